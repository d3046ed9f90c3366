import type pg from 'pg';
import utils from 'pg/lib/utils.js';

/** One SQL text that is kept prepared on every connection that has run it. */
export interface PreparedStatement {
  /** Belongs to this text alone. */
  readonly name: string;
  readonly text: string;
  /** The connections on which the server knows it. */
  readonly preparedOn: WeakSet<object>;
  /** What its rows are made of; known after its first run. */
  columns?: readonly Column[];
}

interface Column {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

/** PostgreSQL's number of a type. */
export type TypeId = Parameters<typeof pg.types.getTypeParser>[0];

/** The parser of a type in text format. */
export type TypeParsers = (type: TypeId) => (text: string) => unknown;

type Row = Record<string, unknown>;
type Done = (error: Error | undefined, rows: Row[]) => void;

/** The part of node-postgres' connection that writes the messages of the extended query protocol. */
interface Connection {
  readonly stream: { cork(): void; uncork(): void };
  parse(statement: { name: string; text: string; types: [] }): void;
  bind(run: { portal: ''; statement: string; values: readonly Parameter[] }): void;
  describe(portal: { type: 'P'; name: '' }): void;
  execute(portal: { portal: ''; rows: 0 }): void;
  sync(): void;
}

type Parameter = string | Buffer | null;

/**
 * Runs a prepared statement once. node-postgres' own query asks the server to describe the columns at every
 * run and builds its row parsers anew from the answer, which for the 40 columns of an order costs as much as
 * the query itself; here the description is kept with the statement. A release that changes the type of a
 * column that is read restarts the process, and with it what is kept.
 *
 * The public members are those that node-postgres uses of what is given to `client.query`, as of pg-cursor.
 */
export class PreparedQuery implements pg.Submittable {
  readonly name: string;
  readonly text: string;
  private readonly parameters: readonly Parameter[];
  private readonly rows: Row[] = [];
  private connection: Connection | undefined;
  private isOver = false;

  /** @throws for a value that is none of PostgreSQL's, such as an invalid date: nothing has been sent then. */
  constructor(
    private readonly statement: PreparedStatement,
    values: readonly unknown[],
    private readonly parserOf: TypeParsers,
    private readonly done: Done,
  ) {
    this.name = statement.name;
    this.text = statement.text;
    this.parameters = values.map(toParameter);
  }

  submit(to: unknown): void {
    const connection = to as Connection;
    const { name, text, preparedOn, columns } = this.statement;
    this.connection = connection;
    // All messages in one packet.
    connection.stream.cork();
    if (!preparedOn.has(connection)) connection.parse({ name, text, types: [] });
    connection.bind({ portal: '', statement: name, values: this.parameters });
    if (!columns) connection.describe({ type: 'P', name: '' });
    connection.execute({ portal: '', rows: 0 });
    connection.sync();
    connection.stream.uncork();
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: TypeId }[] }): void {
    this.statement.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: this.parserOf(dataTypeID),
    }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const row: Row = {};
    const columns = this.statement.columns ?? [];
    for (let index = 0; index < columns.length; index += 1) {
      const { name, parse } = columns[index]!;
      const text = fields[index];
      row[name] = text === null || text === undefined ? null : parse(text);
    }
    this.rows.push(row);
  }

  handleCommandComplete(): void {
    // What gives no rows is not described.
    this.statement.columns ??= [];
  }

  handleReadyForQuery(): void {
    if (this.connection) this.statement.preparedOn.add(this.connection);
    this.finish(undefined);
  }

  handleError(error: Error): void {
    this.finish(error);
  }

  handleEmptyQuery(): void {
    this.statement.columns ??= [];
  }

  handlePortalSuspended(): void {
    // Comes only where the number of rows is limited.
  }

  private finish(error: Error | undefined): void {
    if (this.isOver) return;
    this.isOver = true;
    this.done(error, this.rows);
  }
}

/** node-postgres writes a date in the process's time zone, by a dozen calls; the ISO text says the same. */
function toParameter(value: unknown): Parameter {
  return value instanceof Date ? value.toISOString() : utils.prepareValue(value);
}
