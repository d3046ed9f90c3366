import type { TradeEvent } from '../trades/trade.ts';

/** One POST to a merchant. */
export interface Send {
  readonly sentAtMs: number;
  readonly durationMs: number;
  /** HTTP status, absent when no answer came. */
  readonly httpStatus?: number;
  /** The answer's first characters. */
  readonly answer?: string;
  readonly error?: string;
  /** True for HTTP 200 with exactly `success`. */
  readonly accepted: boolean;
  /** The fault that this send was made with. */
  readonly fault?: string;
}

export type NotificationState = 'pending' | 'delivered' | 'abandoned';

export interface Notification {
  /** `notify_id`: the same over all sends of this notification. */
  readonly id: string;
  readonly event: TradeEvent | 'manual';
  readonly tradeNo: string;
  readonly outTradeNo: string;
  readonly sellerId: string;
  readonly appId: string;
  readonly url: string;
  readonly charset: string;
  readonly createdAtMs: number;
  /** The signed form. */
  readonly fields: Readonly<Record<string, string>>;
  state: NotificationState;
  /** Sends by the schedule so far; resends by hand and duplicates do not count. */
  attempts: number;
  nextSendAtMs?: number;
  /** Kept back: until released by hand, or until another notification of the application went out. */
  held?: 'withheld' | 'untilNext';
  readonly sends: Send[];
}

/** Waits after the 1st … 7th failed send, in minutes: 8 sends within about 24 h 22 min. */
const WAITS_MIN = [4, 10, 10, 60, 120, 360, 900];

/** How long after that many failed sends the next one is due; undefined when it was the last. */
export function waitAfter(attempts: number): number | undefined {
  const minutes = WAITS_MIN[attempts - 1];
  return minutes === undefined ? undefined : minutes * 60_000;
}
