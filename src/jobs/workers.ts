import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { Clock } from '../common/clock.js';
import { Log } from '../common/logging/log.js';
import { Settings } from '../config/settings.js';
import { Heartbeat } from './heartbeat.js';
import { JobHandlers } from './job-handlers.js';
import { parsePayload } from './job.js';

/** Jobs that one process works on at the same time. */
const CONCURRENCY = 8;
const SWEEP_EVERY_MS = 1_000;
const POLL_EVERY_MS = 2_000;
/** The runner's levels, as ours. */
const LOG_LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/**
 * Runs jobs in this process, as long as RUN_WORKER allows it. Stopping finishes what is being worked on;
 * what had not begun stays in the table for others.
 */
@Injectable()
export class Workers implements OnApplicationBootstrap, OnModuleDestroy {
  private pool: pg.Pool | null = null;
  private runner: Runner | null = null;
  private timer: NodeJS.Timeout | null = null;
  private sweeping: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly settings: Settings,
    private readonly handlers: JobHandlers,
    private readonly heartbeat: Heartbeat,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** The pool replaces what breaks. */
  private readonly noteBroken = (error: Error): void => {
    this.log.warn({ err: error }, 'a worker connection broke');
  };

  /** Whether this process works on jobs, or is not meant to. A runner that ended is started again within a second. */
  get isWorking(): boolean {
    return !this.settings.RUN_WORKER || this.runner !== null;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.RUN_WORKER) return;
    // A pool of its own, past any pooler: LISTEN belongs to a session.
    this.pool = new pg.Pool({
      connectionString: this.settings.DATABASE_DIRECT_URL,
      max: CONCURRENCY + 2,
      application_name: 'qiaopay worker',
    });
    this.pool.on('error', this.noteBroken);
    this.pool.on('connect', (client) => client.on('error', this.noteBroken));
    await this.startRunner(this.pool);
    this.timer = setInterval(() => {
      this.sweeping = this.sweeping.then(() => this.reviveRunner()).then(() => this.sweep());
    }, SWEEP_EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.sweeping;
    // Without its database this process must be able to end, too.
    for (const end of [() => this.runner?.stop(), () => this.heartbeat.end(), () => this.pool?.end()]) {
      await Promise.resolve(end()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'the workers did not end well'),
      );
    }
  }

  private async startRunner(pgPool: pg.Pool): Promise<void> {
    const runner = await run({
      pgPool,
      taskList: this.taskList(),
      concurrency: CONCURRENCY,
      pollInterval: POLL_EVERY_MS,
      noHandleSignals: true,
      // Written one by one, what fails is a rejection that nobody sees to, and the process ends by it.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      // What it does all the time, a line for each job, is of interest only to who debugs it.
      logger: new Logger(() => (level, message) => this.log[LOG_LEVELS[level]]({}, message)),
      events: this.heartbeat.events,
    });
    this.runner = runner;
    const forget = () => (this.runner = null);
    runner.promise.then(forget, forget);
  }

  /** A runner ends when it cannot write down what came of a job; without another one no job is done any more. */
  private async reviveRunner(): Promise<void> {
    if (this.runner !== null || this.pool === null) return;
    this.log.warn({}, 'the job runner ended and is started again');
    await this.startRunner(this.pool).catch((error: unknown) =>
      this.log.error({ err: error }, 'the job runner could not be started'),
    );
  }

  /** Looks once for what is overdue, and for workers that died. Never throws: the next one tries again. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    const tasks = [
      () => this.heartbeat.beat(now),
      ...[...this.handlers.sweeps().values()].map((s) => () => s(now)),
    ];
    for (const task of tasks) {
      await Promise.resolve(task()).catch((error: unknown) =>
        this.log.error({ err: error }, 'a sweep failed'),
      );
    }
  }

  private taskList(): TaskList {
    return Object.fromEntries(
      [...this.handlers.all()].map(([name, handler]) => [
        name,
        async (payload: unknown, { abortSignal }: { abortSignal: AbortSignal }) =>
          handler(parsePayload(payload).id, abortSignal),
      ]),
    );
  }
}
