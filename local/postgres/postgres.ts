import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { giveUpOwnership, takeOwnership } from '../owner.ts';
import { freePort } from '../ports.ts';
import { type Account, serverAccount } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { databaseUrl, ensureDatabase } from './database.ts';
import { stopLeftover, interrupt } from './leftover.ts';
import { findPlaces, type Places, preparePlaces, stagingRoot } from './places.ts';
import { findRunningPostmaster } from './postmaster.ts';
import { runServer } from './server.ts';

export interface PostgresOptions {
  /** Folder of the server's files; made when absent, kept over restarts. */
  dataDir: string;
  /** TCP port on 127.0.0.1; any free one when absent. */
  port?: number;
  /** Server parameters, for example `{ fsync: 'off' }` for data that nobody will miss. */
  settings?: Record<string, string>;
  /** Name of the database; made when absent. Default `qiaopay`. */
  database?: string;
}

export interface RunningPostgres {
  /** Connects as superuser to `database`. Holds the password. */
  url: string;
  port: number;
  /** Where the files really lie; differs from `dataDir` where root's server cannot enter that. */
  dataDir: string;
  /** Resolves once the server has ended; may be called again. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of our own in `dataDir`. A server that a killed process left behind there is stopped
 * first; one whose process still lives makes this throw. When this process dies without `stop()`, the
 * server stops by itself.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const account = serverAccount(findPlaces(dataDir).data);
  const binaries = findBinaries(account, stagingRoot());
  const places = preparePlaces(dataDir, account);
  const owner = takeOwnership(places.owner);
  if (owner !== undefined) {
    throw new Error(
      `The database folder ${places.root} is in use by process ${owner.pid}; stop that one first.`,
    );
  }
  try {
    return await startOwned(options, binaries, places, account);
  } catch (error) {
    giveUpOwnership(places.owner);
    throw error;
  }
}

async function startOwned(
  options: PostgresOptions,
  binaries: Binaries,
  places: Places,
  account: Account | undefined,
): Promise<RunningPostgres> {
  const { settings = {}, database } = options;
  await stopLeftover(places);
  ensureCluster(binaries, places, account, settings.fsync !== 'off');
  const port = options.port ?? (await freePort());
  const server = await runServer(binaries, places, account, { port: String(port), ...settings });
  const stop = once(async () => {
    await stopServer(places, binaries);
    server.release();
    giveUpOwnership(places.owner);
  });
  const url = databaseUrl(places, port, database);
  try {
    await ensureDatabase(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, port, dataDir: places.root, stop };
}

async function stopServer(places: Places, binaries: Binaries): Promise<void> {
  const running = findRunningPostmaster(places.data);
  if (running === undefined) return;
  if (process.platform === 'win32') {
    // Windows knows no signals: what Node calls SIGINT there would be a crash to the server.
    spawnSync(binaries.pgCtl, ['stop', '-D', places.data, '-m', 'fast', '-w']);
  }
  await interrupt(running);
}

function once(action: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined;
  return () => (result ??= action());
}
