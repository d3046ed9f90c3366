import { checkHistory } from './check-history.ts';
import type { ChannelName } from './gateways/channel-names.ts';
import { LANDMARKS } from './landmarks.ts';
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
  world.gateway.forgetCalls();
  const failed = (await world.failedJobs()).map(({ task, error }) => `job ${task} failed: ${error}`);
  const faults = [...(await world.contradictions()), ...failed];
  if (faults.length > 0) failures.set(`${wave} (books)`, { faults, log: [] });
  return failures;
}

export function describeFailures(channel: ChannelName, failures: Failures): string {
  return [...failures]
    .map(([name, { faults, log }]) =>
      [
        `${name}, again: npm run simulate -- --channel ${channel} --seed ${name.split(' ')[0]}`,
        ...faults.map((fault) => `  ✗ ${fault}`),
        ...shown(log),
      ].join('\n'),
    )
    .join('\n\n');
}

/** All of it where one history is looked into. */
function shown(log: readonly string[]): string[] {
  return process.env.SIMULATION_SEED === undefined ? [] : log.map((line) => `    ${line}`);
}

/** How often each thing happened to orders and refunds, so that one sees what the histories went through. */
export async function describeEvents(world: World): Promise<string> {
  const rows = await world.service.rows<{ event: string; count: number }>(
    `SELECT COALESCE(from_status, '(new)') || ' –' || event || '→ ' || to_status AS event, count(*) AS count
     FROM (SELECT from_status, event, to_status FROM order_transitions
           UNION ALL SELECT 'refund ' || COALESCE(from_status, '(new)'), event, to_status FROM refund_transitions) t
     GROUP BY 1 ORDER BY 2 DESC`,
  );
  const landmarks = LANDMARKS.map((landmark) => ({ event: landmark, count: world.reached.count(landmark) }));
  return [...rows, ...landmarks]
    .map(({ event, count }) => `${String(count).padStart(7)}  ${event}`)
    .join('\n');
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
