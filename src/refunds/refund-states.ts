import { StateTable } from '../common/states.js';
import type { WebhookType } from '../webhooks/webhook-event.js';
import { REFUND_STATUSES, type RefundStatus } from './refund.js';

export const REFUND_EVENTS = [
  'requested',
  'succeeded',
  'declined',
  'repeated',
  'found',
  'cancelled',
] as const;
export type RefundEvent = (typeof REFUND_EVENTS)[number];

/**
 * The life of a refund. `FAILED` is left in two ways only: the shop asks again with the same number, or the
 * channel proves later that the money did go back.
 */
export const REFUND_STATES = new StateTable<RefundStatus, RefundEvent, WebhookType>(
  'refunds',
  REFUND_STATUSES,
  [
    { event: 'requested', from: [null], to: 'PROCESSING' },
    { event: 'succeeded', from: ['PROCESSING', 'FAILED'], to: 'SUCCESS', tells: 'refund.succeeded' },
    { event: 'declined', from: ['PROCESSING'], to: 'FAILED', tells: 'refund.failed' },
    { event: 'repeated', from: ['FAILED'], to: 'PROCESSING' },
    // Made at the channel without us, and learned of afterwards.
    { event: 'found', from: [null], to: 'SUCCESS', tells: 'refund.succeeded' },
    // The money that a cancel gave back; the order's own event tells of it.
    { event: 'cancelled', from: [null], to: 'SUCCESS' },
  ],
);
