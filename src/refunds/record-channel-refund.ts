import { Injectable } from '@nestjs/common';
import type { NotifiedRefund, RefundResult } from '../channels/channel.js';
import type { Evidence } from '../channels/evidence.js';
import { Clock } from '../common/clock.js';
import type { Order } from '../payments/order.js';
import { OrdersRepository } from '../payments/orders.repository.js';
import { foundRefund, substituteRefundNo } from './found-refund.js';
import type { Refund } from './refund.js';
import { RefundsRepository } from './refunds.repository.js';
import { SettleRefund } from './settle-refund.js';

/**
 * - `changed`      it told us something new
 * - `known`        nothing new
 * - `unconfirmed`  the channel, asked about it, did not confirm it (yet)
 */
export type RecordedRefund = 'changed' | 'known' | 'unconfirmed';

/** Records what the channel tells of refunds, ours and those made at its own console. */
@Injectable()
export class RecordChannelRefund {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly refunds: RefundsRepository,
    private readonly settleRefund: SettleRefund,
    private readonly clock: Clock,
  ) {}

  /** May be told the same any number of times, and in any order. */
  async record(order: Order, notified: NotifiedRefund, evidence: Evidence): Promise<RecordedRefund> {
    const refunds = await this.refunds.findByOrder(order.id);
    // A cancel gives everything back, under no number of ours: whatever is told of it is that refund.
    if (refunds.some(({ origin }) => origin === 'cancel')) return 'known';
    const { outRequestNo = numberOfUnnamed(order, notified, refunds) } = notified;
    if (outRequestNo === undefined) return 'known';
    const own = refunds.find(({ refundNo }) => refundNo === outRequestNo);
    const substitute = substituteRefundNo(order, outRequestNo);
    if (own?.status === 'SUCCESS' || refunds.some(({ refundNo }) => refundNo === substitute)) return 'known';
    if (own?.status === 'PROCESSING') {
      const pair = await this.refunds.getWithOrder(own.id);
      await this.settleRefund.succeed(pair, {
        outcome: 'success',
        refundedAt: notified.refundedAt,
        evidence,
      });
      return 'changed';
    }
    return this.recordAsked(order, outRequestNo, own);
  }

  /** A notification carries the trade's sum only; the refund's own amount comes from a query. */
  private async recordAsked(
    order: Order,
    outRequestNo: string,
    failed: Refund | undefined,
  ): Promise<RecordedRefund> {
    const result = await this.settleRefund.ask(order, outRequestNo);
    if (result?.outcome !== 'success' || !result.refundAmountFen) return 'unconfirmed';
    if (failed?.amountFen === result.refundAmountFen) {
      await this.settleRefund.succeed(await this.refunds.getWithOrder(failed.id), result);
      return 'changed';
    }
    return this.insert(order, outRequestNo, result);
  }

  private async insert(order: Order, outRequestNo: string, result: RefundResult): Promise<RecordedRefund> {
    const change = { event: 'found', evidence: result.evidence } as const;
    const refund = foundRefund(order, outRequestNo, result, this.clock.now());
    let inserted = await this.refunds.insertFound(order, refund, change);
    if (inserted === 'number_taken') {
      const refundNo = substituteRefundNo(order, outRequestNo);
      inserted = await this.refunds.insertFound(order, { ...refund, refundNo }, change);
    }
    if (typeof inserted === 'object') return 'changed';
    // Somebody was faster, perhaps with the same news.
    const refunds = await this.refunds.findByOrder(order.id);
    const numbers = [outRequestNo, substituteRefundNo(order, outRequestNo)];
    if (refunds.some(({ refundNo, status }) => status === 'SUCCESS' && numbers.includes(refundNo)))
      return 'known';
    return this.insert(await this.orders.getById(order.id), outRequestNo, result);
  }
}

/**
 * A refund that was made without a number has the order's (alipay.trade.refund). Only believed where our
 * books hold less than what went back.
 */
function numberOfUnnamed(
  order: Order,
  { totalRefundedFen }: NotifiedRefund,
  refunds: readonly Refund[],
): string | undefined {
  const knownFen = refunds
    .filter(({ status }) => status === 'SUCCESS')
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  return knownFen < totalRefundedFen ? order.outTradeNo : undefined;
}
