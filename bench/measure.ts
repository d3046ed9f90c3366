import type { LoadResult, Operation } from './load/protocol.ts';
import { countRows, insertPaidOrders, insertPendingOrders, type OrderRange } from './world/databases.ts';
import type { Candidate } from './world/candidate.ts';
import type { World } from './world/world.ts';

/** A candidate with the database that it alone writes to. */
export interface Entrant {
  candidate: Candidate;
  databaseUrl: string;
}

/** What one run gave. */
export interface Sample {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMicrosPerRequest: number;
}

/** Samples of one entrant, one a round; the rounds of all entrants belong together. */
export type Samples = Map<Entrant, Sample[]>;

export interface Plan {
  operation: Operation;
  connections: number;
  rounds: number;
  seconds: number;
}

/** Enough requests for a first run; later ones go by what was reached. */
const FIRST_GUESS_PER_SECOND = 5_000;

/** Orders that queries ask for: `Q-0`, `Q-<step>` … */
export const QUERIED_PREFIX = 'Q';
export const QUERIED_COUNT = 10_000;

/** Proves that the work was done: how many rows there must be, one for each request. */
const PROOF_OF_WORK: Partial<Record<Operation, string>> = {
  notification: 'SELECT count(*) FROM webhook_events',
  precreate: "SELECT count(*) FROM payment_attempts WHERE qr_code LIKE '%benchmark0000'",
};

/** Runs one operation against all entrants, taking turns, so that what disturbs the machine disturbs all. */
export class Measurement {
  private readonly world: World;
  private readonly entrants: readonly Entrant[];
  private readonly queried: OrderRange;
  private fastest = FIRST_GUESS_PER_SECOND;
  private readonly done = new Map<Entrant, number>();

  /** @param queriedStep spreads the queried orders over a large table, so that neighbours share no page */
  constructor(world: World, entrants: readonly Entrant[], queriedStep = 1) {
    this.world = world;
    this.entrants = entrants;
    this.queried = { prefix: QUERIED_PREFIX, count: QUERIED_COUNT, step: queriedStep };
  }

  /** Puts the orders there that queries ask for, where they are not yet. */
  async prepareQueries(entrants = this.entrants): Promise<void> {
    for (const { databaseUrl } of entrants) await insertPaidOrders(databaseUrl, this.queried);
  }

  async run(plan: Plan): Promise<Samples> {
    const samples: Samples = new Map(this.entrants.map((entrant) => [entrant, []]));
    for (let round = 0; round < plan.rounds; round += 1) {
      await this.prepare(plan);
      for (const entrant of this.turns(round)) {
        samples.get(entrant)?.push(await this.runOnce(entrant, plan));
      }
    }
    return samples;
  }

  /** @throws when a request left no trace in the tables. */
  async checkWork(operation: Operation): Promise<void> {
    const sql = PROOF_OF_WORK[operation];
    for (const [entrant, requests] of this.done) {
      const rows = sql === undefined ? requests : await countRows(entrant.databaseUrl, sql);
      if (rows === requests) continue;
      throw new Error(`${entrant.candidate.name}: ${requests} ${operation} requests, ${rows} rows`);
    }
    this.done.clear();
  }

  private async prepare({ operation, seconds }: Plan): Promise<void> {
    if (operation === 'query') return this.world.load.prepare(operation, this.queried);
    const count = Math.ceil(this.fastest * seconds * 1.2) + 500;
    const orders: OrderRange = { prefix: this.world.nextPrefix(), count, step: 1 };
    if (operation === 'notification') {
      for (const { databaseUrl } of this.entrants) await insertPendingOrders(databaseUrl, orders);
    }
    await this.world.load.prepare(operation, orders);
  }

  private async runOnce(entrant: Entrant, { connections, seconds }: Plan): Promise<Sample> {
    const { candidate } = entrant;
    const before = await candidate.cpuMicros();
    const result = await this.world.load.run({ port: candidate.port, connections, seconds });
    const cpuMicros = (await candidate.cpuMicros()) - before;
    this.fastest = Math.max(this.fastest, result.requests / result.seconds);
    this.done.set(entrant, (this.done.get(entrant) ?? 0) + result.requests);
    return sampleOf(result, cpuMicros);
  }

  private turns(round: number): Entrant[] {
    const first = round % this.entrants.length;
    return [...this.entrants.slice(first), ...this.entrants.slice(0, first)];
  }
}

function sampleOf({ requests, seconds, p50Ms, p99Ms }: LoadResult, cpuMicros: number): Sample {
  return {
    requestsPerSecond: requests / seconds,
    p50Ms,
    p99Ms,
    cpuMicrosPerRequest: cpuMicros / requests,
  };
}
