import { Injectable } from '@nestjs/common';
import { newId } from '../common/ids.js';
import { Database } from '../database/database.js';
import { claimOverdue, releaseUntil } from '../jobs/overdue.js';
import type { WebhookStatus, WebhookType } from './webhook-event.js';
import type { SentWebhook } from './webhook-sender.js';

/** An event as its delivery needs it. */
export interface DueWebhook {
  id: string;
  merchantId: string;
  type: WebhookType;
  url: string | null;
  payload: unknown;
  tries: number;
  /** An earlier event of the same order has not been tried yet: it goes first. */
  mustWait: boolean;
}

export interface TryOutcome {
  status: WebhookStatus;
  tries: number;
  nextCheckAt: Date | null;
}

/** Longer than a try can take. */
const LEASE_MS = 30_000;

const READ = `SELECT e.id, e.merchant_id AS "merchantId", e.type, e.url, e.payload, e.tries,
    EXISTS (SELECT FROM webhook_events before
            WHERE before.order_id = e.order_id AND before.version < e.version
              AND before.status = 'pending' AND before.tries = 0
              AND before.next_check_at IS NOT NULL) AS "mustWait"
  FROM webhook_events e WHERE e.id = $1`;
const RECORD = `WITH attempt AS (
    INSERT INTO webhook_delivery_attempts (id, event_id, url, http_status, latency_ms, body, error, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ), endpoint AS (
    INSERT INTO webhook_endpoints (merchant_id, url, failures, updated_at)
    SELECT merchant_id, $3, CASE WHEN $9 = 'delivered' THEN 0 ELSE 1 END, $8 FROM webhook_events WHERE id = $2
    ON CONFLICT (merchant_id, url) DO UPDATE SET
      failures = CASE WHEN $9 = 'delivered' THEN 0 ELSE webhook_endpoints.failures + 1 END,
      open_until = CASE WHEN $9 = 'delivered' THEN NULL ELSE webhook_endpoints.open_until END,
      updated_at = EXCLUDED.updated_at
    RETURNING failures
  ), event AS (
    UPDATE webhook_events SET status = $9, tries = $10, next_check_at = $11,
      delivered_at = CASE WHEN $9 = 'delivered' THEN $8::timestamptz ELSE delivered_at END
    WHERE id = $2 AND next_check_at = $12
  )
  SELECT failures FROM endpoint`;
const OPEN_CIRCUIT = `UPDATE webhook_endpoints SET open_until = $3 WHERE merchant_id = $1 AND url = $2`;
const CIRCUIT = `SELECT open_until AS "openUntil" FROM webhook_endpoints WHERE merchant_id = $1 AND url = $2`;

@Injectable()
export class DeliveriesRepository {
  constructor(private readonly database: Database) {}

  /** @returns the lease; `null` when the event is not due, or somebody else has it */
  claim(eventId: string, now: Date): Promise<Date | null> {
    return claimOverdue(this.database, 'webhook_events', eventId, { now, leaseMs: LEASE_MS });
  }

  release(eventId: string, lease: Date, next: Date | null): Promise<void> {
    return releaseUntil(this.database, 'webhook_events', eventId, { lease, next });
  }

  async read(eventId: string): Promise<DueWebhook> {
    const rows = await this.database.run<DueWebhook & Record<string, unknown>>(READ, [eventId]);
    if (!rows[0]) throw new Error(`webhook event ${eventId} is gone`);
    return rows[0];
  }

  /** Keeps a try and what follows from it. @returns how often in a row this address has failed */
  async record(
    due: DueWebhook & { url: string },
    sent: SentWebhook,
    outcome: TryOutcome,
    { lease, now }: { lease: Date; now: Date },
  ): Promise<number> {
    const rows = await this.database.run<{ failures: number }>(RECORD, [
      newId(now),
      due.id,
      due.url,
      sent.httpStatus ?? null,
      sent.latencyMs,
      sent.body ?? null,
      sent.error ?? null,
      now,
      outcome.status,
      outcome.tries,
      outcome.nextCheckAt,
      lease,
    ]);
    return rows[0]?.failures ?? 0;
  }

  async openCircuit(merchantId: string, url: string, until: Date): Promise<void> {
    await this.database.run(OPEN_CIRCUIT, [merchantId, url, until]);
  }

  /** Until when nothing goes to this address; `null`: it may. */
  async circuitOpenUntil(merchantId: string, url: string, now: Date): Promise<Date | null> {
    const rows = await this.database.run<{ openUntil: Date | null }>(CIRCUIT, [merchantId, url]);
    const until = rows[0]?.openUntil ?? null;
    return until && until > now ? until : null;
  }

  /** There is nowhere to send it to. */
  async abandon(eventId: string, lease: Date, now: Date): Promise<void> {
    await this.database.prisma.webhookEvent.updateMany({
      where: { id: eventId, nextCheckAt: lease },
      data: { status: 'abandoned', nextCheckAt: null },
    });
    await this.database.prisma.webhookDeliveryAttempt.create({
      data: {
        id: newId(now),
        eventId,
        url: '',
        latencyMs: 0,
        error: 'no address: neither order nor merchant names one',
        at: now,
      },
    });
  }
}
