import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Client, type Pool } from 'pg';
import { NO_FILTERS, withMigrationEngine } from './migrations-engine.js';

/** Right from `src/database/` and from `dist/database/` alike. */
export const MIGRATIONS_DIR = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** Our own advisory lock; any number that nothing else in the database uses. */
const MIGRATIONS_LOCK = 7_178_601_411;

export interface MigrationOptions {
  /** Must reach PostgreSQL itself or a session pooler: advisory locks belong to a session. */
  connectionString: string;
  /** Default: the project's `prisma/migrations`. */
  migrationsDir?: string;
  /** Gets one line for every migration that was applied, and for every one that was edited afterwards. */
  log?: (message: string) => void;
}

/** A pool or a client of `pg`. */
export type Queryable = Pick<Pool, 'query'>;

/**
 * Applies what is pending and returns the names, oldest first. Any number of processes may call it at once:
 * one works, the others wait and find nothing left. The engine has a lock too, but gives up after ten
 * seconds, which a long migration exceeds.
 *
 * @throws when a migration fails: none of its script remains (unless it holds COMMIT of its own), and later
 * calls throw too until the failure is resolved (`npm run db:migration:resolve`).
 */
export async function applyMigrations(options: MigrationOptions): Promise<string[]> {
  const { connectionString, migrationsDir = MIGRATIONS_DIR, log = () => undefined } = options;
  const session = new Client({ connectionString });
  // A broken connection also rejects the query under way; without a listener it would end the process.
  session.on('error', () => undefined);
  await session.connect();
  try {
    await session.query('SELECT pg_advisory_lock($1)', [MIGRATIONS_LOCK]);
    for (const name of await editedMigrations(session, migrationsDir)) {
      log(`Migration ${name} was edited after it had been applied to this database`);
    }
    if ((await pendingMigrations(session, migrationsDir)).length === 0) return [];
    const applied = await applyPending(connectionString, migrationsDir);
    for (const name of applied) log(`Applied migration ${name}`);
    return applied;
  } finally {
    // Ending the session gives the lock back.
    await session.end();
  }
}

/**
 * Names of the migrations that this build has and the database lacks, oldest first; cheap enough for a
 * readiness check. Migrations that only the database knows are no fault: a newer build ran there.
 */
export async function pendingMigrations(
  database: Queryable,
  migrationsDir: string = MIGRATIONS_DIR,
): Promise<string[]> {
  const [migrations, applied] = await Promise.all([
    readMigrations(migrationsDir),
    readAppliedChecksums(database),
  ]);
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
}

async function editedMigrations(database: Queryable, migrationsDir: string): Promise<string[]> {
  const applied = await readAppliedChecksums(database);
  const migrations = await readMigrations(migrationsDir);
  return migrations.filter(({ name, script }) => isEdited(script, applied.get(name))).map(({ name }) => name);
}

function isEdited(script: string, appliedChecksum: string | undefined): boolean {
  if (appliedChecksum === undefined) return false;
  // Git may have turned the line ends for Windows; that is no edit.
  const unix = script.replaceAll('\r\n', '\n');
  const spellings = [script, unix, unix.replaceAll('\n', '\r\n')];
  return !spellings.some((text) => createHash('sha256').update(text).digest('hex') === appliedChecksum);
}

async function applyPending(connectionString: string, migrationsDir: string): Promise<string[]> {
  const migrationsList = await readMigrationList(migrationsDir);
  const { appliedMigrationNames } = await withMigrationEngine({ connectionString }, (engine) =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
  );
  return appliedMigrationNames;
}

/** All migrations of a folder in the form that the engine takes. */
export async function readMigrationList(migrationsDir: string): Promise<MigrationList> {
  const migrations = await readMigrations(migrationsDir);
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  };
}

async function readMigrations(migrationsDir: string): Promise<{ name: string; script: string }[]> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      script: await readFile(join(migrationsDir, name, 'migration.sql'), 'utf8'),
    })),
  );
}

/** Prisma's own book of what was applied; a failed one has no end, one that was given up is rolled back. */
async function readAppliedChecksums(database: Queryable): Promise<Map<string, string>> {
  const { rows: tables } = await database.query<{ name: string | null }>(
    `SELECT to_regclass('_prisma_migrations')::text AS name`,
  );
  if (tables[0]?.name == null) return new Map();
  const { rows } = await database.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}
