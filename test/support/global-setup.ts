import { startTestServer } from './postgres-server.ts';

/** One PostgreSQL for the run, with one migrated template that every test database is a copy of. */
export default async function globalSetup(): Promise<void> {
  await startTestServer();
}
