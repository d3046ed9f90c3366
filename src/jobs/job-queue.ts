import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { jobKey, type JobDefinition } from './job.js';

const ADD = `SELECT graphile_worker.add_job($1, json_build_object('id', $2::text), max_attempts => $3, job_key => $4)`;

/** Sets alarms. Inside a change's own statement use {@link addJobExpression}. */
@Injectable()
export class JobQueue {
  constructor(private readonly database: Database) {}

  async add(job: JobDefinition, id: string): Promise<void> {
    await this.database.run(ADD, [job.name, id, job.maxAttempts, jobKey(job, id)]);
  }
}

/**
 * The SQL expression that sets an alarm, for the RETURNING of the step that writes what it is about: so the
 * one is not without the other. (An expression in a step of its own would not run: PostgreSQL skips a
 * common table expression that only selects and that nobody reads.)
 */
export function addJobExpression(statement: Statement, job: JobDefinition, id: string): string {
  const name = statement.value(job.name, 'text');
  const payload = statement.value(JSON.stringify({ id }), 'json');
  const maxAttempts = statement.value(job.maxAttempts, 'int');
  const key = statement.value(jobKey(job, id), 'text');
  return `graphile_worker.add_job(${name}, ${payload}, max_attempts => ${maxAttempts}, job_key => ${key})`;
}
