import {
  chinaDate,
  formatChinaTime,
  formatChinaTimeMs,
  nextChinaMidnight,
  parseChinaTime,
} from './china-time.ts';
import { formatFen, parseYuan } from './fen.ts';

describe('China time', () => {
  const instantMs = Date.parse('2026-11-19T16:00:00.123Z');

  it('is eight hours ahead of UTC, whatever zone the process has', () => {
    expect(formatChinaTime(instantMs)).toBe('2026-11-20 00:00:00');
    expect(formatChinaTimeMs(instantMs)).toBe('2026-11-20 00:00:00.123');
    expect(chinaDate(instantMs - 1_000)).toBe('2026-11-19');
    expect(parseChinaTime('2026-11-20 00:00:00')).toBe(Date.parse('2026-11-19T16:00:00Z'));
  });

  it.each(['2026-02-31 00:00:00', '2026-11-20 24:00:00', '2026-11-20', '2026-11-20T00:00:00', ''])(
    'does not take "%s" for a time',
    (text) => expect(parseChinaTime(text)).toBeUndefined(),
  );

  it('has its midnight at 16:00 UTC', () => {
    const midnight = Date.parse('2026-11-20T16:00:00Z');
    expect(nextChinaMidnight(instantMs)).toBe(midnight);
    expect(nextChinaMidnight(midnight - 1)).toBe(midnight);
    expect(nextChinaMidnight(midnight)).toBe(midnight + 24 * 3600_000);
  });
});

describe('An amount', () => {
  it.each([
    ['0.01', 1],
    ['1', 100],
    ['1.5', 150],
    ['88.88', 8_888],
    ['100000000.00', 10_000_000_000],
  ])('%s yuan is %d fen', (text, fen) => expect(parseYuan(text)).toBe(fen));

  it.each(['', '1.', '.5', '-1', '1.001', '1,000', '1e3', ' 1', '١'])('"%s" is none', (text) => {
    expect(parseYuan(text)).toBeUndefined();
  });

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-150, '-1.50'],
    [10_000_000_000, '100000000.00'],
  ])('%d fen is written %s', (fen, text) => expect(formatFen(fen)).toBe(text));
});
