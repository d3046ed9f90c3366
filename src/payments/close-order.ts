import { Injectable } from '@nestjs/common';
import type { CloseResult } from '../channels/channel.js';
import type { Evidence } from '../channels/evidence.js';
import { ChannelUnknownError } from '../channels/channel-errors.js';
import { Clock } from '../common/clock.js';
import { DomainError } from '../common/errors/domain-error.js';
import { toRefusal } from './channel-failure.js';
import { OrderChannels, referenceOf } from './order-channel.js';
import type { OrderChange } from './order-changes.js';
import type { Order } from './order.js';
import { OrdersRepository } from './orders.repository.js';
import { QueryOrder } from './query-order.js';

/**
 * Ends an unpaid order: first at the channel, then here, never here alone. Where the channel has no trade yet
 * (a code not scanned) nothing can be closed there and the link stays payable until its time limit: the wish
 * is kept, and new starts are refused.
 */
@Injectable()
export class CloseOrder {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly queryOrder: QueryOrder,
    private readonly channels: OrderChannels,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the order; CLOSED, or still open with `closeRequestedAt`
   * @throws DomainError ORDER_NOT_FOUND, ORDER_PAID, ORDER_STATUS_ERROR (a cancel is under way),
   * CHANNEL_UNAVAILABLE or CHANNEL_RESPONSE_INVALID when the result is unknown: repeat the call
   */
  async close(merchantId: string, orderNo: string): Promise<Order> {
    const order = await this.orders.findByOrderNo(merchantId, orderNo);
    if (!order) throw new DomainError('ORDER_NOT_FOUND');
    return this.closeFound(order);
  }

  /**
   * Ends an order whose time limit has passed: at the channel, and then here. Where the channel has no trade
   * it is left to the query, which believes that only after the grace.
   *
   * @throws ChannelError when the channel cannot say: ask again later
   */
  async expire(order: Order): Promise<Order> {
    if (order.status === 'CREATED') return this.recordExpiry(order);
    const { channel, account } = await this.channels.of(order);
    const { outcome, evidence } = await channel.close(account, referenceOf(order));
    if (outcome === 'closed') return this.recordExpiry(order, evidence);
    return outcome === 'absent' ? order : (await this.queryOrder.ask(order)).order;
  }

  /** Where somebody was faster, what they wrote stands; the next look goes on from there. */
  private async recordExpiry(order: Order, evidence?: Evidence): Promise<Order> {
    const change: OrderChange = { event: 'expired', to: 'CLOSED', evidence };
    return (await this.orders.change(order, change, this.clock.now())) ?? this.orders.getById(order.id);
  }

  private async closeFound(order: Order): Promise<Order> {
    if (order.status === 'CLOSED') return order;
    if (order.status === 'SUCCESS') throw new DomainError('ORDER_PAID');
    if (order.cancelRequestedAt) throw new DomainError('ORDER_STATUS_ERROR', CANCELLING);
    if (order.status === 'CREATED') return this.record(order, { event: 'closed', to: 'CLOSED' });
    const result = await this.closeAtChannel(order);
    switch (result.outcome) {
      case 'closed':
        return this.record(order, { event: 'closed', to: 'CLOSED', evidence: result.evidence });
      case 'absent':
        return this.endUnopened(order, result.evidence);
      case 'refused':
        return this.findOut(order);
    }
  }

  private async closeAtChannel(order: Order): Promise<CloseResult> {
    const { channel, account } = await this.channels.of(order);
    try {
      return await channel.close(account, referenceOf(order));
    } catch (error) {
      if (!(error instanceof ChannelUnknownError)) throw toRefusal(error);
      // The answer was lost: what the channel says now decides, and if it says nothing new, the call is repeated.
      const known = await this.queryOrder.askQuietly(order);
      if (known?.status === 'SUCCESS') throw new DomainError('ORDER_PAID');
      if (known?.status === 'CLOSED') return { outcome: 'refused', evidence: { kind: 'query', content: {} } };
      throw toRefusal(error);
    }
  }

  /** The channel will not close it: it is paid, or closed already. */
  private async findOut(order: Order): Promise<Order> {
    const known = (await this.queryOrder.askQuietly(order)) ?? (await this.orders.getById(order.id));
    if (known.status === 'SUCCESS') throw new DomainError('ORDER_PAID');
    if (known.status === 'CLOSED') return known;
    throw new DomainError('ORDER_STATUS_ERROR');
  }

  /** The channel has no trade to close. */
  private async endUnopened(order: Order, evidence: Evidence): Promise<Order> {
    // No trade, and the time limit has passed: the query sees that nobody can pay it any more.
    const known = await this.queryOrder.askQuietly(order);
    if (known?.status === 'SUCCESS') throw new DomainError('ORDER_PAID');
    if (known?.status === 'CLOSED') return known;
    if (known && known.status !== order.status) return this.closeFound(known);
    // Every way to pay it was declined, and the channel agrees: nobody can pay it any more.
    if (known?.status === 'FAILED') return this.record(known, { event: 'closed', to: 'CLOSED', evidence });
    if (order.closeRequestedAt) return order;
    const now = this.clock.now();
    const patch = { closeRequestedAt: now };
    return this.record(order, { event: 'close_requested', to: order.status, patch });
  }

  /** Writes a change; where somebody was faster, the whole question is put again. */
  private async record(order: Order, change: OrderChange): Promise<Order> {
    const changed = await this.orders.change(order, change, this.clock.now());
    return changed ?? this.closeFound(await this.orders.getById(order.id));
  }
}

const CANCELLING = {
  message: { zh: '订单正在撤销，请稍后查询', en: 'The order is being cancelled: query it a little later' },
};
