import type { Evidence } from '../channels/evidence.js';
import { newId, newRefundNo } from '../common/ids.js';
import type { Statement } from '../database/statement.js';
import type { OrderEvent } from './order-states.js';
import { refundableFen, type Order } from './order.js';

interface WholeRefund {
  origin: 'cancel' | 'late_payment';
  status: 'SUCCESS' | 'PROCESSING';
  event: 'cancelled' | 'requested';
}

/** Changes of an order that give all of its money back, or what the channel has not given back already; the refund is not without the change, nor it without the refund. */
const WHOLE_REFUNDS: Partial<Record<OrderEvent, WholeRefund>> = {
  cancelled_refunded: { origin: 'cancel', status: 'SUCCESS', event: 'cancelled' },
  refunded_late: { origin: 'late_payment', status: 'PROCESSING', event: 'requested' },
};

/** A cancel gives everything back at once; what is ours to send must fit in what is left. */
function wholeRefundFen(order: Order, { status }: WholeRefund): number {
  return status === 'SUCCESS' ? order.amountFen : refundableFen(order);
}

/** How such a change moves the order's sums. */
export function sumsOfWholeRefund(
  order: Order,
  event: OrderEvent,
): Partial<Pick<Order, 'refundedFen' | 'reservedFen'>> {
  const whole = WHOLE_REFUNDS[event];
  if (!whole) return {};
  const amountFen = wholeRefundFen(order, whole);
  return whole.status === 'SUCCESS'
    ? { refundedFen: amountFen }
    : { reservedFen: order.reservedFen + amountFen };
}

/**
 * Writes the refund of a change that gives all the money back: done, where the channel's cancel did it; to
 * be sent by the refunds' own loop, where it is ours to do.
 *
 * @param order as it is before the change
 */
export function addWholeRefund(
  statement: Statement,
  order: Order,
  { event, evidence }: { event: OrderEvent; evidence?: Evidence },
  now: Date,
): void {
  const whole = WHOLE_REFUNDS[event];
  if (!whole) return;
  const done = whole.status === 'SUCCESS';
  const id = statement.value(newId(now), 'uuid');
  const at = statement.value(now, 'timestamptz');
  statement.insertFrom(
    'whole_refund',
    'refunds',
    {
      id,
      merchant_id: statement.value(order.merchantId, 'text'),
      order_id: statement.value(order.id, 'uuid'),
      refund_no: statement.value(newRefundNo(now), 'text'),
      status: statement.value(whole.status, 'text'),
      origin: statement.value(whole.origin, 'text'),
      amount_fen: statement.value(wholeRefundFen(order, whole), 'bigint'),
      version: '1',
      created_at: at,
      updated_at: at,
      [done ? 'refunded_at' : 'next_check_at']: at,
    },
    { source: 'changed', suffix: 'RETURNING id' },
  );
  statement.insertFrom(
    'whole_refund_history',
    'refund_transitions',
    {
      id: statement.value(newId(now), 'uuid'),
      refund_id: id,
      version: '1',
      to_status: statement.value(whole.status, 'text'),
      event: statement.value(whole.event, 'text'),
      evidence: statement.json(evidence),
      at,
    },
    { source: 'whole_refund' },
  );
}
