import { parseBeijingText, toBeijingDigits, toBeijingText } from '../../common/beijing-time.js';

/** `YYYY/MM/DD` and `HH:MM:SS` of China's time, as the bank's messages carry a time. */
export function toBankTime(time: Date): { date: string; time: string } {
  const [date = '', clock = ''] = toBeijingText(time).split(' ');
  return { date: date.replaceAll('-', '/'), time: clock };
}

/** `yyyyMMddHHmmss` in China's time. */
export function toBankDigits(time: Date): string {
  return toBeijingDigits(time);
}

/**
 * Reads what the bank writes as two texts, `2015/9/22` and `9:05:01`: not every system of it pads.
 * @returns `undefined` for anything that is no time of the calendar; nothing is decided by it.
 */
export function readBankTime(date: string | undefined, time: string | undefined): Date | undefined {
  const parts = /^(\d{4})\/(\d{1,2})\/(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})$/.exec(`${date} ${time}`);
  if (!parts) return undefined;
  const [year, ...rest] = parts.slice(1);
  const [month, day, hour, minute, second] = rest.map((part) => part.padStart(2, '0'));
  return readText(`${year}-${month}-${day} ${hour}:${minute}:${second}`);
}

/** Reads `yyyyMMddHHmmss`; a day alone is no time. */
export function readBankDigits(digits: string | undefined): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits ?? '');
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1);
  return readText(`${year}-${month}-${day} ${hour}:${minute}:${second}`);
}

/** A month 13 would quietly become the next January: what is read must be what was written. */
function readText(text: string): Date | undefined {
  const time = parseBeijingText(text);
  return time && toBeijingText(time) === text ? time : undefined;
}
