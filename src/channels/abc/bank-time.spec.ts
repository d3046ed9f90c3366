import { readBankDigits, readBankTime, toBankDigits, toBankTime } from './bank-time.js';

const TIME = new Date('2026-01-15T16:05:09Z');

it("is written in China's time, whatever zone the process runs in", () => {
  expect(toBankTime(TIME)).toEqual({ date: '2026/01/16', time: '00:05:09' });
  expect(toBankDigits(TIME)).toBe('20260116000509');
});

it.each([
  ['2026/01/16', '00:05:09'],
  ['2026/1/16', '0:5:9'],
])('is read with zeros before its parts and without: %s %s', (date, time) => {
  expect(readBankTime(date, time)).toEqual(TIME);
});

it('is read as digits, where there are enough of them for a time', () => {
  expect(readBankDigits('20260116000509')).toEqual(TIME);
  expect(readBankDigits('20260116')).toBeUndefined();
  expect(readBankDigits('20260116250509')).toBeUndefined();
});

it.each([
  [undefined, '00:05:09'],
  ['2026/01/16', undefined],
  ['2026-01-16', '00:05:09'],
  ['2026/13/01', '00:05:09'],
  ['2026/02/30', '00:05:09'],
  ['2026/01/16', '24:05:09'],
  ['2026/01/16', '00:05'],
])('is absent where it is no time of the calendar: %s %s', (date, time) => {
  expect(readBankTime(date, time)).toBeUndefined();
});
