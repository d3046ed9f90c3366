/** One POST to a merchant. */
export interface Send {
  readonly sentAtMs: number;
  readonly durationMs: number;
  /** HTTP status, absent when no answer came. */
  readonly httpStatus?: number;
  /** The answer's first characters. */
  readonly answer?: string;
  /** What the answer's `<URL>` names: where the payer's browser is to go. */
  readonly merchantUrl?: string;
  readonly error?: string;
  /** True for HTTP 200 with a `<URL>` in it. */
  readonly accepted: boolean;
  /** The fault that this send was made with. */
  readonly fault?: string;
}

export type NotificationState = 'pending' | 'delivered' | 'abandoned';

export interface Notification {
  /** The gateway's own; the bank's messages carry no number of the notification. */
  readonly id: string;
  readonly event: 'paid' | 'manual';
  readonly outTradeNo: string;
  readonly merchantId: string;
  readonly totalFen: number;
  readonly url: string;
  readonly createdAtMs: number;
  /** The elements of the message. */
  readonly fields: Readonly<Record<string, string>>;
  /** What stands between `<Message>` and `</Message>`, and the signature over its GBK bytes. */
  readonly message: string;
  readonly signature: string;
  /** Waits after the 1st, 2nd … failed send, in milliseconds. */
  readonly retryMs: readonly number[];
  state: NotificationState;
  /** Sends by the schedule so far; resends by hand and duplicates do not count. */
  attempts: number;
  nextSendAtMs?: number;
  /** Kept back: until released by hand, or until another notification of the merchant went out. */
  held?: 'withheld' | 'untilNext';
  readonly sends: Send[];
}

const MINUTE_MS = 60_000;

/** The bank's plan is in no source; this is Alipay's: 8 sends within about 24 h 22 min. */
export const DEFAULT_RETRY_MS: readonly number[] = [4, 10, 10, 60, 120, 360, 900].map(
  (minutes) => minutes * MINUTE_MS,
);
