import { Injectable } from '@nestjs/common';
import type { Channel, ChannelAccount, PaymentReference } from '../channels/channel.js';
import type { StartRequest } from '../channels/start-request.js';
import { ChannelRegistry } from '../channels/channel-registry.js';
import { Settings } from '../config/settings.js';
import { MerchantsRepository } from '../merchants/merchants.repository.js';
import type { Order } from './order.js';

export interface OrderChannel {
  channel: Channel;
  account: ChannelAccount;
}

/** Finds the channel and account that an order keeps for its life, and says the order in the channel's terms. */
@Injectable()
export class OrderChannels {
  constructor(
    private readonly registry: ChannelRegistry,
    private readonly merchants: MerchantsRepository,
    private readonly settings: Settings,
  ) {}

  async of(order: Pick<Order, 'channel' | 'channelAccountId'>): Promise<OrderChannel> {
    return {
      channel: this.registry.get(order.channel),
      account: await this.merchants.getAccount(order.channelAccountId),
    };
  }

  /** The same for every start of one order, so that the channel sees one content under one number. */
  startRequestOf(order: Order): StartRequest {
    return {
      outTradeNo: order.outTradeNo,
      amountFen: order.amountFen,
      subject: order.goodsName,
      body: order.description ?? undefined,
      expireAt: order.expireAt,
      notifyUrl: `${this.settings.PUBLIC_BASE_URL}/api/payment/${order.channel}/notify`,
      storeId: order.storeId ?? undefined,
      operatorId: order.operatorId ?? undefined,
      terminalId: order.terminalId ?? undefined,
      goodsDetail: order.goodsDetail ?? undefined,
      buyerIp: order.buyerIp ?? undefined,
    };
  }

  /** Where the payer's browser comes back to us; the address names the order where nothing else surely does. */
  returnUrlOf({ channel, id }: Pick<Order, 'channel' | 'id'>): string {
    const url = `${this.settings.PUBLIC_BASE_URL}/api/payment/${channel}/return`;
    return this.registry.get(channel).signsReturns ? url : `${url}/${id}`;
  }
}

export function referenceOf(order: Order): PaymentReference {
  return { outTradeNo: order.outTradeNo, channelTradeNo: order.channelTradeNo ?? undefined };
}
