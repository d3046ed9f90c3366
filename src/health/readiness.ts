import { Injectable } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { Log } from '../common/logging/log.js';
import { Database } from '../database/database.js';
import { hasJobSchema } from '../database/migrate.js';
import { pendingMigrations } from '../database/migrations.js';
import { Workers } from '../jobs/workers.js';

/** A database that takes longer to say one word is none that payments can be made on. */
const TIMEOUT_MS = 2_000;

/** Anybody may ask: however often, the database is asked once in this time. */
const KEPT_MS = 1_000;

/** What has to be there before a request can be served. What is wrong exactly is for the log, not for callers. */
@Injectable()
export class Readiness {
  constructor(
    private readonly checks: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    private readonly workers: Workers,
    private readonly log: Log,
  ) {}

  /** @throws ServiceUnavailableException with the result, when something is not ready */
  check(): Promise<HealthCheckResult> {
    return this.checks.check([
      () => this.attempt('database', () => this.askDatabase()),
      () => this.attempt('jobs', () => this.askJobs()),
      () => this.attempt('migrations', () => this.findPending()),
    ]);
  }

  /** @param problem answers what is wrong in words for everybody, or nothing */
  private attempt(name: string, problem: () => Promise<string | undefined>) {
    const run = async (): Promise<void> => {
      const found = await problem().catch((err: unknown) => {
        this.log.warn({ err, check: name }, 'readiness check failed');
        return 'could not be checked; the reason is in the log';
      });
      if (found !== undefined) throw new Error(found);
    };
    return this.indicators.check(name).attempt(run).withTimeout(TIMEOUT_MS).cacheFor(KEPT_MS);
  }

  private async askDatabase(): Promise<undefined> {
    await this.database.pool.query('SELECT 1');
  }

  /** What is asked for here ends by jobs: they must be able to wait, and be run by who is said to run them. */
  private async askJobs(): Promise<string | undefined> {
    if (!(await hasJobSchema(this.database.pool))) return 'the tables of the job queue are missing';
    return this.workers.isWorking ? undefined : 'the job runner of this process is not running';
  }

  private async findPending(): Promise<string | undefined> {
    const pending = await pendingMigrations(this.database.pool);
    return pending.length > 0 ? `${pending.length} migration(s) pending: ${pending.join(', ')}` : undefined;
  }
}
