import { join } from 'node:path';
import { findPostgres } from '../../local/postgres/leftover.ts';
import { startPostgres } from '../../local/postgres/postgres.ts';
import { loadEnvFile, stateFolder } from '../../local/project.ts';

/**
 * Runs `use` on the database that the settings name (`DATABASE_DIRECT_URL`, `DATABASE_URL`), else on the
 * quick start's: on its running server, or on one started just for this.
 */
export async function withDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  loadEnvFile();
  const configured = process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL;
  if (configured) return use(configured);
  const dataDir = join(stateFolder, 'postgres');
  const running = findPostgres(dataDir);
  if (running !== undefined) return use(running);
  const postgres = await startPostgres({ dataDir });
  try {
    return await use(postgres.url);
  } finally {
    await postgres.stop();
  }
}
