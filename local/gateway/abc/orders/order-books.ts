import { randomBytes } from 'node:crypto';
import type { GatewayClock } from '../../shared/clock/clock.ts';
import type { Journal } from '../../shared/data-folder/journal.ts';
import type { Payer } from '../../shared/payers/payers.ts';
import { newThirdOrderNo, newTransactionId, newTransactionRef } from './numbers.ts';
import { numberKey, type ClosedBy, type Order, type OrderTerms, type Refund, type Waiting } from './order.ts';

const ORDER = 'order';

export interface RefundOrder {
  readonly requestNo: string;
  readonly amountFen: number;
  readonly reason?: string;
  /** An end that comes later; without it the refund is done at once. */
  readonly later?: { readonly atMs: number; readonly as: 'done' | 'failed' };
}

/**
 * Every order. All moves go through here; each is journalled before it is told to anyone. Time limits
 * are looked up on every access and also scheduled, so that they pass in time.
 */
export class OrderBooks {
  readonly #clock: GatewayClock;
  readonly #journal: Journal;
  readonly #onPaid: (order: Order) => void;
  readonly #byToken = new Map<string, Order>();
  readonly #byNumber = new Map<string, Order>();
  readonly #byThirdOrderNo = new Map<string, Order>();
  readonly #byRefund = new Map<string, Order>();

  constructor(clock: GatewayClock, journal: Journal, onPaid: (order: Order) => void) {
    this.#clock = clock;
    this.#journal = journal;
    this.#onPaid = onPaid;
    for (const [, order] of journal.records<Order>(ORDER)) {
      this.#index(order);
      this.#schedule(order);
    }
  }

  /** Oldest first. */
  all(): Order[] {
    return [...this.#byToken.values()].map((order) => this.#settle(order));
  }

  byToken(token: string): Order | undefined {
    return this.#settled(this.#byToken.get(token));
  }

  byNumber(merchantId: string, outTradeNo: string): Order | undefined {
    return this.#settled(this.#byNumber.get(numberKey(merchantId, outTradeNo)));
  }

  byThirdOrderNo(thirdOrderNo: string): Order | undefined {
    return this.#settled(this.#byThirdOrderNo.get(thirdOrderNo));
  }

  byRefundNo(merchantId: string, requestNo: string): Order | undefined {
    return this.#settled(this.#byRefund.get(numberKey(merchantId, requestNo)));
  }

  /** A new order, unpaid. The caller has made sure that its number is free. */
  open(terms: OrderTerms, orderStringFor?: (thirdOrderNo: string) => string): Order {
    const nowMs = this.#clock.nowMs();
    const thirdOrderNo = newThirdOrderNo(terms.merchantId);
    const order: Order = {
      terms,
      token: randomBytes(12).toString('hex'),
      thirdOrderNo,
      transactionId: newTransactionId(nowMs),
      ...(orderStringFor && { orderString: orderStringFor(thirdOrderNo) }),
      state: 'unpaid',
      createdAtMs: nowMs,
      expiresAtMs: terms.expiresAtMs,
      refunds: [],
    };
    this.#index(order);
    this.#save(order);
    return order;
  }

  /** The payer is there and has not paid yet. */
  begin(order: Order, payer: Payer, waiting?: Waiting): void {
    order.state = 'paying';
    order.payer = payer;
    if (waiting) order.waiting = waiting;
    this.#save(order);
  }

  /** Keeps a change that is no move: a refusal, another time limit. */
  update(order: Order): void {
    this.#save(order);
  }

  pay(order: Order): void {
    order.state = 'paid';
    order.paidAtMs = this.#clock.nowMs();
    order.iRspRef = newTransactionRef();
    delete order.waiting;
    this.#save(order);
    this.#onPaid(order);
  }

  close(order: Order, closedBy: ClosedBy, atMs = this.#clock.nowMs()): void {
    order.state = closedBy === 'cancel' ? 'cancelled' : 'failed';
    order.closedBy = closedBy;
    order.closedAtMs = atMs;
    delete order.waiting;
    this.#save(order);
  }

  refund(order: Order, { requestNo, amountFen, reason, later }: RefundOrder): Refund {
    const nowMs = this.#clock.nowMs();
    const refund: Refund = {
      requestNo,
      amountFen,
      ...(reason !== undefined && { reason }),
      iRspRef: newTransactionRef(),
      acceptedAtMs: nowMs,
      state: later ? 'accepted' : 'done',
      ...(later ? { settlesAtMs: later.atMs, settlesAs: later.as } : { settledAtMs: nowMs }),
    };
    // One that failed is followed by the same again.
    const failedAt = order.refunds.findIndex((known) => known.requestNo === requestNo);
    if (failedAt >= 0) order.refunds.splice(failedAt, 1);
    order.refunds.push(refund);
    this.#byRefund.set(numberKey(order.terms.merchantId, requestNo), order);
    this.#save(order);
    return refund;
  }

  #settled(order: Order | undefined): Order | undefined {
    return order && this.#settle(order);
  }

  /** Lets happen what is due by the clock. */
  #settle(order: Order): Order {
    const nowMs = this.#clock.nowMs();
    if (order.waiting?.autoPayAtMs !== undefined && nowMs >= order.waiting.autoPayAtMs) this.pay(order);
    if (order.state === 'paying' && nowMs >= order.expiresAtMs) {
      this.close(order, 'timeout', order.expiresAtMs);
    }
    for (const refund of order.refunds) {
      if (refund.state !== 'accepted' || nowMs < (refund.settlesAtMs ?? 0)) continue;
      refund.state = refund.settlesAs ?? 'done';
      refund.settledAtMs = refund.settlesAtMs;
      this.#save(order);
    }
    return order;
  }

  #schedule(order: Order): void {
    const limits = order.state === 'paying' ? [order.expiresAtMs, order.waiting?.autoPayAtMs] : [];
    const refunds = order.refunds.map((refund) =>
      refund.state === 'accepted' ? refund.settlesAtMs : undefined,
    );
    for (const dueMs of [...limits, ...refunds]) {
      if (dueMs !== undefined) this.#clock.at(dueMs, () => void this.#settle(order));
    }
  }

  #save(order: Order): void {
    this.#journal.put(ORDER, order.token, order);
    this.#schedule(order);
  }

  #index(order: Order): void {
    const { merchantId, outTradeNo } = order.terms;
    this.#byToken.set(order.token, order);
    this.#byNumber.set(numberKey(merchantId, outTradeNo), order);
    this.#byThirdOrderNo.set(order.thirdOrderNo, order);
    for (const refund of order.refunds) this.#byRefund.set(numberKey(merchantId, refund.requestNo), order);
  }
}
