/** One POST to a merchant. */
export interface Send {
  readonly sentAtMs: number;
  readonly durationMs: number;
  /** HTTP status, absent when no answer came. */
  readonly httpStatus?: number;
  /** The answer's first characters. */
  readonly answer?: string;
  readonly error?: string;
  /** Whether the merchant acknowledged it. */
  readonly accepted: boolean;
  /** The fault that this send was made with. */
  readonly fault?: string;
}

export type NotificationState = 'pending' | 'delivered' | 'abandoned';

/** What every gateway keeps of a notification; each adds what its own messages need. */
export interface Notification<S extends Send = Send> {
  /** The same over all sends of this notification. */
  readonly id: string;
  readonly outTradeNo: string;
  readonly url: string;
  readonly createdAtMs: number;
  /** The content by name, as it was signed. */
  readonly fields: Readonly<Record<string, string>>;
  state: NotificationState;
  /** Sends by the schedule so far; resends by hand and duplicates do not count. */
  attempts: number;
  nextSendAtMs?: number;
  /** Kept back: until released by hand, or until another notification to its receiver went out. */
  held?: 'withheld' | 'untilNext';
  readonly sends: S[];
}

const MINUTE_MS = 60_000;

/**
 * Waits after the 1st … 7th failed send, in milliseconds: 8 sends within about 24 h 22 min, as
 * Alipay's page on asynchronous notifications gives them.
 */
export const ALIPAY_RETRY_MS: readonly number[] = [4, 10, 10, 60, 120, 360, 900].map(
  (minutes) => minutes * MINUTE_MS,
);
