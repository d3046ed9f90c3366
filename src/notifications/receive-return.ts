import { Injectable } from '@nestjs/common';
import type { ChannelCode } from '../channels/channel.js';
import { ChannelRegistry } from '../channels/channel-registry.js';
import { isId } from '../common/ids.js';
import { MerchantsRepository } from '../merchants/merchants.repository.js';
import type { Order } from '../payments/order.js';
import { OrdersRepository } from '../payments/orders.repository.js';
import { QueryOrder } from '../payments/query-order.js';
import { claimedAccounts } from './claimed-accounts.js';
import { FindNotifiedOrder } from './find-notified-order.js';

/** Finds out what a returning browser is to be shown. */
@Injectable()
export class ReceiveReturn {
  constructor(
    private readonly registry: ChannelRegistry,
    private readonly merchants: MerchantsRepository,
    private readonly findOrder: FindNotifiedOrder,
    private readonly orders: OrdersRepository,
    private readonly queryOrder: QueryOrder,
  ) {}

  /** @returns the order as the channel knows it now; `null` when the parameters are not genuine */
  async receive(
    channelCode: ChannelCode,
    parameters: Readonly<Record<string, string>>,
  ): Promise<Order | null> {
    const channel = this.registry.get(channelCode);
    const claim = channel.parseReturn(parameters);
    if (!claim) return null;
    const accounts = await claimedAccounts(this.merchants, channelCode, claim.appId);
    const genuine = accounts.filter((account) => channel.verifyReturn(account, parameters));
    const found = await this.findOrder.find(channelCode, claim, genuine);
    return 'reason' in found ? null : this.queryOrder.refresh(found);
  }

  /**
   * For a browser that brings nothing signed, but comes to an address that was given out for one order: its id
   * cannot be guessed.
   */
  async receiveAt(channelCode: ChannelCode, orderId: string): Promise<Order | null> {
    if (!isId(orderId)) return null;
    const order = await this.orders.findById(orderId);
    return order?.channel === channelCode ? this.queryOrder.refresh(order) : null;
  }
}
