import type { PaymentResult } from '../channels/channel.js';
import type { Order } from './order.js';
import type { OrderEvent } from './order-states.js';
import type { OrderStatus } from './order.js';

/** accept: the order becomes SUCCESS · refund: the money goes back · hold: a person decides. */
export const LATE_PAYMENT_POLICIES = ['accept', 'refund', 'hold'] as const;
export type LatePaymentPolicy = (typeof LATE_PAYMENT_POLICIES)[number];

/** How long after an order's time limit the channel's "no such trade" is believed to be its last word. */
export const EXPIRY_GRACE_MS = 10_000;

/** A payment time this much before the order was made belongs to an older use of its number. */
export const REUSED_NUMBER_MS = 5 * 60_000;

export const FINDING_KINDS = ['late_payment', 'amount_mismatch', 'reused_number', 'refund_overflow'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export type PaymentDecision =
  | { kind: 'change'; event: OrderEvent; to: OrderStatus; finding?: FindingKind; late?: boolean }
  /** The order is there already, or the news changes nothing. */
  | { kind: 'nothing' }
  /** True, but not to be acted on before the outcome of a cancel is known. */
  | { kind: 'postpone' };

export interface DecisionContext {
  now: Date;
  latePayment: LatePaymentPolicy;
}

const NOTHING: PaymentDecision = { kind: 'nothing' };

/** What a verified result of the channel means for an order. Pure: the one place where this is decided. */
export function decidePayment(
  order: Order,
  result: PaymentResult,
  context: DecisionContext,
): PaymentDecision {
  switch (result.outcome) {
    case 'paid':
    case 'refunded':
      return decidePaid(order, result, context);
    case 'waiting':
      // The trade of a bar code whose answer was lost turned up. For links it is just "scanned".
      return order.status === 'UNKNOWN' && order.cancelRequestedAt === null
        ? { kind: 'change', event: 'payer_confirming', to: 'USERPAYING' }
        : NOTHING;
    case 'closed':
      // On our SUCCESS the channel's "closed" means that the money was given back since.
      return order.status === 'SUCCESS' || order.status === 'CLOSED'
        ? NOTHING
        : { kind: 'change', event: 'closed', to: 'CLOSED' };
    case 'absent':
      return decideAbsent(order, context);
  }
}

function decidePaid(order: Order, result: PaymentResult, context: DecisionContext): PaymentDecision {
  if (order.status === 'SUCCESS') return NOTHING;
  const mismatch = mismatchOf(order, result);
  if (mismatch) return { kind: 'change', event: 'mismatch', to: order.status, finding: mismatch };
  if (order.cancelRequestedAt !== null) {
    // Paid and given back in full: the cancel went through although its answer was lost.
    return result.outcome === 'refunded'
      ? { kind: 'change', event: 'cancelled_refunded', to: 'CLOSED' }
      : { kind: 'postpone' };
  }
  if (order.status !== 'CLOSED' && order.closeRequestedAt === null) {
    return { kind: 'change', event: 'paid', to: 'SUCCESS' };
  }
  return decideLate(order, result, context.latePayment);
}

/** The shop does not count on this payment any more. */
function decideLate(order: Order, result: PaymentResult, policy: LatePaymentPolicy): PaymentDecision {
  // A cancel or an earlier late payment has given this very money back, or is about to: old news.
  if (order.refundedFen + order.reservedFen >= order.amountFen) return NOTHING;
  if (result.outcome === 'refunded') {
    return order.status === 'CLOSED' ? NOTHING : { kind: 'change', event: 'closed', to: 'CLOSED' };
  }
  switch (policy) {
    case 'accept':
      return { kind: 'change', event: 'paid_late', to: 'SUCCESS', late: true, finding: 'late_payment' };
    case 'refund':
      return { kind: 'change', event: 'refunded_late', to: 'CLOSED', finding: 'late_payment' };
    case 'hold':
      return { kind: 'change', event: 'paid_late', to: 'CLOSED', finding: 'late_payment' };
  }
}

/**
 * A code that was not scanned, or a page not opened, has no trade: "not yet", never "failed". Only when the
 * time limit that was sent along has passed can nobody pay it any more.
 */
function decideAbsent(order: Order, context: DecisionContext): PaymentDecision {
  const over = context.now.getTime() > order.expireAt.getTime() + EXPIRY_GRACE_MS;
  const open = order.status !== 'SUCCESS' && order.status !== 'CLOSED';
  return over && open ? { kind: 'change', event: 'expired', to: 'CLOSED' } : NOTHING;
}

function mismatchOf(order: Order, result: PaymentResult): FindingKind | null {
  if (result.amountFen !== order.amountFen) return 'amount_mismatch';
  const paidBefore = result.paidAt && order.createdAt.getTime() - result.paidAt.getTime();
  return paidBefore !== undefined && paidBefore > REUSED_NUMBER_MS ? 'reused_number' : null;
}
