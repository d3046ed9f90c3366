import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../errors.ts';
import { identifyProcess } from '../processes.ts';
import { removeAbandonedPostgres } from './leftover.ts';
import { removePlaces } from './places.ts';
import { startPostgres } from './postgres.ts';

const PREFIX = 'qiaopay-scratch-';
const SHARED_MEMORY = '/dev/shm';
const SHARED_MEMORY_NEEDED_BYTES = 2 * 1024 ** 3;

/** Nobody will miss this data, so nothing waits for the disk. */
const SCRATCH_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  max_connections: '300',
};

export interface ScratchPostgres {
  url: string;
  /** Stops the server and deletes its files. */
  stop(): Promise<void>;
}

/** A server for one run of tests or of a tool; also removes what killed runs left behind. */
export async function startScratchPostgres(): Promise<ScratchPostgres> {
  const folder = scratchFolder();
  await removeAbandoned(folder);
  const dataDir = join(folder, `${PREFIX}${process.pid}-${randomUUID()}`);
  const postgres = await startPostgres({ dataDir, settings: SCRATCH_SETTINGS });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      removePlaces(dataDir);
    },
  };
}

/** Memory where there is plenty (making a database takes a tenth of the time there), else the disk. */
export function scratchFolder(): string {
  if (process.env.TMPDIR !== undefined || !existsSync(SHARED_MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(SHARED_MEMORY);
  return bavail * bsize >= SHARED_MEMORY_NEEDED_BYTES ? SHARED_MEMORY : tmpdir();
}

async function removeAbandoned(folder: string): Promise<void> {
  const names = readdirSync(folder).filter((name) => name.startsWith(PREFIX));
  for (const name of new Set(names.map((name) => name.replace(/\.location$/, '')))) {
    const makerPid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (identifyProcess(makerPid) === undefined) await tryToRemove(join(folder, name));
  }
}

async function tryToRemove(dataDir: string): Promise<void> {
  try {
    await removeAbandonedPostgres(dataDir);
  } catch (error) {
    // Another user's run; that user's next one removes it.
    if (errorCode(error) !== 'EACCES' && errorCode(error) !== 'EPERM') throw error;
  }
}
