import { setImmediate } from 'node:timers/promises';
import { takeTurns } from './take-turns.js';

describe('a long list', () => {
  it('is gone through whole and in order, and others get their turns meanwhile', async () => {
    const items = Array.from({ length: 2_600 }, (_, index) => index);
    let turns = 0;
    const work = { isDone: false };
    const others = (async () => {
      while (!work.isDone) {
        await setImmediate();
        turns += 1;
      }
    })();
    const seen: number[] = [];
    for await (const item of takeTurns(items)) seen.push(item);
    work.isDone = true;
    await others;
    expect(seen).toEqual(items);
    expect(turns).toBeGreaterThan(4);
  });

  it('may be empty', async () => {
    const seen: unknown[] = [];
    for await (const item of takeTurns([])) seen.push(item);
    expect(seen).toEqual([]);
  });
});
