import { Injectable } from '@nestjs/common';
import type { ChannelCode, VerifiedNotification } from '../channels/channel.js';
import type { MerchantAccount } from '../merchants/merchant.js';
import { OrdersRepository } from '../payments/orders.repository.js';
import type { Order } from '../payments/order.js';

/** Finds the order of a genuine message: its number, under the seller and the app that the order belongs to. */
@Injectable()
export class FindNotifiedOrder {
  constructor(private readonly orders: OrdersRepository) {}

  async find(
    channel: ChannelCode,
    { sellerId, outTradeNo }: VerifiedNotification,
    accounts: readonly MerchantAccount[],
  ): Promise<Order | { reason: string }> {
    const sellers = [...new Set(accounts.map((account) => account.sellerId))];
    if (sellerId !== undefined && !sellers.includes(sellerId)) return { reason: 'wrong_seller' };
    if (outTradeNo === undefined) return { reason: 'no_order_number' };
    for (const seller of sellerId === undefined ? sellers : [sellerId]) {
      const order = await this.orders.findByOutTradeNo(channel, seller, outTradeNo);
      if (!order) continue;
      const own = accounts.some((account) => account.id === order.channelAccountId);
      return own ? order : { reason: 'wrong_app' };
    }
    return { reason: 'unknown_order' };
  }
}
