import { Client } from 'pg';
import type { TestService } from './service.ts';

/** Runs `during` while nobody can reach the service's database: connections are cut, new ones refused. */
export async function withoutDatabase<Result>(
  service: TestService,
  during: () => Promise<Result>,
): Promise<Result> {
  const name = new URL(service.database.url).pathname.slice(1);
  const connectionString = new URL('/postgres', service.database.url).href;
  const admin = new Client({ connectionString });
  await admin.connect();
  try {
    await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
    await admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
      [name],
    );
    return await during();
  } finally {
    await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
    await admin.end();
  }
}
