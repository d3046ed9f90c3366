import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { identifyProcess, isSameProcessAlive } from '../processes.ts';
import { findPostgres, removeAbandonedPostgres } from './leftover.ts';
import { findPlaces } from './places.ts';
import { startPostgres } from './postgres.ts';
import { findRunningPostmaster } from './postmaster.ts';
import { scratchFolder } from './scratch.ts';

const NO_FSYNC = { fsync: 'off' };

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const starters: ChildProcess[] = [];

/** A process that starts a server in `dataDir`, says so, and stays. */
async function startInAnotherProcess(dataDir: string) {
  const source = `import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))};
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: 'off' } });
    console.log('ready'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  starters.push(child);
  await once(child.stdout, 'data');
  return child;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}

describe('our own PostgreSQL', () => {
  let dataDir: string;

  beforeEach(async () => {
    const folder = await mkdtemp(join(scratchFolder(), 'qiaopay-postgres-'));
    await chmod(folder, 0o755);
    dataDir = join(folder, 'postgres');
  });

  afterEach(async () => {
    for (const starter of starters.splice(0)) {
      if (starter.exitCode === null && starter.signalCode === null) {
        starter.kill('SIGKILL');
        await once(starter, 'exit');
      }
    }
    await removeAbandonedPostgres(dataDir);
    await rm(join(dataDir, '..'), { recursive: true });
  });

  it('keeps its data over restarts, and can be found while it runs', async () => {
    const first = await startPostgres({ dataDir, settings: NO_FSYNC });
    expect(findPostgres(dataDir)).toBe(first.url);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS n');
    await first.stop();
    expect(findPostgres(dataDir)).toBeUndefined();

    const second = await startPostgres({ dataDir, settings: NO_FSYNC });
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
    await second.stop();
  });

  it('is a version 18 that sorts alike everywhere, thinks in UTC and wants a password', async () => {
    const postgres = await startPostgres({ dataDir, settings: NO_FSYNC });
    const rows = await ask(
      postgres.url,
      `SELECT current_setting('server_version_num')::int / 10000 AS version, datlocale AS locale,
              pg_encoding_to_char(encoding) AS encoding, current_setting('TimeZone') AS zone
         FROM pg_database WHERE datname = 'qiaopay'`,
    );
    expect(rows).toEqual([{ version: 18, locale: 'C.UTF-8', encoding: 'UTF8', zone: 'UTC' }]);
    const stranger = new URL(postgres.url);
    stranger.password = 'guessed';
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await postgres.stop();
  });

  it('comes up again after kill -9, with what was committed', async () => {
    const first = await startPostgres({ dataDir });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS n');
    const postmaster = findRunningPostmaster(findPlaces(dataDir).data);
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    await first.stop();

    const second = await startPostgres({ dataDir });
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
    await second.stop();
  });

  it('is not fooled by a left-over pid file that names a stranger', async () => {
    const first = await startPostgres({ dataDir, settings: NO_FSYNC });
    await first.stop();
    const { data } = findPlaces(dataDir);
    await writeFile(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n1\n\n\n\nready\n`);
    expect(findPostgres(dataDir)).toBeUndefined();

    const second = await startPostgres({ dataDir, settings: NO_FSYNC });
    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('ends by itself when the process that started it is killed', async () => {
    const starter = await startInAnotherProcess(dataDir);
    const postmaster = findRunningPostmaster(findPlaces(dataDir).data);
    if (postmaster === undefined) throw new Error('No server runs.');
    starter.kill('SIGKILL');
    await until(() => !isSameProcessAlive(postmaster));
    expect(identifyProcess(postmaster.pid)).toBeUndefined();
  });

  it('refuses a second start while the first one lives', async () => {
    const starter = await startInAnotherProcess(dataDir);
    await expect(startPostgres({ dataDir })).rejects.toThrow(`in use by process ${starter.pid}`);
    expect(findPostgres(dataDir)).toBeDefined();
    starter.kill('SIGKILL');
    await until(() => findPostgres(dataDir) === undefined);
  });

  const describeForRoot = process.getuid?.() === 0 ? describe : describe.skip;

  describeForRoot('started by root', () => {
    it('lies elsewhere when only root may enter its folder, until that is deleted', async () => {
      await chmod(join(dataDir, '..'), 0o700);
      const first = await startPostgres({ dataDir, settings: NO_FSYNC });
      expect(first.dataDir).not.toBe(dataDir);
      expect((await stat(first.dataDir)).uid).not.toBe(0);
      await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS n');
      await first.stop();

      const second = await startPostgres({ dataDir, settings: NO_FSYNC });
      expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
      await second.stop();

      await rm(`${dataDir}.location`);
      const afresh = await startPostgres({ dataDir, settings: NO_FSYNC });
      expect(await ask(afresh.url, `SELECT to_regclass('kept') AS kept`)).toEqual([{ kept: null }]);
      await afresh.stop();
    });
  });

  it('says what is wrong when the port is taken', async () => {
    const first = await startPostgres({ dataDir, settings: NO_FSYNC });
    const other = `${dataDir}-other`;
    await expect(startPostgres({ dataDir: other, port: first.port, settings: NO_FSYNC })).rejects.toThrow(
      /did not start:.*(Address already in use|could not bind)/s,
    );
    await removeAbandonedPostgres(other);
    await first.stop();
  });
});
