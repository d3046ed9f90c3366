import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { jobKey, type JobDefinition } from './job.js';

const ADD = `SELECT graphile_worker.add_job($1, json_build_object('id', $2::text), max_attempts => $3, job_key => $4)`;

/** Sets an alarm by itself; that of a change is {@link Statement.alarm}. */
@Injectable()
export class JobQueue {
  constructor(private readonly database: Database) {}

  async add(job: JobDefinition, id: string): Promise<void> {
    await this.database.run(ADD, [job.name, id, job.maxAttempts, jobKey(job, id)]);
  }
}
