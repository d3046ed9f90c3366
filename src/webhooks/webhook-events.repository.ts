import { toBeijingIso } from '../common/beijing-time.js';
import type { Statement } from '../database/statement.js';
import { DELIVER_WEBHOOK } from './deliver-webhook.job.js';
import type { WebhookEvent } from './webhook-event.js';

/** SQL expressions over the source's row, for what of an event only that row knows. */
export interface EventOwn {
  merchantId: string;
  orderId: string;
  version: string;
  url: string;
  /** A JSON object that goes over the event's `data`. */
  data: string;
}

/**
 * Adds the event, due at once, and its alarm to the statement that makes the change it tells of: both are
 * written only where `source` has a row, that is, only if the change took place.
 */
export function addWebhookEvent(
  statement: Statement,
  event: WebhookEvent,
  source: string,
  own?: EventOwn,
): void {
  addEvent(statement, event, { source, own });
}

/** Adds an event that belongs to no change, such as a merchant's test. */
export function addStandaloneEvent(statement: Statement, event: WebhookEvent): void {
  addEvent(statement, event);
}

function addEvent(
  statement: Statement,
  event: WebhookEvent,
  { source, own }: { source?: string; own?: EventOwn } = {},
): void {
  const payload = { type: event.type, timestamp: toBeijingIso(event.createdAt), data: event.data };
  const json = statement.json(payload);
  const at = statement.value(event.createdAt, 'timestamptz');
  statement.insertFrom(
    'webhook_event',
    'webhook_events',
    {
      id: statement.value(event.id, 'text'),
      merchant_id: own?.merchantId ?? statement.value(event.merchantId, 'text'),
      order_id: own?.orderId ?? statement.value(event.orderId, 'uuid'),
      refund_id: statement.value(event.refundId, 'uuid'),
      type: statement.value(event.type, 'text'),
      version: own?.version ?? statement.value(event.version, 'int'),
      url: own?.url ?? statement.value(event.url, 'text'),
      payload: own ? `jsonb_set(${json}, '{data}', ${json} -> 'data' || ${own.data})` : json,
      created_at: at,
      next_check_at: at,
    },
    { source },
  );
  statement.alarm({ job: DELIVER_WEBHOOK, id: event.id });
}
