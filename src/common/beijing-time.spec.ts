import {
  endOfBeijingDay,
  parseBeijingText,
  parseIsoTime,
  toBeijingDigits,
  toBeijingIso,
  toBeijingText,
} from './beijing-time.js';

const NEW_YEAR = new Date('2025-12-31T16:00:00.789Z');

describe('A time in China', () => {
  it('is eight hours ahead, whatever the zone of the process', () => {
    expect(toBeijingIso(NEW_YEAR)).toBe('2026-01-01T00:00:00+08:00');
    expect(toBeijingText(NEW_YEAR)).toBe('2026-01-01 00:00:00');
    expect(toBeijingDigits(NEW_YEAR, 17)).toBe('20260101000000789');
    expect(toBeijingDigits(NEW_YEAR, 12)).toBe('202601010000');
  });

  it('is read back as the same moment, to the second', () => {
    for (const time of [NEW_YEAR, new Date('2026-02-28T15:59:59Z'), new Date('2028-02-29T00:00:00Z')]) {
      const seconds = Math.floor(time.getTime() / 1000) * 1000;
      expect(parseBeijingText(toBeijingText(time))?.getTime()).toBe(seconds);
      expect(parseIsoTime(toBeijingIso(time))?.getTime()).toBe(seconds);
    }
  });

  it('may have thousandths in a gateway’s text', () => {
    expect(parseBeijingText('2026-01-01 00:00:00.123')?.toISOString()).toBe('2025-12-31T16:00:00.000Z');
  });

  it.each([undefined, '', '2026-01-01', '2026-01-01T00:00:00', '2026-1-1 00:00:00', '2026-01-01 00:00', 'x'])(
    'is not %p',
    (text) => {
      expect(parseBeijingText(text)).toBeNull();
    },
  );

  it('ends its day at midnight there', () => {
    expect(endOfBeijingDay(new Date('2026-01-01T15:59:59.999Z')).toISOString()).toBe(
      '2026-01-01T16:00:00.000Z',
    );
    expect(endOfBeijingDay(new Date('2026-01-01T16:00:00.000Z')).toISOString()).toBe(
      '2026-01-02T16:00:00.000Z',
    );
  });
});

describe('An ISO time of a caller', () => {
  it.each([
    ['2026-01-15', '2026-01-14T16:00:00.000Z'],
    ['2026-01-15T00:00:00+08:00', '2026-01-14T16:00:00.000Z'],
    ['2026-01-15T00:00Z', '2026-01-15T00:00:00.000Z'],
    ['2026-01-15T10:20:30.456-05:00', '2026-01-15T15:20:30.456Z'],
    ['2028-02-29', '2028-02-28T16:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(parseIsoTime(text)?.toISOString()).toBe(expected);
  });

  it.each([
    '',
    '2026',
    '2026-01-15 00:00:00',
    '2026-01-15T00:00:00',
    '2026-02-30',
    '2026-02-29T00:00:00Z',
    '2026-13-01',
    '2026-01-00',
    '2026-01-15T25:00:00Z',
    '2026-01-15T00:60:00Z',
    '0000-01-01',
    '1969-12-31',
    '10000-01-01',
    'yesterday',
  ])('is not %p', (text) => {
    expect(parseIsoTime(text)).toBeNull();
  });
});
