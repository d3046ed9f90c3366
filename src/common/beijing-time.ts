const BEIJING_OFFSET_MS = 8 * 3_600_000;
const ISO_TIME = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;
const CHANNEL_TIME = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(?:\.\d{1,3})?$/;

/** ISO 8601 with the offset of China, whole seconds: 2026-01-15T15:30:00+08:00. */
export function toBeijingIso(time: Date): string {
  return `${shifted(time).toISOString().slice(0, 19)}+08:00`;
}

/** `yyyy-MM-dd HH:mm:ss` in China's time, as Alipay writes times, whatever zone the process runs in. */
export function toBeijingText(time: Date): string {
  return shifted(time).toISOString().slice(0, 19).replace('T', ' ');
}

/** `yyyyMMddHHmmss` in China's time; a shorter prefix of it by `length`. */
export function toBeijingDigits(time: Date, length = 14): string {
  return shifted(time).toISOString().replace(/\D/g, '').slice(0, length);
}

/** Reads `yyyy-MM-dd HH:mm:ss[.SSS]` of China's time. @returns `null` when it is no such text. */
export function parseBeijingText(text: string | undefined): Date | null {
  const match = text === undefined ? null : CHANNEL_TIME.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second) - BEIJING_OFFSET_MS);
  return Number.isNaN(time.getTime()) ? null : time;
}

/**
 * Reads an ISO 8601 time with its offset, or a day without a time, which begins at midnight in China.
 * @returns `null` when it is no such text or no day of the calendar from 1970 on.
 */
export function parseIsoTime(text: string): Date | null {
  const match = ISO_TIME.exec(text);
  if (!match) return null;
  const [, day = '', rest] = match;
  const midnight = new Date(`${day}T00:00:00Z`);
  // `Date` takes 30 February for 2 March.
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) return null;
  const time = new Date(rest === undefined ? `${day}T00:00:00+08:00` : text);
  return Number.isNaN(time.getTime()) || midnight.getTime() < 0 ? null : time;
}

/** Midnight in China that ends the day of `time`. */
export function endOfBeijingDay(time: Date): Date {
  const day = Math.floor(shifted(time).getTime() / 86_400_000);
  return new Date((day + 1) * 86_400_000 - BEIJING_OFFSET_MS);
}

function shifted(time: Date): Date {
  return new Date(time.getTime() + BEIJING_OFFSET_MS);
}
