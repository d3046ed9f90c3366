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
    this.runner = await run({
      pgPool: this.pool,
      taskList: this.taskList(),
      concurrency: CONCURRENCY,
      pollInterval: POLL_EVERY_MS,
      noHandleSignals: true,
      logger: new Logger(
        () => (level, message) => this.log[level === 'warning' ? 'warn' : level]({}, message),
      ),
      events: this.heartbeat.events,
    });
    this.runner.promise.catch((error: unknown) => this.log.error({ err: error }, 'the job runner ended'));
    this.timer = setInterval(() => {
      this.sweeping = this.sweeping.then(() => this.sweep());
    }, SWEEP_EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.sweeping;
    await this.runner?.stop();
    await this.heartbeat.end();
    await this.pool?.end();
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
