import { Client } from 'pg';
import { pendingMigrations } from '../../src/database/migrations.js';
import { createTestDatabase } from './database.ts';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  it('has all migrations and nothing of another test', async () => {
    const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await ask(first.url, 'CREATE TABLE only_here (id int)');
    const client = new Client({ connectionString: second.url });
    await client.connect();
    expect(await pendingMigrations(client)).toEqual([]);
    await client.end();
    expect(await ask(second.url, `SELECT to_regclass('only_here') AS found`)).toEqual([{ found: null }]);
    await Promise.all([first.drop(), second.drop()]);
  });

  it('is gone after drop, also while somebody is still connected', async () => {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await database.drop();
    await expect(ask(database.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('thinks in UTC and UTF-8 wherever it runs', async () => {
    const database = await createTestDatabase();
    const rows = await ask(
      database.url,
      `SELECT current_setting('TimeZone') AS zone, pg_encoding_to_char(encoding) AS encoding
         FROM pg_database WHERE datname = current_database()`,
    );
    expect(rows).toEqual([{ zone: 'UTC', encoding: 'UTF8' }]);
    await database.drop();
  });
});
