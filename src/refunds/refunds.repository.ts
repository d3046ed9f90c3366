import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation } from '../database/database.js';
import { Statement } from '../database/statement.js';
import { ORDER_COLUMNS } from '../payments/order-columns.js';
import type { Supplement } from '../payments/order-view.js';
import type { Order } from '../payments/order.js';
import {
  addOverflowFinding,
  addRefundChange,
  addRefundEvent,
  addRefundHistory,
  type RefundChange,
} from './refund-changes.js';
import { REFUND_STATES } from './refund-states.js';
import { REFUND_COLUMNS, type Refund } from './refund.js';

/** A refund with its order, read in one statement: they change together. */
export interface RefundOfOrder {
  refund: Refund;
  order: Order;
}

const PAIR = `SELECT ${REFUND_COLUMNS} FROM refunds r`;
const BY_REFUND_NO = `${PAIR} WHERE r.merchant_id = $1 AND r.refund_no = $2`;
const BY_ORDER = `${PAIR} WHERE r.order_id = $1 ORDER BY r.id`;
const WITH_ORDER = `SELECT row_to_json(x) AS refund, ${ORDER_COLUMNS}
  FROM refunds r JOIN orders o ON o.id = r.order_id,
       LATERAL (SELECT ${REFUND_COLUMNS}) x
  WHERE r.id = $1`;
const CLAIM_ASK = `UPDATE refunds SET asked_at = $2
  WHERE id = $1 AND (asked_at IS NULL OR asked_at <= $2::timestamptz - $3::int * interval '1 millisecond')
  RETURNING id`;
const SUPPLEMENTS = `SELECT s.order_no AS "orderNo", s.amount_fen AS "amountFen", s.status
  FROM orders s WHERE s.supplement_to_id = $1 ORDER BY s.id`;
const MARK_SENT = `UPDATE refunds SET sent_at = $2 WHERE id = $1`;
const NOTE_DETAILS = `UPDATE refunds SET buyer_logon_id = $2, buyer_user_id = $3, detail_items = $4::jsonb
  WHERE id = $1`;
const NOTE_WORDS = `UPDATE refunds SET channel_code = $2, channel_sub_code = $3, channel_message = $4 WHERE id = $1`;

@Injectable()
export class RefundsRepository {
  constructor(private readonly database: Database) {}

  async findByRefundNo(merchantId: string, refundNo: string): Promise<Refund | null> {
    const rows = await this.database.run<Refund>(BY_REFUND_NO, [merchantId, refundNo]);
    return rows[0] ?? null;
  }

  async findByOrder(orderId: string): Promise<Refund[]> {
    return this.database.run<Refund>(BY_ORDER, [orderId]);
  }

  async getWithOrder(refundId: string): Promise<RefundOfOrder> {
    const rows = await this.database.run<Order & { refund: Refund }>(WITH_ORDER, [refundId]);
    if (!rows[0]) throw new Error(`refund ${refundId} is gone`);
    const { refund, ...order } = rows[0];
    return { refund: withDates(refund), order };
  }

  /** Lets one caller ask the channel, at most once in `intervalMs`. */
  async claimAsk(refundId: string, now: Date, intervalMs: number): Promise<boolean> {
    return (await this.database.run(CLAIM_ASK, [refundId, now, intervalMs])).length === 1;
  }

  async markSent(refundId: string, now: Date): Promise<void> {
    await this.database.run(MARK_SENT, [refundId, now]);
  }

  /** Keeps the channel's words for a refund that stays in progress. */
  async noteWords(
    refundId: string,
    words: Pick<Refund, 'channelCode' | 'channelSubCode' | 'channelMessage'>,
  ): Promise<void> {
    await this.database.run(NOTE_WORDS, [
      refundId,
      words.channelCode,
      words.channelSubCode,
      words.channelMessage,
    ]);
  }

  /** Keeps whose money went back, and from where, for a refund that is done. */
  async noteDetails(
    refundId: string,
    { buyerLogonId, buyerUserId, detailItems }: Pick<Refund, 'buyerLogonId' | 'buyerUserId' | 'detailItems'>,
  ): Promise<void> {
    const items = detailItems && JSON.stringify(detailItems);
    await this.database.run(NOTE_DETAILS, [refundId, buyerLogonId, buyerUserId, items]);
  }

  /**
   * Writes a new refund and reserves its amount on the order, under the row's lock: refunds that together
   * exceed what was paid cannot both get in, whatever runs at the same time.
   *
   * @returns the order after it; `'exceeded'` when the order has too little left, or is in no state to be
   * refunded any more; `'number_taken'` when the merchant has a refund by that number
   */
  async reserve(
    order: Order,
    refund: Refund,
    expectedRefundableFen: number | undefined,
  ): Promise<Order | 'exceeded' | 'number_taken'> {
    const statement = new Statement();
    addReservation(statement, order, refund, expectedRefundableFen);
    addInsert(statement, refund, 'reserved');
    addRefundHistory(statement, refund, {
      from: null,
      to: refund.status,
      event: 'requested',
      at: refund.createdAt,
    });
    try {
      const rows = await statement.run<Order & Record<string, unknown>>(
        this.database,
        `SELECT ${ORDER_COLUMNS.replaceAll(/o\.\w+ AS /g, 'reserved.')} FROM reserved`,
      );
      return rows[0] ?? 'exceeded';
    } catch (error) {
      if (isUniqueViolation(error)) return 'number_taken';
      throw error;
    }
  }

  /**
   * Records a refund that was made at the channel without us: done already, and a fact whatever it sums to.
   * @returns the order after it; `'changed'` when the order changed meanwhile: read it again;
   * `'number_taken'` when the merchant has a refund by that number
   */
  async insertFound(
    order: Order,
    refund: Refund,
    change: Omit<RefundChange, 'to'>,
  ): Promise<Order | 'changed' | 'number_taken'> {
    const edge = REFUND_STATES.edge(null, change.event, refund.status);
    const { createdAt: now } = refund;
    const supplements = await this.supplementsOf(order.id);
    const statement = new Statement();
    const after = { ...order, refundedFen: order.refundedFen + refund.amountFen, version: order.version + 1 };
    addFoundSum(statement, order, refund);
    addInsert(statement, refund, 'reserved');
    if (after.refundedFen > order.amountFen) addOverflowFinding(statement, refund, change.evidence, now);
    addRefundHistory(statement, refund, { from: null, to: refund.status, ...change, at: now });
    if (edge.tells) addRefundEvent(statement, { refund, order: after, supplements }, edge.tells, now);
    try {
      const rows = await statement.run(this.database, 'SELECT id FROM changed');
      return rows.length === 1 ? after : 'changed';
    } catch (error) {
      if (isUniqueViolation(error)) return 'number_taken';
      throw error;
    }
  }

  /** Makes a change through the one door; `null` when refund or order changed meanwhile: read them again. */
  async change(
    { refund, order }: RefundOfOrder,
    change: RefundChange,
    now: Date,
  ): Promise<RefundOfOrder | null> {
    const supplements = await this.supplementsOf(order.id);
    const statement = new Statement();
    const changed = addRefundChange(statement, { refund, order, supplements }, change, now);
    const rows = await statement.run(this.database, 'SELECT id FROM changed');
    return rows.length === 1 ? changed : null;
  }

  private async supplementsOf(orderId: string): Promise<Supplement[]> {
    return this.database.run<Supplement>(SUPPLEMENTS, [orderId]);
  }
}

function addReservation(
  statement: Statement,
  order: Order,
  refund: Refund,
  expectedRefundableFen: number | undefined,
): void {
  const amount = statement.value(refund.amountFen, 'bigint');
  const left = 'o.amount_fen - o.refunded_fen - o.reserved_fen';
  const expected = statement.value(expectedRefundableFen ?? null, 'bigint');
  statement.step(
    'reserved',
    `UPDATE orders o SET reserved_fen = o.reserved_fen + ${amount}, version = o.version + 1,
       updated_at = ${statement.value(refund.createdAt, 'timestamptz')}
     WHERE o.id = ${statement.value(order.id, 'uuid')} AND o.status = 'SUCCESS'
       AND ${left} >= ${amount} AND (${expected} IS NULL OR ${left} = ${expected})
     RETURNING ${ORDER_COLUMNS}`,
  );
}

function addFoundSum(statement: Statement, order: Order, refund: Refund): void {
  statement.step(
    'reserved',
    `UPDATE orders SET refunded_fen = refunded_fen + ${statement.value(refund.amountFen, 'bigint')},
       version = version + 1, updated_at = ${statement.value(refund.createdAt, 'timestamptz')}
     WHERE id = ${statement.value(order.id, 'uuid')} AND version = ${statement.value(order.version, 'int')}
     RETURNING id`,
  );
}

function addInsert(statement: Statement, refund: Refund, source: string): void {
  statement.insertFrom(
    'changed',
    'refunds',
    {
      id: statement.value(refund.id, 'uuid'),
      merchant_id: statement.value(refund.merchantId, 'text'),
      order_id: statement.value(refund.orderId, 'uuid'),
      refund_no: statement.value(refund.refundNo, 'text'),
      status: statement.value(refund.status, 'text'),
      origin: statement.value(refund.origin, 'text'),
      amount_fen: statement.value(refund.amountFen, 'bigint'),
      reason: statement.value(refund.reason, 'text'),
      operator_id: statement.value(refund.operatorId, 'text'),
      store_id: statement.value(refund.storeId, 'text'),
      created_at: statement.value(refund.createdAt, 'timestamptz'),
      updated_at: statement.value(refund.updatedAt, 'timestamptz'),
      refunded_at: statement.value(refund.refundedAt, 'timestamptz'),
      sent_at: statement.value(refund.sentAt, 'timestamptz'),
      next_check_at: statement.value(refund.nextCheckAt, 'timestamptz'),
    },
    { source, suffix: 'RETURNING id' },
  );
}

/** Times inside a JSON column come as texts. */
function withDates(refund: Refund): Refund {
  const date = (value: unknown) => (value === null ? null : new Date(value as string));
  return {
    ...refund,
    createdAt: new Date(refund.createdAt),
    updatedAt: new Date(refund.updatedAt),
    sentAt: date(refund.sentAt),
    askedAt: date(refund.askedAt),
    refundedAt: date(refund.refundedAt),
    nextCheckAt: date(refund.nextCheckAt),
  };
}
