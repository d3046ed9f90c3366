import { randomUUID } from 'node:crypto';
import { createDatabase, dropDatabase } from '../../local/postgres/database.ts';
import { TEMPLATE_URL_VARIABLE } from './postgres-server.ts';

export interface TestDatabase {
  url: string;
  /** Deletes the database, also when connections to it are still open. */
  drop(): Promise<void>;
}

/** An empty database with all migrations, for one test file alone; a copy of the run's template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const templateUrl = process.env[TEMPLATE_URL_VARIABLE];
  if (templateUrl === undefined)
    throw new Error('Run tests through Jest: its global setup starts the server.');
  const template = new URL(templateUrl).pathname.slice(1);
  const url = await createDatabase(templateUrl, `qiaopay_test_${randomUUID()}`, template);
  return { url, drop: () => dropDatabase(url) };
}
