import pg from 'pg';
import type { BooksReader } from '../simulation/books.ts';

/** Of one merchant; amounts in fen. */
export type Totals = Record<'paid' | 'paidFen' | 'refunds' | 'refundedFen', number>;

const TOTALS = `SELECT count(*) FILTER (WHERE paid_at IS NOT NULL OR refunded_fen > 0) AS paid,
    COALESCE(sum(amount_fen) FILTER (WHERE paid_at IS NOT NULL OR refunded_fen > 0), 0)::bigint AS "paidFen",
    COALESCE(sum(refunded_fen), 0)::bigint AS "refundedFen",
    (SELECT count(*) FROM refunds r JOIN orders ours ON ours.id = r.order_id
      WHERE r.status = 'SUCCESS' AND ours.merchant_id = $1) AS refunds
  FROM orders WHERE merchant_id = $1`;

/** The service's database, read beside it. */
export class ServiceBooks implements BooksReader {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    const getTypeParser = (...[oid, format]: Parameters<typeof pg.types.getTypeParser>) =>
      oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format);
    this.pool = new pg.Pool({ connectionString: url, max: 2, types: { getTypeParser } });
    this.pool.on('error', () => undefined);
  }

  async rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, values)).rows;
  }

  async orderNosOf(merchantId: string): Promise<string[]> {
    const sql = 'SELECT order_no AS no FROM orders WHERE merchant_id = $1';
    return (await this.rows<{ no: string }>(sql, [merchantId])).map(({ no }) => no);
  }

  async totalsOf(merchantId: string): Promise<Totals> {
    const [totals] = await this.rows<Totals>(TOTALS, [merchantId]);
    if (!totals) throw new Error('no totals');
    return totals;
  }

  /** How much is still to be found out or told. */
  async openMatters(): Promise<number> {
    const [row] = await this.rows<{ open: number }>(
      `SELECT (SELECT count(*) FROM orders WHERE status IN ('CREATED', 'PENDING', 'USERPAYING', 'UNKNOWN')
                 OR cancel_requested_at IS NOT NULL)
            + (SELECT count(*) FROM refunds WHERE status = 'PROCESSING')
            + (SELECT count(*) FROM webhook_events WHERE status = 'pending') AS open`,
    );
    return row?.open ?? 0;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
