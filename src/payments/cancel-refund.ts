import type { Evidence } from '../channels/channel.js';
import { newId, newRefundNo } from '../common/ids.js';
import type { Statement } from '../database/statement.js';
import type { Order } from './order.js';

/**
 * The money that a cancel gave back is a refund like any other in the books: full, done, of origin `cancel`.
 * Written with the change that closes the order, because one is not true without the other.
 */
export function addCancelRefund(
  statement: Statement,
  order: Order,
  now: Date,
  evidence: Evidence | undefined,
): void {
  const id = statement.value(newId(now), 'uuid');
  const at = statement.value(now, 'timestamptz');
  const amount = statement.value(order.amountFen, 'bigint');
  statement.insertFrom(
    'cancel_refund',
    'refunds',
    {
      id,
      merchant_id: statement.value(order.merchantId, 'text'),
      order_id: statement.value(order.id, 'uuid'),
      refund_no: statement.value(newRefundNo(now), 'text'),
      status: `'SUCCESS'`,
      origin: `'cancel'`,
      amount_fen: amount,
      version: '1',
      created_at: at,
      updated_at: at,
      refunded_at: at,
    },
    { source: 'changed', suffix: 'RETURNING id' },
  );
  statement.insertFrom(
    'cancel_refund_history',
    'refund_transitions',
    {
      id: statement.value(newId(now), 'uuid'),
      refund_id: id,
      version: '1',
      to_status: `'SUCCESS'`,
      event: `'cancelled'`,
      evidence: statement.json(evidence),
      at,
    },
    { source: 'cancel_refund' },
  );
}
