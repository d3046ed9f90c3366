import type { Alarm } from './alarm.js';
import type { Database } from './database.js';

/**
 * Several writes as one SQL statement, so that they stand or fall together without a transaction's round
 * trips: each step is a common table expression, later steps may select from earlier ones by name.
 *
 * The same sequence of steps always gives the same text, which PostgreSQL then keeps prepared.
 */
export class Statement {
  private readonly steps: string[] = [];
  private readonly values: unknown[] = [];
  private readonly alarms: Alarm[] = [];

  /** Registers a value and returns its placeholder, with a cast where PostgreSQL could not infer the type. */
  value(value: unknown, type?: string): string {
    this.values.push(value);
    return type === undefined ? `$${this.values.length}` : `$${this.values.length}::${type}`;
  }

  /** A JSON value; `undefined` becomes NULL. */
  json(value: unknown): string {
    return this.value(value === undefined || value === null ? null : JSON.stringify(value), 'jsonb');
  }

  step(name: string, sql: string): this {
    this.steps.push(`${name} AS (${sql})`);
    return this;
  }

  /**
   * `INSERT … SELECT`: the row is written only where `source` (an earlier step) has a row.
   * @param columns column → SQL expression (a placeholder or a column of `source`)
   */
  insertFrom(
    name: string,
    table: string,
    columns: Readonly<Record<string, string>>,
    options: { source?: string; suffix?: string } = {},
  ): this {
    const from = options.source === undefined ? '' : ` FROM ${options.source}`;
    return this.step(
      name,
      `INSERT INTO ${table} (${Object.keys(columns).join(', ')}) ` +
        `SELECT ${Object.values(columns).join(', ')}${from} ${options.suffix ?? ''}`,
    );
  }

  /** Sounds once the statement has run and given a row; lost if the process dies just then. */
  alarm(alarm: Alarm): this {
    this.alarms.push(alarm);
    return this;
  }

  async run<Row extends Record<string, unknown>>(database: Database, select: string): Promise<Row[]> {
    const rows = await database.run<Row>(`WITH ${this.steps.join(', ')} ${select}`, this.values);
    if (rows.length > 0) for (const alarm of this.alarms) database.onAlarm(alarm);
    return rows;
  }
}
