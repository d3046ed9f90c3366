/** China has had no daylight saving since 1991, so a fixed shift is exact for every payment. */
const CHINA_OFFSET_MS = 8 * 3600_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** `yyyy-MM-dd HH:mm:ss` in China time, whatever zone the process runs in. */
export function formatChinaTime(timeMs: number): string {
  return formatChinaTimeMs(timeMs).slice(0, 19);
}

/** As {@link formatChinaTime} with `.SSS`: the form of `gmt_refund` in notifications. */
export function formatChinaTimeMs(timeMs: number): string {
  return new Date(timeMs + CHINA_OFFSET_MS).toISOString().slice(0, 23).replace('T', ' ');
}

/** `yyyy-MM-dd` in China. */
export function chinaDate(timeMs: number): string {
  return formatChinaTime(timeMs).slice(0, 10);
}

/** `yyyyMMddHHmmss` in China. */
export function chinaDigits(timeMs: number): string {
  return formatChinaTime(timeMs).replace(/\D/g, '');
}

/** Epoch milliseconds of a China time, or undefined for a text that is no such time. */
export function parseChinaTime(text: string): number | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const timeMs = Date.UTC(year, month - 1, day, hour, minute, second) - CHINA_OFFSET_MS;
  // Date.UTC lets 31 February roll over; a real time reads back as it was written.
  return formatChinaTime(timeMs) === text ? timeMs : undefined;
}

/** Midnight at the start of that day in China. */
export function chinaMidnight(date: string): number | undefined {
  return parseChinaTime(`${date} 00:00:00`);
}

/** The next midnight in China after this moment (`1c` in `timeout_express`). */
export function nextChinaMidnight(timeMs: number): number {
  const dayMs = 24 * 3600_000;
  return Math.floor((timeMs + CHINA_OFFSET_MS) / dayMs + 1) * dayMs - CHINA_OFFSET_MS;
}
