const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
const MAX_MINUTES = 15 * DAY_MINUTES;
/** How much later than the order a link may die: less than an order waits before it is called expired. */
const TOLERANCE_MS = 5_000;

/**
 * TIMEOUT_EXPRESS, which the bank counts from the moment it gets the order: whole minutes that are left,
 * rounded down, so that no link outlives its order. Less than one minute cannot be said.
 */
export function timeoutExpress(expireAt: Date, now: Date): string {
  const minutes = Math.floor((expireAt.getTime() - now.getTime() + TOLERANCE_MS) / MINUTE_MS);
  return `${Math.min(Math.max(minutes, 1), MAX_MINUTES)}m`;
}
