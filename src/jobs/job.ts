/**
 * A kind of background work. A job is only an alarm: it says which row to look at. What is to be done, and
 * whether anything still is, stands on the row (`next_check_at`, with a lease), so a job that is lost is
 * made up for by a sweep, and one that runs twice finds nothing to do.
 */
export interface JobDefinition {
  /** Graphile Worker's task identifier. */
  readonly name: string;
  /** After so many failures it stays in the table as failed, for a person to see. */
  readonly maxAttempts: number;
}

/** What every job carries: the id of the row to look at. */
export interface JobPayload {
  id: string;
}

export function defineJob(name: string, maxAttempts = 5): JobDefinition {
  return Object.freeze({ name, maxAttempts });
}

/** @throws when the payload is none of ours; the job fails and is seen. */
export function parsePayload(payload: unknown): JobPayload {
  const id = (payload as Partial<JobPayload> | null)?.id;
  if (typeof id !== 'string') throw new TypeError('a job without an id');
  return { id };
}

/** One alarm a row is enough: adding a second before the first has run replaces it. */
export function jobKey(job: JobDefinition, id: string): string {
  return `${job.name}:${id}`;
}
