const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after each failed try the next one comes. After the last the event is abandoned. */
export const RETRY_DELAYS_MS: readonly number[] = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
];

/** Up to a tenth more, so that what failed together does not come back together. */
const JITTER = 0.1;

/**
 * @param tries how many have failed so far, at least 1
 * @param random 0 … 1
 * @returns when to try again; `null` when the schedule is used up
 */
export function nextTryAt(tries: number, now: Date, random: number = Math.random()): Date | null {
  const delayMs = RETRY_DELAYS_MS[tries - 1];
  return delayMs === undefined ? null : new Date(now.getTime() + delayMs * (1 + JITTER * random));
}
