import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { chinaIso, type Alipay } from './alipay.ts';
import { newId } from './ids.ts';

/** Finds, checks and changes the order, and writes its history, the message and the webhook event: all at once. */
const APPLY = `
  WITH changed AS (
    UPDATE orders SET status = 'SUCCESS', version = version + 1, channel_trade_no = $3, paid_at = $4,
      buyer_logon_id = $5, buyer_user_id = $6, next_check_at = NULL, updated_at = $7
    WHERE channel = 'alipay' AND seller_id = $1 AND out_trade_no = $2 AND amount_fen = $8
      AND status = 'PENDING'
    RETURNING id, version, merchant_id, order_no, transaction_id, attach
  ), history AS (
    INSERT INTO order_transitions (id, order_id, version, from_status, to_status, event, evidence, at)
    SELECT $9, id, version, 'PENDING', 'SUCCESS', 'paid', $10, $7 FROM changed
  ), notification AS (
    INSERT INTO channel_notifications (id, channel, content_hash, notify_id, app_id, out_trade_no, order_id,
      raw, verdict, received_at, last_received_at)
    SELECT $11, 'alipay', $12, $13, $14, $2, id, $15, 'applied', $7, $7 FROM changed
    ON CONFLICT (channel, content_hash) DO UPDATE
      SET received_count = channel_notifications.received_count + 1
  ), event AS (
    INSERT INTO webhook_events (id, merchant_id, order_id, type, version, payload, created_at)
    SELECT $16, merchant_id, id, 'payment.succeeded', version, jsonb_build_object(
      'type', 'payment.succeeded', 'timestamp', $17::text, 'data', jsonb_build_object(
        'orderNo', order_no, 'transactionId', transaction_id, 'thirdOrderNo', $3::text,
        'amount', $8::numeric / 100, 'status', 'SUCCESS', 'payTime', $18::text, 'refundedAmount', 0,
        'refundStatus', 'NONE', 'supplements', jsonb_build_array(), 'version', version, 'attach', attach)), $7
    FROM changed
  )
  SELECT id FROM changed`;

const SUCCESS = Buffer.from('success');
const FAILURE = Buffer.from('failure');

export class NotificationRoute {
  private readonly pool: pg.Pool;
  private readonly alipay: Alipay;

  constructor(pool: pg.Pool, alipay: Alipay) {
    this.pool = pool;
    this.alipay = alipay;
  }

  async answer(body: Buffer): Promise<Buffer> {
    const fields = this.alipay.readNotification(body);
    if (!fields || fields['app_id'] !== process.env.ALIPAY_APP_ID) return FAILURE;
    if (fields['trade_status'] !== 'TRADE_SUCCESS') return FAILURE;
    const { rowCount } = await this.pool.query({
      name: 'apply',
      text: APPLY,
      values: valuesOf(fields, body),
    });
    return rowCount === 1 ? SUCCESS : FAILURE;
  }
}

function valuesOf(fields: Record<string, string>, body: Buffer): unknown[] {
  const now = new Date();
  const paidAt = new Date(`${fields['gmt_payment']?.replace(' ', 'T')}+08:00`);
  const { sign: _, ...content } = fields;
  return [
    fields['seller_id'],
    fields['out_trade_no'],
    fields['trade_no'],
    paidAt,
    fields['buyer_logon_id'],
    fields['buyer_id'],
    now,
    Math.round(Number(fields['total_amount']) * 100),
    newId(now),
    JSON.stringify({ kind: 'notification', content }),
    newId(now),
    createHash('sha256').update(body).digest('base64url'),
    fields['notify_id'],
    fields['app_id'],
    body.toString('latin1'),
    `msg_${randomBytes(18).toString('base64url')}`,
    chinaIso(now),
    chinaIso(paidAt),
  ];
}
