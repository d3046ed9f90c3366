import { Injectable } from '@nestjs/common';
import type { PaymentResult } from '../channels/channel.js';
import { Clock } from '../common/clock.js';
import type { Statement } from '../database/statement.js';
import { Settings } from '../config/settings.js';
import { MerchantsRepository } from '../merchants/merchants.repository.js';
import { decidePayment, type PaymentDecision } from './decide-payment.js';
import { FindingsRepository } from './findings.repository.js';
import { expectedOrder, type NotifiedNumber } from './expected-order.js';
import type { OrderChange } from './order-changes.js';
import type { Order } from './order.js';
import { OrdersRepository } from './orders.repository.js';

/**
 * - `changed`    the order changed, or a finding was opened, by this result
 * - `known`      nothing new
 * - `mismatch`   it contradicts the order (wrong amount, reused number); a finding says so
 * - `postponed`  it must wait for the outcome of a cancel
 */
export interface Applied {
  outcome: 'changed' | 'known' | 'mismatch' | 'postponed';
  order: Order;
}

/** How often a result is applied anew because somebody else changed the order at the same moment. */
const MAX_TRIES = 20;

/** Applies what the channel says of a payment, however we learned it, through the one door. */
@Injectable()
export class ApplyPaymentResult {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly findings: FindingsRepository,
    private readonly merchants: MerchantsRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * @param alongside further writes of the same statement, made only if the result is applied to the order
   * (a result that contradicts it changes the order too, by a finding, but is not applied)
   */
  async apply(
    order: Order,
    result: PaymentResult,
    alongside?: (statement: Statement) => void,
  ): Promise<Applied> {
    for (let current = order, tries = 0; tries < MAX_TRIES; tries += 1) {
      const decision = decidePayment(current, result, {
        now: this.clock.now(),
        latePayment: await this.latePaymentPolicy(current),
      });
      const change = await this.changeFor(current, result, decision);
      if (!change) return { outcome: unchangedOutcome(decision), order: current };
      const outcome = change.event === 'mismatch' ? 'mismatch' : 'changed';
      const writes = outcome === 'changed' ? alongside : undefined;
      const changed = await this.orders.change(current, change, this.clock.now(), writes);
      if (changed) return { outcome, order: changed };
      current = await this.orders.getById(current.id);
    }
    throw new Error(`order ${order.id} changed ${MAX_TRIES} times while a result was being applied`);
  }

  /**
   * Applies the news of a payment that finds its order waiting for it, as nearly all do, without reading the
   * order: that would double the cost. What is decided is decided by the same rule, on the order as it is
   * expected to be, and the statement changes nothing where the order is not like that.
   *
   * @param alongside further writes of the same statement, made only if the result is applied
   * @returns the order's id; `null` when nothing was done: read the order and `apply`.
   */
  async applyExpected(
    number: NotifiedNumber,
    result: PaymentResult,
    alongside: (statement: Statement) => void,
  ): Promise<string | null> {
    const { amountFen, paidAt } = result;
    if (amountFen === undefined || paidAt === undefined) return null;
    const now = this.clock.now();
    const expectation = { amountFen, paidAt };
    const decision = decidePayment(expectedOrder(expectation), result, { now, latePayment: 'hold' });
    if (decision.kind !== 'change' || decision.event !== 'paid') return null;
    const { event, to } = decision;
    const change: OrderChange = { event, to, evidence: result.evidence, patch: paidPatch(result, now) };
    return this.orders.changeExpected(number, expectation, change, now, alongside);
  }

  private async changeFor(
    order: Order,
    result: PaymentResult,
    decision: PaymentDecision,
  ): Promise<OrderChange | null> {
    if (decision.kind !== 'change') return null;
    const { event, to, finding, late } = decision;
    const change: OrderChange = { event, to, evidence: result.evidence };
    if (event === 'paid' || event === 'paid_late' || event === 'refunded_late')
      change.patch = { ...paidPatch(result, this.clock.now()), ...(late && { late }) };
    if (!finding) return change;
    const fingerprint = [order.id, result.channelTradeNo ?? '', result.amountFen ?? ''].join(' ');
    // The same fact, told again by a repeated message or by each query, is found once.
    if (await this.findings.exists(finding, fingerprint)) return null;
    return { ...change, finding: { kind: finding, fingerprint } };
  }

  private async latePaymentPolicy(order: Order) {
    if (order.status !== 'CLOSED' && order.closeRequestedAt === null) return 'hold';
    return (await this.merchants.getMerchant(order.merchantId)).latePayment ?? this.settings.LATE_PAYMENT;
  }
}

function unchangedOutcome(decision: PaymentDecision): Applied['outcome'] {
  if (decision.kind === 'postpone') return 'postponed';
  return decision.kind === 'change' && decision.event === 'mismatch' ? 'mismatch' : 'known';
}

function paidPatch(result: PaymentResult, now: Date) {
  return {
    channelTradeNo: result.channelTradeNo,
    paidAt: result.paidAt ?? now,
    buyerLogonId: result.buyerLogonId,
    buyerUserId: result.buyerUserId,
  };
}
