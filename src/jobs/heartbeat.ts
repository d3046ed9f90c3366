import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { WorkerEvents } from 'graphile-worker';
import { Database } from '../database/database.js';

const BEAT_EVERY_MS = 5_000;
/** A process that has not been heard of for so long is dead; its jobs are unlocked for others. */
const DEAD_AFTER_MS = 20_000;

const BEAT = `INSERT INTO worker_processes (id, worker_ids, seen_at) VALUES ($1, $2, now())
  ON CONFLICT (id) DO UPDATE SET worker_ids = EXCLUDED.worker_ids, seen_at = now()`;
/** By the database's clock alone, because processes on several machines compare theirs through it. */
const BURY_DEAD = `WITH dead AS (
    DELETE FROM worker_processes WHERE seen_at < now() - $1::int * interval '1 millisecond' RETURNING worker_ids
  )
  SELECT graphile_worker.force_unlock_workers(array_agg(w)) FROM dead, unnest(dead.worker_ids) w HAVING count(*) > 0`;
const UNLOCK = `SELECT graphile_worker.force_unlock_workers($1)`;
const LEAVE = `DELETE FROM worker_processes WHERE id = $1`;

/**
 * Says that this process lives, and finds those that do not: Graphile Worker alone would leave the jobs of a
 * killed process locked for four hours.
 */
@Injectable()
export class Heartbeat {
  readonly events = new EventEmitter() as WorkerEvents;
  private readonly processId = randomUUID();
  /** Graphile Worker locks jobs in the name of the pool, not of the single worker. */
  private readonly poolIds = new Set<string>();
  private readonly endedPoolIds = new Set<string>();
  private beatenAtMs = -Infinity;

  constructor(private readonly database: Database) {
    this.events.on('pool:create', ({ workerPool }) => this.poolIds.add(workerPool.id));
    this.events.on('pool:release', ({ workerPool }) => this.endedPoolIds.add(workerPool.id));
  }

  async beat(_now: Date): Promise<void> {
    const sinceMs = performance.now() - this.beatenAtMs;
    if (sinceMs < BEAT_EVERY_MS) return;
    this.beatenAtMs = performance.now();
    await this.unlockEnded();
    await this.database.run(BEAT, [this.processId, [...this.poolIds]]);
    await this.database.run(BURY_DEAD, [DEAD_AFTER_MS]);
  }

  /** What a pool that broke has left locked; of one that ended well there is nothing. */
  private async unlockEnded(): Promise<void> {
    const ended = [...this.endedPoolIds];
    if (ended.length === 0) return;
    await this.database.run(UNLOCK, [ended]);
    for (const id of ended) {
      this.endedPoolIds.delete(id);
      this.poolIds.delete(id);
    }
  }

  async end(): Promise<void> {
    await this.unlockEnded();
    await this.database.run(LEAVE, [this.processId]);
  }
}
