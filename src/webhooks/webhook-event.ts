import { newEventId } from '../common/ids.js';

export const WEBHOOK_TYPES = [
  'payment.succeeded',
  'payment.closed',
  'payment.failed',
  'payment.late',
  'payment.mismatch',
  'refund.succeeded',
  'refund.failed',
  'webhook.test',
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/** pending: still to be delivered · delivered: answered 2xx · abandoned: the schedule is used up. */
export const WEBHOOK_STATUSES = ['pending', 'delivered', 'abandoned'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

/** What a merchant is to be told. Stored with the change it tells of, delivered later. */
export interface WebhookEvent {
  id: string;
  merchantId: string;
  /** `null`: a test that the merchant asked for. */
  orderId: string | null;
  refundId: string | null;
  type: WebhookType;
  version: number;
  url: string | null;
  data: Readonly<Record<string, unknown>>;
  createdAt: Date;
}

export function newWebhookEvent(event: Omit<WebhookEvent, 'id'>): WebhookEvent {
  return { id: newEventId(event.createdAt), ...event };
}
