import type { RefundOrigin, RefundStatus } from '../../src/refunds/refund.js';
import type { OrderEvent } from '../../src/payments/order-states.js';
import type { OrderStatus } from '../../src/payments/order.js';
import type { RefundEvent } from '../../src/refunds/refund-states.js';
import type { WebhookType } from '../../src/webhooks/webhook-event.js';

/** Everything that the service has on record of one order. Amounts in fen. */
export interface BookedOrder {
  id: string;
  orderNo: string;
  status: OrderStatus;
  version: number;
  amountFen: number;
  refundedFen: number;
  reservedFen: number;
  channelTradeNo: string | null;
  isCancelling: boolean;
  paidAt: Date | null;
  nextCheckAt: string | null;
  history: { version: number; from: OrderStatus | null; event: OrderEvent; to: OrderStatus }[];
  refunds: BookedRefund[];
  events: BookedEvent[];
  findings: { kind: string; state: string; action: string | null }[];
}

export interface BookedRefund {
  id: string;
  refundNo: string;
  status: RefundStatus;
  origin: RefundOrigin;
  amountFen: number;
  history: { version: number; from: RefundStatus | null; event: RefundEvent; to: RefundStatus }[];
}

export interface BookedEvent {
  id: string;
  type: WebhookType;
  version: number;
  refundId: string | null;
  status: string;
  payload: { type: string; data: Record<string, unknown> };
}

const listOf = (columns: string, from: string, order: string) =>
  `COALESCE((SELECT json_agg(json_build_object(${columns}) ORDER BY ${order}) FROM ${from}), '[]')`;

const ORDERS = `SELECT o.id, o.order_no AS "orderNo", o.status, o.version, o.amount_fen AS "amountFen",
    o.refunded_fen AS "refundedFen", o.reserved_fen AS "reservedFen", o.channel_trade_no AS "channelTradeNo",
    o.cancel_requested_at IS NOT NULL AS "isCancelling", o.paid_at AS "paidAt", o.next_check_at::text AS "nextCheckAt",
    ${listOf(`'version', t.version, 'from', t.from_status, 'event', t.event, 'to', t.to_status`, 'order_transitions t WHERE t.order_id = o.id', 't.version')} AS history,
    ${listOf(
      `'id', r.id, 'refundNo', r.refund_no, 'status', r.status, 'origin', r.origin, 'amountFen', r.amount_fen, 'history',
       ${listOf(`'version', t.version, 'from', t.from_status, 'event', t.event, 'to', t.to_status`, 'refund_transitions t WHERE t.refund_id = r.id', 't.version')}`,
      'refunds r WHERE r.order_id = o.id',
      'r.id',
    )} AS refunds,
    ${listOf(`'id', e.id, 'type', e.type, 'version', e.version, 'refundId', e.refund_id, 'status', e.status, 'payload', e.payload`, 'webhook_events e WHERE e.order_id = o.id', 'e.version, e.id')} AS events,
    ${listOf(`'kind', f.kind, 'state', f.state, 'action', f.action`, 'findings f WHERE f.order_id = o.id', 'f.id')} AS findings
  FROM orders o WHERE o.order_no = ANY($1)`;

/** Whatever asks the service's database. */
export interface BooksReader {
  rows<Row extends object>(sql: string, values: unknown[]): Promise<Row[]>;
}

export async function readBooks(
  reader: BooksReader,
  orderNos: readonly string[],
): Promise<Map<string, BookedOrder>> {
  const rows = await reader.rows<BookedOrder>(ORDERS, [orderNos]);
  return new Map(rows.map((row) => [row.orderNo, row]));
}
