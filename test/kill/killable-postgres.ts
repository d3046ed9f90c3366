import { setTimeout as sleep } from 'node:timers/promises';
import { findPlaces, removePlaces } from '../../local/postgres/places.ts';
import { startPostgres, type RunningPostgres } from '../../local/postgres/postgres.ts';
import { readPostmaster } from '../../local/postgres/postmaster.ts';
import type { Killable } from './killable.ts';

const STARTS_ALLOWED = 20;
const RETRY_DELAY_MS = 500;
/** Nothing is switched off for speed: what was committed must be there after kill -9. */
const SETTINGS = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** A PostgreSQL that waits for the disk, and that is killed all the same. */
export class KillablePostgres implements Killable {
  readonly name = 'PostgreSQL';
  kills = 0;
  private readonly dataDir: string;
  private readonly port: number;
  private running: RunningPostgres | undefined;

  constructor(dataDir: string, port: number) {
    this.dataDir = dataDir;
    this.port = port;
  }

  get url(): string {
    if (!this.running) throw new Error('PostgreSQL is not running');
    return this.running.url;
  }

  /** The killed server's processes hold its memory for a moment; until they are gone no other one starts. */
  async start(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        this.running = await startPostgres({ dataDir: this.dataDir, port: this.port, settings: SETTINGS });
        return;
      } catch (error) {
        if (tries === STARTS_ALLOWED) throw error;
        await sleep(RETRY_DELAY_MS);
      }
    }
  }

  async kill(): Promise<void> {
    this.kills += 1;
    const postmaster = readPostmaster(findPlaces(this.dataDir).data);
    if (postmaster) process.kill(postmaster.pid, 'SIGKILL');
    // Lets go of the guard and of the note that the folder is ours; there is no server left to stop.
    await this.running?.stop();
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    removePlaces(this.dataDir);
  }
}
