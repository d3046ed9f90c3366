import { EXPIRY_GRACE_MS } from './decide-payment.js';
import { isBarcodeOpen, isSettled, type Order } from './order.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Up to this age of what is waited for, ask so often. The last line has no end. */
type Pace = readonly (readonly [untilAgeMs: number, everyMs: number])[];

/** Somebody may be paying this minute: 3–5 s, as Alipay's guides say; then ever more seldom. */
const LINK_PACE: Pace = [
  [2 * MINUTE, 5 * SECOND],
  [10 * MINUTE, 15 * SECOND],
  [60 * MINUTE, MINUTE],
  [360 * MINUTE, 5 * MINUTE],
  [Infinity, 15 * MINUTE],
];
const BARCODE_PACE: Pace = [[Infinity, 3 * SECOND]];
const CANCEL_PACE: Pace = [
  [30 * SECOND, 3 * SECOND],
  [10 * MINUTE, 15 * SECOND],
  [Infinity, 5 * MINUTE],
];
/** Past its time limit an order is asked about until the channel has closed it or says that nobody came. */
const EXPIRED_PACE: Pace = [
  [MINUTE, 5 * SECOND],
  [60 * MINUTE, MINUTE],
  [Infinity, 15 * MINUTE],
];

/**
 * When an order must be looked at without anybody asking.
 * @returns `null` for one that is over
 */
export function nextCheckAt(order: Order, now: Date): Date | null {
  if (order.cancelRequestedAt) return paced(CANCEL_PACE, order.cancelRequestedAt, now);
  if (isBarcodeOpen(order)) return paced(BARCODE_PACE, order.updatedAt, now);
  if (order.status === 'CREATED') return order.expireAt > now ? order.expireAt : now;
  if (isSettled(order)) return null;
  const deadline = new Date(order.expireAt.getTime() + EXPIRY_GRACE_MS + SECOND);
  if (now >= deadline) return paced(EXPIRED_PACE, deadline, now);
  const next = paced(LINK_PACE, order.updatedAt, now);
  return next < deadline ? next : deadline;
}

function paced(pace: Pace, since: Date, now: Date): Date {
  const ageMs = now.getTime() - since.getTime();
  const everyMs = pace.find(([untilAgeMs]) => ageMs < untilAgeMs)?.[1] ?? MINUTE;
  return new Date(now.getTime() + everyMs);
}
