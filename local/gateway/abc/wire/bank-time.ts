import { formatChinaTime, parseChinaTime } from '../../shared/values/china-time.ts';

/** `YYYY/MM/DD` in China, the bank's form of a date. */
export function bankDate(timeMs: number): string {
  return formatChinaTime(timeMs).slice(0, 10).replaceAll('-', '/');
}

/** `HH:MM:SS` in China. */
export function bankTime(timeMs: number): string {
  return formatChinaTime(timeMs).slice(11);
}

/** `yyyyMMdd` in China: the accounting date. */
export function accountingDate(timeMs: number): string {
  return bankDate(timeMs).replaceAll('/', '');
}

/** Epoch milliseconds of `yyyyMMddHHmmss` in China; undefined for a text that is no such time. */
export function parseBankDigits(text: string): number | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  return parseChinaTime(`${year}-${month}-${day} ${hour}:${minute}:${second}`);
}

/** Midnight at the start of `YYYY/MM/DD` in China. */
export function parseBankDate(text: string): number | undefined {
  return /^\d{4}\/\d{2}\/\d{2}$/.test(text)
    ? parseChinaTime(`${text.replaceAll('/', '-')} 00:00:00`)
    : undefined;
}
