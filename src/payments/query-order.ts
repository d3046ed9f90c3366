import { Injectable } from '@nestjs/common';
import { ChannelError } from '../channels/channel-errors.js';
import { Clock } from '../common/clock.js';
import { DomainError } from '../common/errors/domain-error.js';
import { Log } from '../common/logging/log.js';
import { ApplyPaymentResult, type Applied } from './apply-payment-result.js';
import { OrderChannels, referenceOf } from './order-channel.js';
import type { Supplement } from './order-view.js';
import { isSettled, type Order } from './order.js';
import { OrdersRepository } from './orders.repository.js';

/** The channel is asked about one order at most this often, whatever the number of callers. */
const ASK_INTERVAL_MS = 1_000;

export interface QueriedOrder {
  order: Order;
  supplements: readonly Supplement[];
}

/** Tells what is known of an order; while it is open, asks the channel and applies what it says. */
@Injectable()
export class QueryOrder {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly applyPaymentResult: ApplyPaymentResult,
    private readonly channels: OrderChannels,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** @throws DomainError ORDER_NOT_FOUND, also for another merchant's order */
  async byOrderNo(merchantId: string, orderNo: string): Promise<QueriedOrder> {
    const found = await this.orders.findWithSupplements(merchantId, orderNo);
    if (!found) throw new DomainError('ORDER_NOT_FOUND');
    return { ...found, order: await this.refresh(found.order) };
  }

  /** @throws DomainError ORDER_NOT_FOUND */
  async byTradeNo(merchantId: string, channelTradeNo: string): Promise<QueriedOrder> {
    const order = await this.orders.findByTradeNo(merchantId, channelTradeNo);
    if (!order) throw new DomainError('ORDER_NOT_FOUND');
    return this.byOrderNo(merchantId, order.orderNo);
  }

  /** The order as it is now; the channel is asked when it may know more than we do. */
  async refresh(order: Order): Promise<Order> {
    if (isSettled(order) || order.method === null) return order;
    if (!(await this.orders.claimAsk(order.id, this.clock.now(), ASK_INTERVAL_MS))) return order;
    try {
      return (await this.ask(order)).order;
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      this.log.warn({ orderId: order.id, err: error }, 'query at the channel failed');
      return order;
    }
  }

  /** Asks without regard to how lately somebody did. @throws ChannelError */
  async ask(order: Order): Promise<Applied> {
    const { channel, account } = await this.channels.of(order);
    return this.applyPaymentResult.apply(order, await channel.query(account, referenceOf(order)));
  }

  /** As {@link ask}; `null` where the channel could not be asked. */
  async askQuietly(order: Order): Promise<Order | null> {
    try {
      return (await this.ask(order)).order;
    } catch (error) {
      if (error instanceof ChannelError) return null;
      throw error;
    }
  }
}
