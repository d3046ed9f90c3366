import { Injectable } from '@nestjs/common';
import type { JobDefinition } from './job.js';

/** Does the work of one kind of job for one row. Tolerates a twin: it looks at the row first. */
export type JobHandler = (id: string, signal: AbortSignal) => Promise<void>;

/** Finds rows that are overdue, leases them and sets their alarms. @returns how many */
export type Sweep = (now: Date) => Promise<number>;

/** What the folders to the left of this one give the workers to do; they register at start. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly sweepsByName = new Map<string, Sweep>();

  register(job: JobDefinition, handler: JobHandler): void {
    if (this.handlers.has(job.name)) throw new Error(`two handlers for job ${job.name}`);
    this.handlers.set(job.name, handler);
  }

  registerSweep(name: string, sweep: Sweep): void {
    if (this.sweepsByName.has(name)) throw new Error(`two sweeps ${name}`);
    this.sweepsByName.set(name, sweep);
  }

  all(): ReadonlyMap<string, JobHandler> {
    return this.handlers;
  }

  sweeps(): ReadonlyMap<string, Sweep> {
    return this.sweepsByName;
  }
}
