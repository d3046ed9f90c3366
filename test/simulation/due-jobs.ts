import { Logger, runTaskListOnce, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import { JobHandlers } from '../../src/jobs/job-handlers.js';
import { parsePayload } from '../../src/jobs/job.js';
import { Workers } from '../../src/jobs/workers.js';
import type { TestService } from '../support/service.ts';

/** Workers of one round: so many look at the same time, as in a real process. */
const WORKERS = 3;
const silent = new Logger(() => () => undefined);

/** Sets the alarms of what is overdue by the service's clock, and acts on all that are set. */
export async function runDueJobs({ app }: Pick<TestService, 'app'>, pool: pg.Pool): Promise<void> {
  await app.get(Workers).sweep();
  const tasks: TaskList = Object.fromEntries(
    [...app.get(JobHandlers).all()].map(([name, handler]) => [
      name,
      async (payload, { abortSignal }) => handler(parsePayload(payload).id, abortSignal),
    ]),
  );
  await Promise.all(Array.from({ length: WORKERS }, () => runWaiting(pool, tasks)));
}

async function runWaiting(pool: pg.Pool, tasks: TaskList): Promise<void> {
  const client = await pool.connect();
  try {
    await runTaskListOnce({ noHandleSignals: true, logger: silent }, tasks, client).promise;
  } finally {
    client.release();
  }
}
