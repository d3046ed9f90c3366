import pg from 'pg';
import type { BooksReader } from '../simulation/books.ts';

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
