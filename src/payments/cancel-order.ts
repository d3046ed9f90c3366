import { Injectable } from '@nestjs/common';
import type { CancelResult, PaymentResult } from '../channels/channel.js';
import { ChannelDeclinedError, ChannelError } from '../channels/channel-errors.js';
import { Clock } from '../common/clock.js';
import { DomainError } from '../common/errors/domain-error.js';
import { channelWords } from './channel-failure.js';
import { OrderChannels, referenceOf } from './order-channel.js';
import type { OrderChange } from './order-changes.js';
import { isBarcodeOpen, isSettled, type Order } from './order.js';
import { OrdersRepository } from './orders.repository.js';
import { QueryOrder } from './query-order.js';

/**
 * Takes a bar-code payment back whose result is not known: the channel closes it if it was unpaid, and gives
 * the money back if it was paid. The wish is stored before the call; until its outcome is known, payment
 * evidence is kept but not applied (else goods go out and the money comes back).
 */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly queryOrder: QueryOrder,
    private readonly channels: OrderChannels,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the order; CLOSED, or still open with `cancelRequestedAt` while the outcome is not known
   * @throws DomainError ORDER_NOT_FOUND, ORDER_PAID, ORDER_STATUS_ERROR (a link of known result: close it; or
   * the channel refused for good)
   */
  async cancel(merchantId: string, orderNo: string): Promise<Order> {
    const order = await this.orders.findByOrderNo(merchantId, orderNo);
    if (!order) throw new DomainError('ORDER_NOT_FOUND');
    const known = await this.cancelFound(order);
    if (known.status === 'SUCCESS') throw new DomainError('ORDER_PAID');
    if (known.status !== 'CLOSED' && !known.cancelRequestedAt) {
      throw new DomainError('ORDER_STATUS_ERROR', CHANNEL_REFUSED);
    }
    return known;
  }

  /** As {@link cancel}, for an order that was read already. */
  async cancelFound(order: Order): Promise<Order> {
    if (order.status === 'CLOSED') return order;
    if (order.status === 'SUCCESS') throw new DomainError('ORDER_PAID');
    if (order.status === 'CREATED') return this.record(order, { event: 'closed', to: 'CLOSED' });
    if (!isBarcodeOpen(order) && order.status !== 'FAILED')
      throw new DomainError('ORDER_STATUS_ERROR', USE_CLOSE);
    return this.carryOut(order.cancelRequestedAt ? order : await this.storeWish(order));
  }

  private storeWish(order: Order): Promise<Order> {
    const patch = { cancelRequestedAt: this.clock.now() };
    return this.record(order, { event: 'cancel_requested', to: order.status, patch });
  }

  /** Sends the cancel of an order whose wish is stored. May be repeated any number of times. */
  async carryOut(order: Order): Promise<Order> {
    if (!order.cancelRequestedAt) return order;
    const { channel, account } = await this.channels.of(order);
    try {
      return await this.conclude(order, await channel.cancel(account, referenceOf(order)));
    } catch (error) {
      if (error instanceof ChannelDeclinedError && error.final) return this.refused(order, error);
      if (error instanceof ChannelError) return order;
      throw error;
    }
  }

  private async conclude(order: Order, result: CancelResult): Promise<Order> {
    const { evidence, channelTradeNo } = result;
    switch (result.outcome) {
      case 'retry':
        return order;
      case 'refunded':
        return this.record(order, {
          event: 'cancelled_refunded',
          to: 'CLOSED',
          evidence,
          patch: { channelTradeNo },
        });
      case 'closed':
      case 'absent':
        return this.verify(order, result);
    }
  }

  /**
   * Believed once a query agrees: a cancel that is repeated because its answer was lost may say "closed" of a
   * trade whose money the first one gave back, and a payment that is still under way has no trade yet.
   */
  private async verify(order: Order, { evidence, channelTradeNo }: CancelResult): Promise<Order> {
    const seen = await this.askQuietly(order);
    if (seen?.outcome === 'refunded') {
      const patch = { channelTradeNo: seen.channelTradeNo };
      return this.record(order, {
        event: 'cancelled_refunded',
        to: 'CLOSED',
        evidence: seen.evidence,
        patch,
      });
    }
    if (seen?.outcome !== 'closed' && seen?.outcome !== 'absent') return order;
    return this.record(order, { event: 'cancelled', to: 'CLOSED', evidence, patch: { channelTradeNo } });
  }

  private async askQuietly(order: Order): Promise<PaymentResult | null> {
    const { channel, account } = await this.channels.of(order);
    try {
      return await channel.query(account, referenceOf(order));
    } catch (error) {
      if (error instanceof ChannelError) return null;
      throw error;
    }
  }

  /**
   * The channel will not cancel it, ever: the wish is dropped and what the channel says of it stands. All who
   * asked for the same at once are told so; none of them may begin it anew, or the truth would wait for that.
   */
  private async refused(order: Order, error: ChannelDeclinedError): Promise<Order> {
    const freed = await this.dropWish(order, error);
    if (isSettled(freed)) return freed;
    // Asked however lately somebody else did: the caller is to hear what the refusal means.
    return (await this.queryOrder.askQuietly(freed)) ?? freed;
  }

  /** Drops the wish that was refused; not another one that somebody has stored since. */
  private async dropWish(order: Order, error: ChannelDeclinedError): Promise<Order> {
    const evidence = { kind: 'response', content: channelWords(error) } as const;
    const patch = { cancelRequestedAt: null };
    let current = order;
    while (isSameWish(current, order)) {
      const change: OrderChange = { event: 'cancel_refused', to: current.status, patch, evidence };
      const changed = await this.orders.change(current, change, this.clock.now());
      if (changed) return changed;
      current = await this.orders.getById(order.id);
    }
    return current;
  }

  private async record(order: Order, change: OrderChange): Promise<Order> {
    const changed = await this.orders.change(order, change, this.clock.now());
    return changed ?? this.cancelFound(await this.orders.getById(order.id));
  }
}

function isSameWish(a: Order, b: Order): boolean {
  return a.cancelRequestedAt !== null && a.cancelRequestedAt.getTime() === b.cancelRequestedAt?.getTime();
}

const CHANNEL_REFUSED = {
  message: { zh: '渠道拒绝撤销，请查询订单', en: 'The channel refuses to cancel it: query the order' },
};
const USE_CLOSE = {
  message: {
    zh: '只有付款码支付或结果未知的订单可以撤销，其他订单请使用关闭接口',
    en: 'Only a bar-code payment or one of unknown result can be cancelled; close other orders',
  },
};
