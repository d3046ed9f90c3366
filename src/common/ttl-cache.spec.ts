import { jest } from '@jest/globals';
import { TtlCache } from './ttl-cache.js';

const loader = <Value>(...values: Value[]) => {
  const load = jest.fn<() => Promise<Value | null>>();
  for (const value of values) load.mockResolvedValueOnce(value);
  return load;
};

describe('A short-lived cache', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('loads once while a value is fresh, and anew when it is stale', async () => {
    const cache = new TtlCache<number>(5_000);
    const load = loader(1, 2);
    expect([await cache.get('a', load), await cache.get('a', load)]).toEqual([1, 1]);
    jest.advanceTimersByTime(4_999);
    expect(await cache.get('a', load)).toBe(1);
    jest.advanceTimersByTime(1);
    expect(await cache.get('a', load)).toBe(2);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('lets callers at the same time wait for one load', async () => {
    const cache = new TtlCache<number>(5_000);
    const load = loader(7);
    expect(await Promise.all([cache.get('a', load), cache.get('a', load)])).toEqual([7, 7]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('keeps values of different keys apart', async () => {
    const cache = new TtlCache<number>(5_000);
    expect([await cache.get('a', loader(1)), await cache.get('b', loader(2))]).toEqual([1, 2]);
  });

  it('does not keep what was not found, nor what failed', async () => {
    const cache = new TtlCache<number>(5_000);
    const load = loader<number | null>(null)
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValueOnce(3);
    expect(await cache.get('a', load)).toBeNull();
    await expect(cache.get('a', load)).rejects.toThrow('down');
    expect(await cache.get('a', load)).toBe(3);
  });

  it('does not forget a newer value for the failure of an older load', async () => {
    const cache = new TtlCache<number>(5_000);
    let fail = (_error: Error): void => undefined;
    const failing = cache.get('a', () => new Promise((_resolve, reject) => (fail = reject)));
    cache.clear();
    expect(await cache.get('a', loader(2))).toBe(2);
    fail(new Error('down'));
    await expect(failing).rejects.toThrow('down');
    const unused = loader(9);
    expect(await cache.get('a', unused)).toBe(2);
    expect(unused).not.toHaveBeenCalled();
  });

  it('never grows beyond its bound', async () => {
    const cache = new TtlCache<number>(5_000, 2);
    await cache.get('a', loader(1));
    await cache.get('b', loader(2));
    await cache.get('c', loader(3));
    const again = loader(4);
    expect([await cache.get('c', again), await cache.get('a', again)]).toEqual([3, 4]);
  });
});
