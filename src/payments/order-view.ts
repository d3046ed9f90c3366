import { toBeijingIso } from '../common/beijing-time.js';
import { yuanNumber } from '../common/money.js';
import { stateMessage } from './order-messages.js';
import { refundSummary, type Order } from './order.js';

/** A payment that adds to an earlier order. */
export interface Supplement {
  orderNo: string;
  amountFen: number;
  status: string;
}

/** The facts of an order that query, webhooks and events all carry. */
export function orderView(order: Order, supplements: readonly Supplement[] = []) {
  return {
    orderNo: order.orderNo,
    transactionId: order.transactionId,
    thirdOrderNo: order.channelTradeNo ?? undefined,
    amount: yuanNumber(order.amountFen),
    status: order.status,
    payTime: order.paidAt ? toBeijingIso(order.paidAt) : undefined,
    refundedAmount: yuanNumber(order.refundedFen),
    refundStatus: refundSummary(order),
    supplements: supplements.map(({ orderNo, amountFen, status }) => ({
      orderNo,
      amount: yuanNumber(amountFen),
      status,
    })),
    version: order.version,
  };
}

/** An order as `data` of a webhook: what a query answers, and what the shop gave us to give back. */
export function orderEventData(order: Order, supplements: readonly Supplement[] = []) {
  return {
    ...orderView(order, supplements),
    ...stateMessage(order, 'zh'),
    attach: order.attach ?? undefined,
    ...(order.late && { late: true }),
  };
}
