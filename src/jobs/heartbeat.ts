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
const LEAVE = `DELETE FROM worker_processes WHERE id = $1`;

/**
 * Says that this process lives, and finds those that do not: Graphile Worker alone would leave the jobs of a
 * killed process locked for four hours.
 */
@Injectable()
export class Heartbeat {
  readonly events = new EventEmitter() as WorkerEvents;
  private readonly processId = randomUUID();
  private readonly workerIds = new Set<string>();
  private beatenAtMs = -Infinity;

  constructor(private readonly database: Database) {
    this.events.on('worker:create', ({ worker }) => this.workerIds.add(worker.workerId));
    this.events.on('worker:stop', ({ worker }) => this.workerIds.delete(worker.workerId));
  }

  async beat(_now: Date): Promise<void> {
    const sinceMs = performance.now() - this.beatenAtMs;
    if (sinceMs < BEAT_EVERY_MS) return;
    this.beatenAtMs = performance.now();
    await this.database.run(BEAT, [this.processId, [...this.workerIds]]);
    await this.database.run(BURY_DEAD, [DEAD_AFTER_MS]);
  }

  async end(): Promise<void> {
    await this.database.run(LEAVE, [this.processId]);
  }
}
