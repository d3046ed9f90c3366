import { Injectable } from '@nestjs/common';
import type { ChannelCode } from '../channels/channel.js';
import { ChannelRegistry } from '../channels/channel-registry.js';
import { MerchantsRepository } from '../merchants/merchants.repository.js';
import type { Order } from '../payments/order.js';
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
    private readonly queryOrder: QueryOrder,
  ) {}

  /** @returns the order as the channel knows it now; `null` when the parameters are not genuine */
  async receive(
    channelCode: ChannelCode,
    parameters: Readonly<Record<string, string>>,
  ): Promise<Order | null> {
    const { app_id: appId, seller_id: sellerId, out_trade_no: outTradeNo } = parameters;
    if (typeof appId !== 'string' || typeof outTradeNo !== 'string') return null;
    const channel = this.registry.get(channelCode);
    const accounts = await claimedAccounts(this.merchants, channelCode, appId);
    const genuine = accounts.filter((account) => channel.verifyReturn(account, parameters));
    const found = await this.findOrder.find(channelCode, { sellerId, outTradeNo }, genuine);
    return 'reason' in found ? null : this.queryOrder.refresh(found);
  }
}
