import { Logger, runMigrations } from 'graphile-worker';
import { applyMigrations, type MigrationOptions, type Queryable } from './migrations.js';

/**
 * Brings a database up to this build: our own tables, then those of the job queue, which its library keeps.
 * Any number of processes may call it at once.
 *
 * @returns the names of our own migrations that were applied
 */
export async function migrateDatabase(options: MigrationOptions): Promise<string[]> {
  const applied = await applyMigrations(options);
  await runMigrations({
    connectionString: options.connectionString,
    logger: new Logger(() => () => undefined),
  });
  return applied;
}

/** Whether jobs can be added: the queue's schema is there. */
export async function hasJobSchema(database: Queryable): Promise<boolean> {
  const { rows } = await database.query<{ name: string | null }>(
    `SELECT to_regclass('graphile_worker._private_jobs')::text AS name`,
  );
  return rows[0]?.name != null;
}
