import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../common/ids.js';
import { Database } from '../database/database.js';
import { Statement } from '../database/statement.js';
import type { NotificationOutcome, ReceivedNotification } from './notification.js';

/** What is kept of a message's body; its hash covers the whole. */
const KEPT_BYTES = 16_384;

/** A channel repeats a message word for word: one row a message, counted. A verdict never gets worse. */
const COUNT_REPEAT = `ON CONFLICT (channel, content_hash) DO UPDATE SET
  received_count = channel_notifications.received_count + 1,
  last_received_at = EXCLUDED.last_received_at,
  order_id = COALESCE(EXCLUDED.order_id, channel_notifications.order_id),
  verdict = CASE WHEN EXCLUDED.verdict <> 'applied' AND channel_notifications.verdict IN ('applied', 'known')
                 THEN channel_notifications.verdict ELSE EXCLUDED.verdict END,
  reason = CASE WHEN channel_notifications.verdict IN ('applied', 'known')
                THEN channel_notifications.reason ELSE EXCLUDED.reason END,
  detail = CASE WHEN channel_notifications.verdict IN ('applied', 'known')
                THEN channel_notifications.detail ELSE EXCLUDED.detail END`;

const CORRECT = `UPDATE channel_notifications SET verdict = $3, reason = $4
  WHERE channel = $1 AND content_hash = $2`;

/** Keeps every message of a channel, word for word, with what came of it. */
@Injectable()
export class NotificationsRepository {
  constructor(private readonly database: Database) {}

  async save(received: ReceivedNotification, outcome: NotificationOutcome, now: Date): Promise<void> {
    const statement = new Statement();
    addNotification(statement, received, outcome, now);
    await statement.run(this.database, 'SELECT 1 AS saved');
  }

  /** Puts the verdict of a message right that is on record already. */
  async correct({ channel, raw }: ReceivedNotification, outcome: NotificationOutcome): Promise<void> {
    await this.database.run(CORRECT, [channel, hashOf(raw), outcome.verdict, outcome.reason ?? null]);
  }
}

/** Adds the record to a statement; with `source`, only where that earlier step has a row, the order's. */
export function addNotification(
  statement: Statement,
  { channel, raw, notifyId, appId, outTradeNo }: ReceivedNotification,
  { verdict, reason, detail, orderId }: NotificationOutcome,
  now: Date,
  source?: string,
): void {
  const at = statement.value(now, 'timestamptz');
  statement.insertFrom(
    'notification',
    'channel_notifications',
    {
      id: statement.value(newId(now), 'uuid'),
      channel: statement.value(channel, 'text'),
      content_hash: statement.value(hashOf(raw), 'text'),
      notify_id: statement.value(storable(notifyId), 'text'),
      app_id: statement.value(storable(appId), 'text'),
      out_trade_no: statement.value(storable(outTradeNo), 'text'),
      order_id: source ? `${source}.id` : statement.value(orderId ?? null, 'uuid'),
      raw: statement.value(storable(raw.body.toString('latin1', 0, KEPT_BYTES)), 'text'),
      verdict: statement.value(verdict, 'text'),
      reason: statement.value(reason ?? null, 'text'),
      detail: statement.value(storable(detail), 'text'),
      received_at: at,
      last_received_at: at,
    },
    { source, suffix: COUNT_REPEAT },
  );
}

function hashOf(raw: ReceivedNotification['raw']): string {
  return createHash('sha256').update(raw.body).digest('base64url');
}

/** PostgreSQL's text holds every character but NUL. */
function storable(text: string | undefined): string | null {
  return text === undefined ? null : text.replaceAll('\u0000', '\uFFFD').slice(0, KEPT_BYTES);
}
