import { checkMoney } from '../../src/invariants/check-money.js';
import { Database } from '../../src/database/database.js';
import { checkHistory } from './check-history.ts';
import { runWave } from './wave.ts';
import type { World } from './world.ts';

/** Histories that share a clock. */
export const WAVE_SIZE = 25;

/** Histories that went wrong, by their seeds; `books` for what only all books together show. */
export type Failures = Map<string, { faults: string[]; log: readonly string[] }>;

/** `417`: the whole wave; `417-12`: history 12 of it alone. */
export function parseSeed(text: string): { wave: string; numbers: number[] } {
  const [wave = '', number] = text.split('-');
  return { wave, numbers: number === undefined ? range(WAVE_SIZE) : [Number(number)] };
}

export async function simulate(world: World, wave: string, numbers: readonly number[]): Promise<Failures> {
  const failures: Failures = new Map();
  const histories = await runWave(world, wave, numbers);
  for (const history of histories) {
    const faults = await checkHistory(history);
    if (faults.length > 0) failures.set(history.name, { faults, log: history.log });
  }
  const { checked } = await checkMoney(world.service.app.get(Database).pool);
  const contradictions = checked.flatMap(({ invariant, contradictions }) =>
    contradictions.map(({ subject, detail }) => `${invariant.name}: ${subject} ${detail}`),
  );
  const failed = (await world.failedJobs()).map(({ task, error }) => `job ${task} failed: ${error}`);
  const faults = [...contradictions, ...failed];
  if (faults.length > 0) failures.set(`${wave} (books)`, { faults, log: [] });
  return failures;
}

export function describeFailures(failures: Failures): string {
  return [...failures]
    .map(([seed, { faults, log }]) =>
      [`SIMULATION_SEED=${seed}`, ...faults.map((fault) => `  ✗ ${fault}`), ...shown(log)].join('\n'),
    )
    .join('\n\n');
}

/** All of it where one history is looked into. */
function shown(log: readonly string[]): string[] {
  return process.env.SIMULATION_SEED === undefined ? [] : log.map((line) => `    ${line}`);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
