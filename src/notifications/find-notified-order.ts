import { Injectable } from '@nestjs/common';
import type { ChannelCode, VerifiedNotification } from '../channels/channel.js';
import type { MerchantAccount } from '../merchants/merchant.js';
import { OrdersRepository } from '../payments/orders.repository.js';
import type { Order } from '../payments/order.js';

/** Finds the order of a genuine message: its number, under the seller and the app that the order belongs to. */
@Injectable()
export class FindNotifiedOrder {
  constructor(private readonly orders: OrdersRepository) {}

  /** @param accounts those by which the channel knows us under the message's app */
  async find(
    channel: ChannelCode,
    { sellerId, outTradeNo }: Pick<VerifiedNotification, 'sellerId' | 'outTradeNo'>,
    accounts: readonly MerchantAccount[],
  ): Promise<Order | { reason: string; detail?: string }> {
    const sellers = [...new Set(accounts.map((account) => account.sellerId))];
    if (sellerId !== undefined && !sellers.includes(sellerId)) {
      return {
        reason: 'wrong_seller',
        detail: `seller_id ${sellerId}, the account has ${sellers.join(', ')}`,
      };
    }
    if (outTradeNo === undefined) return { reason: 'no_order_number' };
    const asked = sellerId === undefined ? sellers : [sellerId];
    const found = await Promise.all(
      asked.map((seller) => this.orders.findByOutTradeNo(channel, seller, outTradeNo)),
    );
    const orders = found.filter((order) => order !== null);
    const own = orders.filter((order) => accounts.some((account) => account.id === order.channelAccountId));
    if (own.length > 1) return { reason: 'no_seller', detail: `${own.length} sellers have ${outTradeNo}` };
    if (own[0]) return own[0];
    if (orders.length > 0) return { reason: 'wrong_app', detail: 'the order belongs to another application' };
    return { reason: 'unknown_order', detail: `no order has the out_trade_no ${outTradeNo}` };
  }
}
