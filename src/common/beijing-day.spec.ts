import {
  beijingDayOf,
  beijingHour,
  nextBeijingDay,
  parseBeijingDay,
  previousBeijingDay,
  type BeijingDay,
} from './beijing-day.js';

const day = (text: string): BeijingDay => {
  const parsed = parseBeijingDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
};

describe('a day in China', () => {
  it.each(['2026-11-20', '2024-02-29', '1999-12-31'])('is read as it is written: %s', (text) => {
    expect(parseBeijingDay(text)).toBe(text);
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', ''])(
    'is not "%s"',
    (text) => {
      expect(parseBeijingDay(text)).toBeNull();
    },
  );

  it('begins and ends eight hours before that of the world', () => {
    expect(beijingDayOf(new Date('2026-11-19T15:59:59.999Z'))).toBe('2026-11-19');
    expect(beijingDayOf(new Date('2026-11-19T16:00:00Z'))).toBe('2026-11-20');
    expect(beijingHour(day('2026-11-20'), 0)).toEqual(new Date('2026-11-19T16:00:00Z'));
    expect(beijingHour(day('2026-11-20'), 24 + 9)).toEqual(new Date('2026-11-21T01:00:00Z'));
  });

  it('has neighbours, over the ends of months and years', () => {
    expect(nextBeijingDay(day('2026-12-31'))).toBe('2027-01-01');
    expect(nextBeijingDay(day('2024-02-28'))).toBe('2024-02-29');
    expect(previousBeijingDay(day('2026-03-01'))).toBe('2026-02-28');
  });
});
