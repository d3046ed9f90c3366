import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Settings } from '../config/settings.js';
import type { Alarm } from './alarm.js';
import { PrismaClient } from './generated/client.js';
import { PreparedQuery, type PreparedStatement, type TypeId } from './prepared-query.js';

/** BIGINT columns hold fen (≤ 10^10) and counters: exact as numbers. */
const numbersForBigints: pg.CustomTypesConfig = {
  getTypeParser: (...[type, format]: Parameters<typeof pg.types.getTypeParser>) =>
    type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
};
const parserOf = (type: TypeId): ((text: string) => unknown) => numbersForBigints.getTypeParser(type, 'text');

/**
 * One pool for everything. `prisma` is for everyday reads and writes; `run` sends one prepared statement,
 * for the paths where the price of a round trip or of an ORM call is felt (see docs/adr).
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  /** Hears the alarms of statements that have run; whoever sets them takes it over. */
  onAlarm: (alarm: Alarm) => void = () => undefined;
  private readonly statements = new Map<string, PreparedStatement>();

  constructor(settings: Settings) {
    this.pool = new pg.Pool({
      connectionString: settings.DATABASE_URL,
      max: settings.DATABASE_POOL_MAX,
      types: numbersForBigints,
      application_name: 'qiaopay',
    });
    // A connection that breaks while idle is replaced by the pool; without a listener it ends the process.
    this.pool.on('error', () => undefined);
    // The same for one that breaks in use: the query that it carried is rejected.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.prisma = new PrismaClient({ adapter: new PrismaPg(this.pool, { disposeExternalPool: false }) });
  }

  /**
   * Runs one statement, prepared once per connection.
   * @throws what PostgreSQL refuses; the connection is not used again then.
   */
  async run<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<Row[]> {
    try {
      return (await this.send(this.statementOf(text), values)) as Row[];
    } catch (error) {
      // The stack that it has begins where the answer was read; this one leads to the caller.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }

  /** Last of all: requests and jobs under way have ended by then. */
  async onApplicationShutdown(): Promise<void> {
    await this.prisma.$disconnect();
    await this.pool.end();
  }

  private send(statement: PreparedStatement, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
    return new Promise((resolve, reject) => {
      const query = new PreparedQuery(statement, values, parserOf, (error, rows) => {
        release(error);
        if (error) reject(error);
        else resolve(rows);
      });
      let release: (error?: Error) => void = () => undefined;
      this.pool.connect((error, client, done) => {
        if (!client) return reject(error);
        release = done;
        client.query(query);
      });
    });
  }

  private statementOf(text: string): PreparedStatement {
    let statement = this.statements.get(text);
    if (statement === undefined) {
      statement = { name: `qiaopay_${this.statements.size}`, text, preparedOn: new WeakSet() };
      this.statements.set(text, statement);
    }
    return statement;
  }
}

/** A broken unique constraint, by PostgreSQL's code or by Prisma's. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === '23505' || code === 'P2002';
}
