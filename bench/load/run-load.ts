import { setImmediate as nextTurn } from 'node:timers/promises';
import { Connection } from './connection.ts';
import type { LoadResult, RunCommand } from './protocol.ts';
import type { PreparedRequests } from './requests.ts';

/** Runs the load on connections that are open before the clock starts. @throws at the first wrong answer. */
export async function runLoad(command: RunCommand, prepared: PreparedRequests): Promise<LoadResult> {
  const connections = await Promise.all(
    Array.from({ length: command.connections }, () => Connection.open(command.port)),
  );
  try {
    await nextTurn();
    return await new Load(command, prepared).run(connections);
  } finally {
    for (const connection of connections) connection.close();
  }
}

class Load {
  readonly #command: RunCommand;
  readonly #prepared: PreparedRequests;
  readonly #timesMs: number[] = [];
  #next = 0;
  #endMs = 0;

  constructor(command: RunCommand, prepared: PreparedRequests) {
    this.#command = command;
    this.#prepared = prepared;
  }

  async run(connections: readonly Connection[]): Promise<LoadResult> {
    const startMs = performance.now();
    this.#endMs = startMs + this.#command.seconds * 1_000;
    await Promise.all(connections.map((connection) => this.#keepBusy(connection)));
    const seconds = (performance.now() - startMs) / 1_000;
    const sorted = Float64Array.from(this.#timesMs).sort();
    return {
      requests: sorted.length,
      seconds,
      p50Ms: percentile(sorted, 0.5),
      p99Ms: percentile(sorted, 0.99),
    };
  }

  async #keepBusy(connection: Connection): Promise<void> {
    for (let request = this.#take(); request; request = this.#take()) {
      const startMs = performance.now();
      const body = await connection.send(request);
      this.#timesMs.push(performance.now() - startMs);
      if (!body.includes(this.#prepared.proof)) throw new Error(`a wrong answer: ${body.toString('utf8')}`);
    }
  }

  #take(): Buffer | undefined {
    if (performance.now() >= this.#endMs) return undefined;
    const { requests, repeatable } = this.#prepared;
    if (repeatable && this.#next >= requests.length) this.#next = 0;
    return requests[this.#next++];
  }
}

function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
