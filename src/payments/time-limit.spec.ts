import { parseTimeLimit, qrCodeExpiry, timeLimitOf } from './time-limit.js';

const NOW = new Date('2026-01-15T06:30:00.999Z');
const MINUTE_MS = 60_000;
const minutesTo = (time: Date | null): number | null => time && (time.getTime() - NOW.getTime()) / MINUTE_MS;

describe('A time limit', () => {
  it.each([
    ['1m', 1],
    ['90m', 90],
    ['2h', 120],
    ['1d', 1_440],
    ['15d', 21_600],
    ['360h', 21_600],
    ['21600m', 21_600],
    ['30', 30],
  ])('of %s is %p minutes', (text, minutes) => {
    expect(minutesTo(parseTimeLimit(text, NOW))).toBe(minutes);
  });

  it.each([
    '',
    '0m',
    '00m',
    '05m',
    '-5m',
    '5s',
    '5M',
    '2c',
    'c',
    '1.5h',
    '16d',
    '361h',
    '21601m',
    '99999d',
    '5m\n',
    '1 h',
  ])('is not %p', (text) => {
    expect(parseTimeLimit(text, NOW)).toBeNull();
  });

  it('of 1c is midnight in Beijing', () => {
    expect(parseTimeLimit('1c', NOW)?.toISOString()).toBe('2026-01-15T16:00:00.000Z');
  });

  it('goes to the channel in whole seconds, two hours when nothing is said, timeoutExpress first', () => {
    expect(timeLimitOf({}, NOW).toISOString()).toBe('2026-01-15T08:30:00.000Z');
    expect(timeLimitOf({ expiredDate: 30 }, NOW).toISOString()).toBe('2026-01-15T07:00:00.000Z');
    expect(timeLimitOf({ expiredDate: '30', timeoutExpress: '5m' }, NOW).toISOString()).toBe(
      '2026-01-15T06:35:00.000Z',
    );
  });

  it('of a code is thirty minutes, or the order’s where that is less', () => {
    const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS);
    expect(qrCodeExpiry(later(600), NOW)).toEqual(later(30));
    expect(qrCodeExpiry(later(12), NOW)).toEqual(later(12));
  });
});
