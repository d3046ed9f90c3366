import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { applyMigrations, pendingMigrations } from './migrations.js';

const FUNCTION_WITH_SEMICOLONS = `CREATE FUNCTION next_number(start int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 'one; two';
  RETURN start + 1;
END $$;
CREATE TABLE counted (n int);`;

describe('migrations', () => {
  let database: TestDatabase;
  let migrationsDir: string;
  let client: Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    migrationsDir = await mkdtemp(join(tmpdir(), 'qiaopay-migrations-'));
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  });

  afterEach(async () => {
    await client.end();
    await database.drop();
    await rm(migrationsDir, { recursive: true });
  });

  async function write(name: string, script: string): Promise<void> {
    await mkdir(join(migrationsDir, name), { recursive: true });
    await writeFile(join(migrationsDir, name, 'migration.sql'), script);
  }

  async function apply(lines: string[] = []): Promise<string[]> {
    return applyMigrations({
      connectionString: database.url,
      migrationsDir,
      log: (line) => lines.push(line),
    });
  }

  it('are applied oldest first, once, and then none is pending', async () => {
    await write('20260102000000_second', 'ALTER TABLE counted ADD COLUMN label text;');
    await write('20260101000000_first', FUNCTION_WITH_SEMICOLONS);
    expect(await pendingMigrations(client, migrationsDir)).toEqual([
      '20260101000000_first',
      '20260102000000_second',
    ]);

    const lines: string[] = [];
    expect(await apply(lines)).toEqual(['20260101000000_first', '20260102000000_second']);
    expect(lines).toEqual([
      'Applied migration 20260101000000_first',
      'Applied migration 20260102000000_second',
    ]);
    expect((await client.query('SELECT next_number(41) AS n')).rows).toEqual([{ n: 42 }]);
    expect(await pendingMigrations(client, migrationsDir)).toEqual([]);
    expect(await apply()).toEqual([]);
  });

  it('are applied by one of ten that start at once, while the others wait for it', async () => {
    await write('20260101000000_slow', `SELECT pg_sleep(0.3); ${FUNCTION_WITH_SEMICOLONS}`);
    const applied = await Promise.all(Array.from({ length: 10 }, () => apply()));
    expect(applied.flat()).toEqual(['20260101000000_slow']);
    const { rows } = await client.query('SELECT migration_name FROM _prisma_migrations');
    expect(rows).toEqual([{ migration_name: '20260101000000_slow' }]);
  });

  it('leave nothing of a failed script behind, and stop later ones until that is settled', async () => {
    await write('20260101000000_broken', 'CREATE TABLE half (n int); SELECT 1 / 0;');
    await write('20260102000000_later', 'CREATE TABLE later (n int);');
    await expect(apply()).rejects.toThrow(/^external connector error\n.*division by zero$/s);
    await expect(apply()).rejects.toThrow(/20260101000000_broken.*failed.*db:migration:resolve/s);
    const { rows } = await client.query(`SELECT to_regclass('half') AS half, to_regclass('later') AS later`);
    expect(rows).toEqual([{ half: null, later: null }]);
    expect(await pendingMigrations(client, migrationsDir)).toHaveLength(2);
  });

  it('tell of one that was edited after it had been applied, but not of turned line ends', async () => {
    await write('20260101000000_first', 'CREATE TABLE one (n int);\nCREATE TABLE two (n int);\n');
    await apply();
    await write('20260101000000_first', 'CREATE TABLE one (n int);\r\nCREATE TABLE two (n int);\r\n');
    const lines: string[] = [];
    await apply(lines);
    expect(lines).toEqual([]);
    await write('20260101000000_first', 'CREATE TABLE one (n bigint);\n');
    await apply(lines);
    expect(lines).toEqual([
      'Migration 20260101000000_first was edited after it had been applied to this database',
    ]);
  });

  it('do not call a database outdated that a newer build has migrated', async () => {
    await write('20260101000000_first', 'CREATE TABLE one (n int);');
    await write('20260102000000_newer', 'CREATE TABLE two (n int);');
    await apply();
    await rm(join(migrationsDir, '20260102000000_newer'), { recursive: true });
    expect(await pendingMigrations(client, migrationsDir)).toEqual([]);
    expect(await apply()).toEqual([]);
  });

  it('leave no timer that would keep a finished process alive', async () => {
    await write('20260101000000_first', 'CREATE TABLE one (n int);');
    const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
    const before = timers();
    await apply();
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it('leave no connection open', async () => {
    await write('20260101000000_first', 'CREATE TABLE one (n int);');
    await apply();
    const others = async (): Promise<number> => {
      const { rows } = await client.query<{ others: number }>(
        `SELECT count(*)::int AS others FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
      );
      return rows[0]!.others;
    };
    // The server still counts a connection for a moment after it was closed.
    for (let looks = 0; looks < 100 && (await others()) > 0; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await others()).toBe(0);
  });
});
