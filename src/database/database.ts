import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Settings } from '../config/settings.js';
import { PrismaClient } from './generated/client.js';

/** BIGINT columns hold fen (≤ 10^10) and counters: exact as numbers. */
const numbersForBigints: pg.CustomTypesConfig = {
  getTypeParser: (...[type, format]: Parameters<typeof pg.types.getTypeParser>) =>
    type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
};

/**
 * One pool for everything. `prisma` is for everyday reads and writes; `run` sends one prepared statement,
 * for the paths where the price of a round trip or of an ORM call is felt (see docs/adr).
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  private readonly statementNames = new Map<string, string>();

  constructor(settings: Settings) {
    this.pool = new pg.Pool({
      connectionString: settings.DATABASE_URL,
      max: settings.DATABASE_POOL_MAX,
      types: numbersForBigints,
      application_name: 'qiaopay',
    });
    // A connection that breaks while idle is replaced by the pool; without a listener it ends the process.
    this.pool.on('error', () => undefined);
    this.prisma = new PrismaClient({ adapter: new PrismaPg(this.pool, { disposeExternalPool: false }) });
  }

  /** Runs one statement, prepared once per connection under a name that belongs to its text. */
  async run<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const result = await this.pool.query<Row>({
      name: this.nameOf(text),
      text,
      values: values as unknown[],
    });
    return result.rows;
  }

  /** Last of all: requests and jobs under way have ended by then. */
  async onApplicationShutdown(): Promise<void> {
    await this.prisma.$disconnect();
    await this.pool.end();
  }

  private nameOf(text: string): string {
    let name = this.statementNames.get(text);
    if (name === undefined) {
      name = `qiaopay_${this.statementNames.size}`;
      this.statementNames.set(text, name);
    }
    return name;
  }
}

/** A broken unique constraint, by PostgreSQL's code or by Prisma's. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === '23505' || code === 'P2002';
}
