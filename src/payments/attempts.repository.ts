import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { AttemptStatus, PaymentAttempt } from './attempt.js';
import type { OrderStatus } from './order.js';

const ATTEMPT_COLUMNS = `id, order_id AS "orderId", method, status, auth_code_hash AS "authCodeHash",
  qr_code AS "qrCode", qr_code_expire_at AS "qrCodeExpireAt", channel_reference AS "channelReference",
  channel_code AS "channelCode", channel_sub_code AS "channelSubCode", channel_message AS "channelMessage",
  created_at AS "createdAt", updated_at AS "updatedAt"`;
const BY_ORDER = `SELECT ${ATTEMPT_COLUMNS} FROM payment_attempts WHERE order_id = $1 ORDER BY id`;
const SAVE_QR_CODE = `UPDATE payment_attempts
  SET status = 'PAYABLE', qr_code = $2, qr_code_expire_at = $3, channel_reference = $4,
      channel_code = NULL, channel_sub_code = NULL, channel_message = NULL, updated_at = $5
  WHERE id = $1 RETURNING (SELECT o.status FROM orders o WHERE o.id = order_id) AS "orderStatus"`;

@Injectable()
export class AttemptsRepository {
  constructor(private readonly database: Database) {}

  async findByOrder(orderId: string): Promise<PaymentAttempt[]> {
    return this.database.run<PaymentAttempt>(BY_ORDER, [orderId]);
  }

  /** An attempt as it is now; attempts are never deleted. */
  async readAgain(attempt: PaymentAttempt): Promise<PaymentAttempt> {
    const attempts = await this.findByOrder(attempt.orderId);
    return attempts.find(({ id }) => id === attempt.id) ?? attempt;
  }

  /** @returns the status of its order */
  async saveQrCode(
    attemptId: string,
    code: { qrCode: string; expireAt: Date; reference?: string },
    now: Date,
  ): Promise<OrderStatus> {
    const values = [attemptId, code.qrCode, code.expireAt, code.reference ?? null, now];
    const [row] = await this.database.run<{ orderStatus: OrderStatus }>(SAVE_QR_CODE, values);
    if (!row) throw new Error(`attempt ${attemptId} is gone`);
    return row.orderStatus;
  }
}

/** Adds a new attempt to a statement, written only where `source` has a row. */
export function addAttempt(statement: Statement, attempt: PaymentAttempt, source: string): void {
  statement.insertFrom(
    'attempt',
    'payment_attempts',
    {
      id: statement.value(attempt.id, 'uuid'),
      order_id: statement.value(attempt.orderId, 'uuid'),
      method: statement.value(attempt.method, 'text'),
      status: statement.value(attempt.status, 'text'),
      auth_code_hash: statement.value(attempt.authCodeHash, 'text'),
      created_at: statement.value(attempt.createdAt, 'timestamptz'),
      updated_at: statement.value(attempt.updatedAt, 'timestamptz'),
    },
    {
      source,
      suffix: 'ON CONFLICT (id) DO UPDATE SET status = EXCLUDED.status, updated_at = EXCLUDED.updated_at',
    },
  );
}

/** What an attempt came to, with the channel's words. */
export type AttemptOutcome = Pick<PaymentAttempt, 'id' | 'status'> &
  Partial<Pick<PaymentAttempt, 'channelReference' | 'channelCode' | 'channelSubCode' | 'channelMessage'>>;

export function addAttemptOutcome(
  statement: Statement,
  outcome: AttemptOutcome,
  source: string,
  now: Date,
): void {
  statement.step(
    'attempt',
    `UPDATE payment_attempts a SET
       status = ${statement.value(outcome.status, 'text')},
       channel_reference = ${statement.value(outcome.channelReference ?? null, 'text')},
       channel_code = ${statement.value(outcome.channelCode ?? null, 'text')},
       channel_sub_code = ${statement.value(outcome.channelSubCode ?? null, 'text')},
       channel_message = ${statement.value(outcome.channelMessage ?? null, 'text')},
       updated_at = ${statement.value(now, 'timestamptz')}
     FROM ${source} WHERE a.id = ${statement.value(outcome.id, 'uuid')}`,
  );
}

/**
 * What the order's change means for the payment code that is being settled: there is one at most. Written with
 * the change itself, because the news may come from a query or a notification that knows of no attempt.
 */
export function addBarcodeOutcome(
  statement: Statement,
  orderId: string,
  outcome: { status: AttemptStatus; channelReference?: string },
  source: string,
  now: Date,
): void {
  statement.step(
    'barcode',
    `UPDATE payment_attempts a SET
       status = ${statement.value(outcome.status, 'text')},
       channel_reference = COALESCE(${statement.value(outcome.channelReference ?? null, 'text')}, a.channel_reference),
       updated_at = ${statement.value(now, 'timestamptz')}
     FROM ${source} WHERE a.order_id = ${statement.value(orderId, 'uuid')}
       AND a.method = 'barcode' AND a.status IN ('UNKNOWN', 'USERPAYING')`,
  );
}
