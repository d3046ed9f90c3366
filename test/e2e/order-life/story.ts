import type { LatePaymentPolicy } from '../../../src/payments/decide-payment.js';
import type { Shop } from './shop.ts';

/** What is left of an order when its story is over; numbers and times are replaced by words. */
export interface OrderRecord {
  /** What the shop was answered, call by call. */
  answers: readonly string[];
  /** Each entry as "event → status (evidence)". */
  history: readonly string[];
  /** Each refund as "amount origin: event, event → status". */
  refunds: readonly string[];
  findings: readonly string[];
  /** In the order in which they were written. */
  webhooks: readonly { type: string; data: Readonly<Record<string, unknown>> }[];
  /** The query's answer at the end. */
  end: Readonly<Record<string, unknown>>;
  /** What the payer has paid and got back by the gateway's own books, in yuan. */
  money: string;
}

/** What one channel leaves instead, and why. Nothing else may differ. */
export interface Difference {
  at: 'Alipay' | 'the bank';
  because: string;
  record: Partial<OrderRecord>;
  /** Where the story itself goes another way there. */
  tell?: (shop: Shop) => Promise<void>;
}

export interface Story {
  /** "An order that …" */
  name: string;
  latePayment?: LatePaymentPolicy;
  tell: (shop: Shop) => Promise<void>;
  leaves: OrderRecord;
  differs?: Difference;
}

type Facts = Readonly<Record<string, unknown>>;

/** The facts of an order as query and webhooks have them. */
export function order(facts: Facts): Facts {
  const paid = facts['status'] === 'SUCCESS' ? PAID : {};
  return { ...UNPAID, ...paid, ...facts };
}

/** The facts of an order as webhooks have them: in words, too. */
export function toldOrder(facts: Facts): Facts {
  return { ...WORDS[String(facts['status'])], ...order(facts) };
}

const WORDS: Readonly<Record<string, Facts>> = {
  PENDING: { message: '等待付款' },
  SUCCESS: { message: '支付成功' },
  CLOSED: { message: '订单已关闭' },
  FAILED: { message: '支付失败', errorCode: 'CHANNEL_REJECTED' },
  USERPAYING: { message: expect.any(String), errorCode: '1002' },
};

const UNPAID = {
  orderNo: 'ORDER',
  transactionId: 'NUMBER',
  amount: 100,
  refundedAmount: 0,
  refundStatus: 'NONE',
  supplements: [],
};
export const PAID = { thirdOrderNo: 'NUMBER', payTime: 'TIME' };

/** A record of nothing but what is said here. */
export function leaves(record: Partial<OrderRecord> & Pick<OrderRecord, 'history' | 'end'>): OrderRecord {
  return { answers: [], refunds: [], findings: [], webhooks: [], money: 'paid 0, refunded 0', ...record };
}

export const succeeded = (version: number, more: Facts = {}) => ({
  type: 'payment.succeeded',
  data: toldOrder({ status: 'SUCCESS', version, ...more }),
});
export const closed = (version: number, more: Facts = {}) => ({
  type: 'payment.closed',
  data: toldOrder({ status: 'CLOSED', version, ...more }),
});

/** @param refund its number, the amount in yuan, and how often the refund itself has changed by now */
export const refundSucceeded = (
  { refundNo, amount, version = 2, ...more }: { refundNo: string; amount: number; version?: number } & Facts,
  ofOrder: Facts,
) => ({
  type: 'refund.succeeded',
  data: {
    orderNo: 'ORDER',
    refundNo,
    refundAmount: amount,
    status: 'SUCCESS',
    origin: 'request',
    refundTime: 'TIME',
    fundChange: 'Y',
    version,
    ...more,
    order: toldOrder({ status: 'SUCCESS', ...ofOrder }),
  },
});
