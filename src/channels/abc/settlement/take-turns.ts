import { setImmediate } from 'node:timers/promises';

/** Some ten milliseconds of work. */
const ITEMS_A_TURN = 500;

/** Goes through a long list and lets whatever else waits have its turn now and then. */
export async function* takeTurns<T>(items: readonly T[]): AsyncGenerator<T> {
  for (let start = 0; start < items.length; start += ITEMS_A_TURN) {
    if (start > 0) await setImmediate();
    yield* items.slice(start, start + ITEMS_A_TURN);
  }
}
