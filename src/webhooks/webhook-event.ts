import { newEventId } from '../common/ids.js';

export const WEBHOOK_TYPES = [
  'payment.succeeded',
  'payment.closed',
  'payment.failed',
  'payment.late',
  'payment.mismatch',
  'refund.succeeded',
  'refund.failed',
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/** What a merchant is to be told. Stored with the change it tells of, delivered later. */
export interface WebhookEvent {
  id: string;
  merchantId: string;
  orderId: string;
  refundId: string | null;
  type: WebhookType;
  version: number;
  url: string | null;
  data: Readonly<Record<string, unknown>>;
  createdAt: Date;
}

export function newWebhookEvent(event: Omit<WebhookEvent, 'id'>): WebhookEvent {
  return { id: newEventId(), ...event };
}
