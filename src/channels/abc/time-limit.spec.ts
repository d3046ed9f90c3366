import { timeoutExpress } from './time-limit.js';

const NOW = new Date('2026-03-01T02:00:00Z');

it.each([
  [30 * 60, '30m'],
  // Begun a moment after it was made, which is not held against it.
  [30 * 60 - 2, '30m'],
  [30 * 60 - 6, '29m'],
  [90, '1m'],
  [3, '1m'],
  [-60, '1m'],
  [15 * 86_400, '21600m'],
  [20 * 86_400, '21600m'],
])('%s seconds that are left are %s', (seconds, text) => {
  expect(timeoutExpress(new Date(NOW.getTime() + seconds * 1_000), NOW)).toBe(text);
});
