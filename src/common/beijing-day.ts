import { parseIsoTime, toBeijingText } from './beijing-time.js';

declare const checked: unique symbol;

/** A day of China's calendar, `YYYY-MM-DD`; made by the functions below, so that it always is one. */
export type BeijingDay = string & { readonly [checked]: true };

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** @returns `null` for any other form and for what is no day of the calendar (2026-02-30). */
export function parseBeijingDay(text: string): BeijingDay | null {
  return /^\d{4}-\d\d-\d\d$/.test(text) && parseIsoTime(text) ? (text as BeijingDay) : null;
}

/** The day that it is in China at `time`, whatever zone the process runs in. */
export function beijingDayOf(time: Date): BeijingDay {
  return toBeijingText(time).slice(0, 10) as BeijingDay;
}

/**
 * A full hour of a day in China.
 * @param hour 0 is the midnight at which the day begins; 24 and more are on the days after it.
 */
export function beijingHour(day: BeijingDay, hour: number): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + hour * HOUR_MS);
}

export function nextBeijingDay(day: BeijingDay): BeijingDay {
  return beijingDayOf(beijingHour(day, DAY_HOURS));
}

export function previousBeijingDay(day: BeijingDay): BeijingDay {
  return beijingDayOf(beijingHour(day, -DAY_HOURS));
}
