import { nextTryAt, RETRY_DELAYS_MS } from './schedule.js';

const now = new Date('2026-11-20T12:00:00Z');

describe('The schedule of deliveries', () => {
  it('waits 5 s, 30 s, 2 m, 10 m, 30 m, 2 h, 6 h, 12 h, 24 h and 24 h, then gives up', () => {
    const seconds = [5, 30, 120, 600, 1_800, 7_200, 21_600, 43_200, 86_400, 86_400];
    const waits = seconds.map(
      (_wait, tries) => (nextTryAt(tries + 1, now, 0)!.getTime() - now.getTime()) / 1_000,
    );
    expect(waits).toEqual(seconds);
    expect(nextTryAt(seconds.length + 1, now, 0)).toBeNull();
    expect(RETRY_DELAYS_MS).toHaveLength(seconds.length);
  });

  it('adds up to a tenth, so that what failed together does not come back together', () => {
    expect(nextTryAt(1, now, 1)!.getTime() - now.getTime()).toBe(5_500);
  });
});
