import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { DomainError } from '../common/errors/domain-error.js';
import { newId, newRefundNo } from '../common/ids.js';
import { yuanNumber } from '../common/money.js';
import { OrderChannels } from '../payments/order-channel.js';
import { refundableFen, type Order } from '../payments/order.js';
import { OrdersRepository } from '../payments/orders.repository.js';
import type { Refund } from './refund.js';
import { RefundsRepository, type RefundOfOrder } from './refunds.repository.js';
import { SettleRefund } from './settle-refund.js';

/** What a shop asks for; checked for form. */
export interface RefundOrder {
  orderNo?: string;
  tradeNo?: string;
  refundAmountFen: number;
  refundNo?: string;
  reason?: string;
  operatorId?: string;
  storeId?: string;
  /** What the shop believes can still be refunded; a stale belief is refused. */
  expectedRefundableFen?: number;
  dryRun?: boolean;
}

/** How long after the sending an unanswered refund is looked at. */
export const FIRST_LOOK_MS = 10_000;

/** Gives money back, in full or in part, once for every refund number. */
@Injectable()
export class RequestRefund {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly refunds: RefundsRepository,
    private readonly settleRefund: SettleRefund,
    private readonly channels: OrderChannels,
    private readonly clock: Clock,
  ) {}

  /**
   * The amount is reserved on the order and the refund is on record before the channel is called.
   *
   * @throws DomainError ORDER_NOT_FOUND, PARAM_ERROR (a number that the channel cannot carry), ORDER_STATUS_ERROR, REFUND_CONFLICT, REFUND_AMOUNT_EXCEEDED,
   * REFUND_BALANCE_CHANGED
   */
  async request(merchantId: string, asked: RefundOrder): Promise<RefundOfOrder> {
    const order = await this.findOrder(merchantId, asked);
    const known = asked.refundNo && (await this.refunds.findByRefundNo(merchantId, asked.refundNo));
    if (known) return this.repeat(known.id, order.id, asked);
    const refund = newRefund(order, asked, this.clock.now());
    await this.checkLimits(order, refund);
    assertRefundable(order, asked);
    if (asked.dryRun) return { refund, order };
    const reserved = await this.refunds.reserve(order, refund, asked.expectedRefundableFen);
    if (reserved === 'number_taken') return this.request(merchantId, asked);
    if (reserved === 'exceeded') {
      // What there was may have gone to a twin of this very call.
      const twin = asked.refundNo && (await this.refunds.findByRefundNo(merchantId, asked.refundNo));
      if (twin) return this.repeat(twin.id, order.id, asked);
      // Whoever was faster may have changed what we checked: say what is true now.
      assertRefundable(await this.orders.getById(order.id), asked);
      throw new DomainError('REFUND_AMOUNT_EXCEEDED');
    }
    return this.settleRefund.send({ refund, order: reserved });
  }

  /** The same number again: the same refund. One that failed is sent again, under its own number. */
  private async repeat(refundId: string, orderId: string, asked: RefundOrder): Promise<RefundOfOrder> {
    const known = await this.refunds.getWithOrder(refundId);
    const { status, amountFen } = known.refund;
    if (known.order.id !== orderId || amountFen !== asked.refundAmountFen) {
      throw new DomainError('REFUND_CONFLICT');
    }
    if (status === 'SUCCESS') return known;
    if (status === 'PROCESSING') return asked.dryRun ? known : this.settleRefund.settle(refundId);
    assertRefundable(known.order, asked);
    if (asked.dryRun) return known;
    const now = this.clock.now();
    const patch = { sentAt: now, nextCheckAt: new Date(now.getTime() + FIRST_LOOK_MS) };
    const reopened = await this.refunds.change(known, { event: 'repeated', to: 'PROCESSING', patch }, now);
    return reopened ? this.settleRefund.send(reopened) : this.repeat(refundId, orderId, asked);
  }

  private async checkLimits(order: Order, { refundNo }: Refund): Promise<void> {
    const { channel, account } = await this.channels.of(order);
    const limits = channel.checkRefund(account, { outRequestNo: refundNo });
    if (limits.length > 0) throw new DomainError('PARAM_ERROR', { details: limits });
  }

  private async findOrder(merchantId: string, { orderNo, tradeNo }: RefundOrder): Promise<Order> {
    const order =
      tradeNo === undefined
        ? await this.orders.findByOrderNo(merchantId, orderNo ?? '')
        : await this.orders.findByTradeNo(merchantId, tradeNo);
    const sameOrder = order && (orderNo === undefined || order.orderNo === orderNo);
    if (!sameOrder) throw new DomainError('ORDER_NOT_FOUND');
    return order;
  }
}

function assertRefundable(order: Order, asked: RefundOrder): void {
  if (order.status !== 'SUCCESS') throw new DomainError('ORDER_STATUS_ERROR', NOT_PAID);
  const leftFen = refundableFen(order);
  const extra = { refundableAmount: yuanNumber(leftFen) };
  if (asked.expectedRefundableFen !== undefined && asked.expectedRefundableFen !== leftFen) {
    throw new DomainError('REFUND_BALANCE_CHANGED', { extra });
  }
  if (asked.refundAmountFen > leftFen) throw new DomainError('REFUND_AMOUNT_EXCEEDED', { extra });
}

const NOT_PAID = {
  message: { zh: '订单未处于已支付状态，不能退款', en: 'Only a paid order can be refunded' },
};

function newRefund(order: Order, asked: RefundOrder, now: Date): Refund {
  return {
    id: newId(now),
    merchantId: order.merchantId,
    orderId: order.id,
    refundNo: asked.refundNo ?? newRefundNo(now),
    status: 'PROCESSING',
    origin: 'request',
    amountFen: asked.refundAmountFen,
    reason: asked.reason ?? null,
    operatorId: asked.operatorId ?? null,
    storeId: asked.storeId ?? null,
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
    sentAt: now,
    askedAt: null,
    refundedAt: null,
    nextCheckAt: new Date(now.getTime() + FIRST_LOOK_MS),
  };
}
