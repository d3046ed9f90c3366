import type { Database } from '../database/database.js';
import { jobKey, type JobDefinition } from './job.js';

/** Rows that one sweep takes at most; the next one comes a second later. */
const BATCH = 200;

/** How long an alarm may wait to be acted on before it is set anew. */
const ALARM_MS = 10_000;

export type CheckedTable = 'orders' | 'refunds' | 'webhook_events';

/**
 * Sets an alarm for each overdue row of `table`, in one statement, and not again before ALARM_MS. Rows that
 * another process is looking at this moment are skipped, so any number of processes may sweep at once.
 */
export async function sweepOverdue(
  database: Database,
  table: CheckedTable,
  job: JobDefinition,
  now: Date,
): Promise<number> {
  const rows = await database.run(
    `WITH due AS (
       SELECT id FROM ${table}
       WHERE next_check_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
       ORDER BY next_check_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
     ), leased AS (
       UPDATE ${table} t SET leased_until = $1::timestamptz + ${ALARM_MS} * interval '1 millisecond'
       FROM due WHERE t.id = due.id RETURNING t.id::text AS id
     )
     SELECT (graphile_worker.add_job($2, json_build_object('id', id), max_attempts => $3,
                                     job_key => $4 || id)).id
     FROM leased`,
    [now, job.name, job.maxAttempts, jobKey(job, '')],
  );
  return rows.length;
}

/**
 * Takes a row to be looked at: until `leaseMs` have passed nobody else does. A twin of the job, and one that
 * comes when there is nothing to do any more, gets `null`. If the process dies, the row is overdue again
 * after the lease; that is what a lease is for.
 *
 * @returns the lease: `next_check_at` as it now is
 */
export async function claimOverdue(
  database: Database,
  table: CheckedTable,
  id: string,
  { now, leaseMs }: { now: Date; leaseMs: number },
): Promise<Date | null> {
  const lease = new Date(now.getTime() + leaseMs);
  const rows = await database.run(
    `UPDATE ${table} SET next_check_at = $2, leased_until = NULL WHERE id = $1 AND next_check_at <= $3 RETURNING id`,
    [id, lease, now],
  );
  return rows.length === 1 ? lease : null;
}

/** Gives a row back with its next time, unless a change has set another one meanwhile. */
export async function releaseUntil(
  database: Database,
  table: CheckedTable,
  id: string,
  { lease, next }: { lease: Date; next: Date | null },
): Promise<void> {
  await database.run(`UPDATE ${table} SET next_check_at = $2 WHERE id = $1 AND next_check_at = $3`, [
    id,
    next,
    lease,
  ]);
}
