import { endOfBeijingDay } from '../common/beijing-time.js';

export const MAX_TIME_LIMIT_MINUTES = 21_600;
const DEFAULT_TIME_LIMIT_MS = 2 * 3_600_000;
const QR_CODE_LIFE_MS = 30 * 60_000;
const UNIT_MINUTES: Record<string, number> = { m: 1, h: 60, d: 1_440 };

/**
 * `5m`, `2h`, `1d`; `1c` ends at midnight (Beijing). Minutes where there is no unit.
 * @returns `null` for anything that is no such text or is not within 1 minute … 15 days.
 */
export function parseTimeLimit(text: string, now: Date): Date | null {
  if (text === '1c') return endOfBeijingDay(now);
  const match = /^([1-9]\d{0,4})([mhd]?)$/.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * (UNIT_MINUTES[match[2] || 'm'] ?? 1);
  return minutes <= MAX_TIME_LIMIT_MINUTES ? new Date(now.getTime() + minutes * 60_000) : null;
}

/** An order's absolute time limit, in whole seconds as it goes to the channel. */
export function timeLimitOf(
  input: { expiredDate?: string | number; timeoutExpress?: string },
  now: Date,
): Date {
  const text = input.timeoutExpress ?? input.expiredDate;
  const limit = text === undefined ? null : parseTimeLimit(String(text), now);
  const time = limit ?? new Date(now.getTime() + DEFAULT_TIME_LIMIT_MS);
  return new Date(Math.floor(time.getTime() / 1_000) * 1_000);
}

/** A code lives 30 minutes or the rest of the order's time, whichever is less. */
export function qrCodeExpiry(orderExpireAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + QR_CODE_LIFE_MS, orderExpireAt.getTime()));
}
