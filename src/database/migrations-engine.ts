import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { __wbg_set_wasm as attachWasm } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

export type MigrationEngine = engineModule.SchemaEngine;

/** Prisma can leave tables out of a comparison; we leave none out. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

const EMPTY_SCHEMA = 'datasource db { provider = "postgresql" }';

export interface MigrationEngineOptions {
  connectionString: string;
  /** An empty database that the engine may fill; only comparing with migrations needs one. */
  shadowConnectionString?: string;
  /** Text of a Prisma schema; only comparing needs it, for its preview features. */
  schema?: string;
}

/**
 * Runs `use` with Prisma's own schema engine on one database. It is the engine of `prisma migrate`, built as
 * WebAssembly and reaching PostgreSQL through `pg`, so nothing native has to be downloaded. Its connections
 * are closed afterwards.
 */
export async function withMigrationEngine<T>(
  options: MigrationEngineOptions,
  use: (engine: MigrationEngine) => Promise<T>,
): Promise<T> {
  await loadEngine();
  const main = singleConnection(options.connectionString);
  const shadow = singleConnection(options.shadowConnectionString);
  const adapters = bindMigrationAwareSqlAdapterFactory(adapterFactory(main, shadow));
  const datamodels: [string, string][] = [['schema.prisma', options.schema ?? EMPTY_SCHEMA]];
  try {
    const engine = await engineModule.SchemaEngine.new({ datamodels }, () => undefined, adapters);
    return await use(engine).finally(() => engine.free());
  } catch (error) {
    throw withoutEngineTrace(error);
  } finally {
    await Promise.all([main.end(), shadow.end()]);
  }
}

/**
 * One connection: the engine's own advisory lock lives as long as its session, so it must not land on a pooled
 * connection beside the one that works. Connects at first use.
 */
function singleConnection(connectionString: string | undefined): Pool {
  const pool = new Pool({ connectionString, max: 1 });
  // A broken connection rejects the query under way; one that breaks between queries must not end the process.
  return pool.on('error', () => undefined);
}

/**
 * The adapter's own way to a shadow database is left out: given a connection string it fills the database
 * itself (the string wins over the name of the shadow database), which must never happen to real data.
 */
function adapterFactory(main: Pool, shadow: Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(main);
  const repair = (adapter: SqlDriverAdapter) => readingConstraints(runningWholeScripts(adapter));
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => repair(await factory.connect()),
    connectToShadowDb: async () => {
      if (shadow.options.connectionString === undefined) throw new Error('No shadow database was given.');
      return repair(await new PrismaPg(shadow).connect());
    },
  };
}

/** The engine adds its own call trace, numbered lines of Rust files, to the message. */
function withoutEngineTrace(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const message = error.message.split(/\n\s+0: /)[0];
  // P3009: an earlier migration failed, https://www.prisma.io/docs/orm/reference/error-reference
  const advice = 'code' in error && error.code === 'P3009' ? 'Settle it: npm run db:migration:resolve' : '';
  return new Error(`${message}${advice}`, { cause: error });
}

/**
 * The adapter cuts a script at every `;`, also inside function bodies and texts, and runs the pieces one by
 * one. PostgreSQL takes a whole script as one message, and then all of it happens or nothing.
 */
function runningWholeScripts(adapter: SqlDriverAdapter): SqlDriverAdapter {
  adapter.executeScript = async (sql) => void (await adapter.executeRaw({ sql, args: [], argTypes: [] }));
  return adapter;
}

/** Columns of PostgreSQL's catalogue of the type "char" that the engine reads, as its questions name them. */
const CHAR_COLUMNS = /\b(?:constr\.contype(?= AS constraint_type)|con\.conf(?:del|upd)type(?=,))/g;
const CHAR_COLUMN_NAMES = new Set(['constraint_type', 'confdeltype', 'confupdtype']);

/**
 * The engine's questions about constraints fail through an adapter: the type "char" is unknown there, and
 * PostgreSQL 18 lists NOT NULL as a constraint, which the engine does not expect (prisma/prisma issue 29635).
 * Only comparing schemas asks them; applying migrations does not.
 */
function readingConstraints(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const sql = query.sql
      .replace(CHAR_COLUMNS, '$&::text')
      .replace("contype NOT IN ('p', 'u', 'f')", "contype IN ('c', 'x')");
    const result = await queryRaw({ ...query, sql });
    result.columnNames.forEach((name, index) => {
      if (CHAR_COLUMN_NAMES.has(name)) result.columnTypes[index] = ColumnTypeEnum.Character;
    });
    return result;
  };
  return adapter;
}

type WasmImports = Record<string, unknown>;

/** TypeScript declares this only together with a browser's page. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, WasmImports>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let loading: Promise<void> | undefined;

/** The package's own entry imports the `.wasm` file, which Node takes only with an experimental flag. */
function loadEngine(): Promise<void> {
  return (loading ??= instantiate());
}

async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(entry.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': withIdleTimers({ ...engineModule }),
  });
  attachWasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
}

/**
 * The engine never clears the timer that limits its wait for the lock, which would keep a finished process
 * alive for ten more seconds.
 */
function withIdleTimers(imports: WasmImports): WasmImports {
  for (const [name, setTimer] of Object.entries(imports)) {
    if (!name.startsWith('__wbg_setTimeout_') || typeof setTimer !== 'function') continue;
    imports[name] = (callback: object, delayMs: number) => {
      const timer: NodeJS.Timeout = setTimer(callback, delayMs);
      return timer.unref();
    };
  }
  return imports;
}
