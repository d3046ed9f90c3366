import { Injectable } from '@nestjs/common';
import type { Page } from '../common/paging/page.js';
import { Database } from '../database/database.js';

const JOBS = `SELECT j.id::text AS id, j.task_identifier AS name, p.payload, j.attempts, j.max_attempts AS "maxAttempts",
    j.last_error AS "lastError", j.run_at AS "runAt", j.locked_at AS "lockedAt", j.created_at AS "createdAt"
  FROM graphile_worker.jobs j JOIN graphile_worker._private_jobs p ON p.id = j.id
  WHERE (NOT $1 OR (j.attempts >= j.max_attempts AND j.locked_at IS NULL)) AND ($2::bigint IS NULL OR j.id < $2)
  ORDER BY j.id DESC LIMIT $3`;
const RETRY_JOB = `SELECT id::text AS id FROM graphile_worker.reschedule_jobs(ARRAY[$1::bigint], now(), NULL, 0)`;

export interface JobRow {
  id: string;
  name: string;
  payload: unknown;
  attempts: number;
  maxAttempts: number;
  lastError: string | null;
  runAt: Date;
  lockedAt: Date | null;
  createdAt: Date;
}

/** What operations look at, over all merchants. */
@Injectable()
export class OperationsRepository {
  constructor(private readonly database: Database) {}

  findings(where: { state?: string; kind?: string }, { limit, cursor }: Page) {
    return this.database.prisma.finding.findMany({
      where: { ...where, ...(cursor && { id: { lt: cursor } }) },
      orderBy: { id: 'desc' },
      take: limit + 1,
      include: { order: { select: { orderNo: true, status: true } } },
    });
  }

  notifications(where: { verdict?: string; outTradeNo?: string }, { limit, cursor }: Page) {
    return this.database.prisma.channelNotification.findMany({
      where: { ...where, ...(cursor && { id: { lt: cursor } }) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
  }

  jobs(failedOnly: boolean, { limit, cursor }: Page): Promise<JobRow[]> {
    const values = [failedOnly, cursor ?? null, limit + 1];
    return this.database.run<JobRow & Record<string, unknown>>(JOBS, values);
  }

  /** @returns `false` when there is no such job, or a worker has it at this moment */
  async retryJob(id: string): Promise<boolean> {
    return (await this.database.run(RETRY_JOB, [id])).length === 1;
  }
}
