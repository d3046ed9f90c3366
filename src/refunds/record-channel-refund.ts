import { Injectable } from '@nestjs/common';
import type { Evidence, NotifiedRefund, RefundResult } from '../channels/channel.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { OrderChannels, referenceOf } from '../payments/order-channel.js';
import type { Order } from '../payments/order.js';
import { OrdersRepository } from '../payments/orders.repository.js';
import type { Refund } from './refund.js';
import { RefundsRepository } from './refunds.repository.js';
import { SettleRefund } from './settle-refund.js';

/** Records what the channel tells of refunds, ours and those made at its own console. */
@Injectable()
export class RecordChannelRefund {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly refunds: RefundsRepository,
    private readonly settleRefund: SettleRefund,
    private readonly channels: OrderChannels,
    private readonly clock: Clock,
  ) {}

  /**
   * May be told the same any number of times.
   * @throws ChannelError when the channel, asked for the amount of a refund we did not know, does not answer
   */
  async record(order: Order, notified: NotifiedRefund, evidence: Evidence): Promise<void> {
    const refunds = await this.refunds.findByOrder(order.id);
    const known = refunds.find((refund) => refund.refundNo === notified.outRequestNo);
    if (known?.status === 'SUCCESS') return;
    if (known) {
      const pair = await this.refunds.getWithOrder(known.id);
      await this.settleRefund.succeed(pair, {
        outcome: 'success',
        refundedAt: notified.refundedAt,
        evidence,
      });
      return;
    }
    if (notified.outRequestNo === undefined || order.refundedFen >= notified.totalRefundedFen) return;
    await this.recordFound(order, notified.outRequestNo);
  }

  /** A notification carries the trade's sum only; the refund's own amount comes from a query. */
  private async recordFound(order: Order, outRequestNo: string): Promise<void> {
    const { channel, account } = await this.channels.of(order);
    const result = await channel.queryRefund(account, { ...referenceOf(order), outRequestNo });
    if (result.outcome !== 'success' || !result.refundAmountFen) return;
    const refund = foundRefund(order, outRequestNo, result, this.clock.now());
    const change = { event: 'found', evidence: result.evidence } as const;
    if (await this.refunds.insertFound(order, refund, change)) return;
    const current = await this.orders.getById(order.id);
    const refunds = await this.refunds.findByOrder(order.id);
    if (!refunds.some(({ refundNo }) => refundNo === outRequestNo))
      await this.recordFound(current, outRequestNo);
  }
}

function foundRefund(order: Order, refundNo: string, result: RefundResult, now: Date): Refund {
  return {
    id: newId(now),
    merchantId: order.merchantId,
    orderId: order.id,
    refundNo,
    status: 'SUCCESS',
    origin: 'channel',
    amountFen: result.refundAmountFen ?? 0,
    reason: null,
    operatorId: null,
    storeId: null,
    version: 1,
    fundChange: null,
    buyerLogonId: null,
    buyerUserId: null,
    detailItems: null,
    channelCode: null,
    channelSubCode: null,
    channelMessage: null,
    createdAt: now,
    updatedAt: now,
    sentAt: null,
    askedAt: null,
    refundedAt: result.refundedAt ?? now,
    nextCheckAt: null,
  };
}
