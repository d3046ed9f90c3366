/** What the benchmark asks of the process that makes the load, and what that answers. */
export const OPERATIONS = ['notification', 'precreate', 'query'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Makes the requests for `count` orders, `<prefix>-0`, `<prefix>-<step>`, `<prefix>-<2 × step>` …, ready in memory. */
export interface PrepareCommand {
  kind: 'prepare';
  operation: Operation;
  prefix: string;
  count: number;
  step: number;
}

/** Sends prepared requests, each connection one at a time, as fast as the server answers. */
export interface RunCommand {
  kind: 'run';
  port: number;
  connections: number;
  /** The run ends then, or when the prepared requests have been used up; queries start over instead. */
  seconds: number;
}

export type LoadCommand = PrepareCommand | RunCommand;

export interface LoadResult {
  /** Requests that were answered as they should be; anything else makes the run fail. */
  requests: number;
  seconds: number;
  p50Ms: number;
  p99Ms: number;
}

export type LoadAnswer = { result: LoadResult | null } | { failure: string };
