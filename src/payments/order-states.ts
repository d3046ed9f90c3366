import { StateTable } from '../common/states.js';
import type { WebhookType } from '../webhooks/webhook-event.js';
import { ORDER_STATUSES, type OrderStatus } from './order.js';

export const ORDER_EVENTS = [
  'created',
  'link_started',
  'link_rejected',
  'barcode_sent',
  'barcode_not_sent',
  'barcode_declined',
  'payer_confirming',
  'paid',
  'paid_late',
  'refunded_late',
  'mismatch',
  'close_requested',
  'closed',
  'expired',
  'cancel_requested',
  'cancel_refused',
  'cancelled',
  'cancelled_refunded',
] as const;
export type OrderEvent = (typeof ORDER_EVENTS)[number];

const UNPAID = ['CREATED', 'PENDING', 'USERPAYING', 'UNKNOWN', 'FAILED'] as const;
const OPEN = ['PENDING', 'USERPAYING', 'UNKNOWN', 'FAILED'] as const;

/**
 * The life of an order. An edge from a status to itself changes no status but an intent or a finding, and is
 * kept in the history like any other. Refunds do not change an order's status.
 *
 * Alipay's own states behind it: WAIT_BUYER_PAY, TRADE_SUCCESS, TRADE_FINISHED, TRADE_CLOSED (the last with a
 * payment time means "paid, then refunded in full": here still SUCCESS).
 */
export const ORDER_STATES = new StateTable<OrderStatus, OrderEvent, WebhookType>('orders', ORDER_STATUSES, [
  { event: 'created', from: [null], to: 'CREATED' },
  { event: 'link_started', from: [null, 'CREATED', 'FAILED', 'PENDING'], to: 'PENDING' },
  { event: 'link_rejected', from: ['PENDING'], to: 'FAILED', tells: 'payment.failed' },

  // Before the code goes out the result is unknown, whatever dies next.
  { event: 'barcode_sent', from: [null, 'CREATED', 'PENDING', 'FAILED'], to: 'UNKNOWN' },
  { event: 'barcode_not_sent', from: ['UNKNOWN'], to: 'CREATED' },
  { event: 'barcode_not_sent', from: ['UNKNOWN'], to: 'PENDING' },
  { event: 'payer_confirming', from: ['UNKNOWN'], to: 'USERPAYING' },
  { event: 'barcode_declined', from: ['UNKNOWN', 'USERPAYING'], to: 'FAILED', tells: 'payment.failed' },
  { event: 'barcode_declined', from: ['UNKNOWN', 'USERPAYING'], to: 'PENDING' },

  { event: 'paid', from: [...UNPAID], to: 'SUCCESS', tells: 'payment.succeeded' },
  // Late: closed here, or asked to be closed, and paid at the channel all the same. LATE_PAYMENT decides.
  { event: 'paid_late', from: [...UNPAID, 'CLOSED'], to: 'SUCCESS', tells: 'payment.succeeded' },
  { event: 'paid_late', from: [...UNPAID, 'CLOSED'], to: 'CLOSED', tells: 'payment.late' },
  { event: 'refunded_late', from: [...UNPAID, 'CLOSED'], to: 'CLOSED', tells: 'payment.late' },

  ...[...UNPAID, 'CLOSED' as const].map((status) => ({
    event: 'mismatch' as const,
    from: [status],
    to: status,
    tells: 'payment.mismatch' as const,
  })),

  ...OPEN.map((status) => ({ event: 'close_requested' as const, from: [status], to: status })),
  ...OPEN.map((status) => ({ event: 'cancel_requested' as const, from: [status], to: status })),
  ...OPEN.map((status) => ({ event: 'cancel_refused' as const, from: [status], to: status })),
  { event: 'closed', from: [...UNPAID], to: 'CLOSED', tells: 'payment.closed' },
  { event: 'expired', from: [...UNPAID], to: 'CLOSED', tells: 'payment.closed' },
  { event: 'cancelled', from: [...UNPAID], to: 'CLOSED', tells: 'payment.closed' },
  { event: 'cancelled_refunded', from: [...UNPAID], to: 'CLOSED', tells: 'payment.closed' },
]);
