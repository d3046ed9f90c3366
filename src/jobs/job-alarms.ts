import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Log } from '../common/logging/log.js';
import type { Alarm } from '../database/alarm.js';
import { Database } from '../database/database.js';

/** How long alarms are gathered before they are set together. */
const GATHER_MS = 25;

const SET = `SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
  SELECT (a.job, json_build_object('id', a.id), NULL, NULL, a.max_attempts, a.job || ':' || a.id, NULL,
          NULL)::graphile_worker.job_spec
  FROM unnest($1::text[], $2::text[], $3::int[]) AS a(job, id, max_attempts)))`;

/**
 * Sets the alarms of changes, some milliseconds after each change and many at once. A job in the change's own
 * statement would be surer but not needed (what is due stands on the row, and the sweep finds it), and dear:
 * adding one notifies the workers, and PostgreSQL lets transactions that notify commit only one after the
 * other, each with its own wait for the disk.
 */
@Injectable()
export class JobAlarms implements OnModuleInit, OnModuleDestroy {
  private gathered: Alarm[] = [];
  private timer: NodeJS.Timeout | undefined;
  private setting: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.database.onAlarm = (alarm) => this.gather(alarm);
  }

  /** What was gathered last is set as well. */
  async onModuleDestroy(): Promise<void> {
    this.setGathered();
    await this.setting;
  }

  private gather(alarm: Alarm): void {
    this.gathered.push(alarm);
    this.timer ??= setTimeout(() => this.setGathered(), GATHER_MS);
  }

  private setGathered(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const alarms = this.gathered;
    this.gathered = [];
    if (alarms.length > 0) this.setting = this.setting.then(() => this.set(alarms));
  }

  /** Never throws: an alarm that could not be set is made up for by the sweep. */
  private async set(alarms: readonly Alarm[]): Promise<void> {
    const names = alarms.map(({ job }) => job.name);
    const ids = alarms.map(({ id }) => id);
    const maxAttempts = alarms.map(({ job }) => job.maxAttempts);
    try {
      await this.database.run(SET, [names, ids, maxAttempts]);
    } catch (error) {
      this.log.warn({ err: error, alarms: alarms.length }, 'alarms could not be set');
    }
  }
}
