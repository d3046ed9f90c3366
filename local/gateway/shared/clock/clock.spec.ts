import { GatewayClock } from './clock.ts';

describe('The gateway’s clock', () => {
  let clock: GatewayClock;

  beforeEach(() => {
    clock = new GatewayClock();
  });
  afterEach(() => clock.stop());

  it('runs jobs at once when it is moved past them, earliest first and each at its own time', async () => {
    const startMs = clock.nowMs();
    const seen: [string, number][] = [];
    const note = (name: string) => () => void seen.push([name, Math.round((clock.nowMs() - startMs) / 1000)]);
    clock.at(startMs + 30_000, note('late'));
    clock.at(startMs + 10_000, note('early'));
    clock.at(startMs + 10_000, note('early too'));
    clock.at(startMs + 60_000, note('never'));
    await clock.advance(40_000);
    expect(seen).toEqual([
      ['early', 10],
      ['early too', 10],
      ['late', 30],
    ]);
    expect(clock.offsetMs).toBe(40_000);
  });

  it('runs what a job puts on the way, and waits for what a job starts', async () => {
    const startMs = clock.nowMs();
    const seen: string[] = [];
    clock.at(startMs + 1_000, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push('first');
      clock.at(startMs + 2_000, () => void seen.push('second'));
    });
    await clock.advance(3_000);
    expect(seen).toEqual(['first', 'second']);
  });

  it('runs jobs in real time too', async () => {
    await new Promise<void>((resolve) => clock.at(clock.nowMs() + 5, resolve));
    expect(clock.offsetMs).toBe(0);
  });

  it('leaves out what is cancelled', async () => {
    const seen: string[] = [];
    const cancel = clock.at(clock.nowMs() + 1_000, () => void seen.push('cancelled'));
    clock.at(clock.nowMs() + 1_000, () => void seen.push('kept'));
    cancel();
    await clock.advance(2_000);
    expect(seen).toEqual(['kept']);
  });

  it('keeps hundreds of jobs in order', async () => {
    const startMs = clock.nowMs();
    const seen: number[] = [];
    for (let index = 0; index < 500; index++) {
      const delayMs = ((index * 7919) % 500) * 10 + 1_000;
      clock.at(startMs + delayMs, () => void seen.push(delayMs));
    }
    await clock.advance(10_000);
    expect(seen).toHaveLength(500);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('lets two moves follow each other', async () => {
    await Promise.all([clock.advance(1_000), clock.advance(2_000)]);
    expect(clock.offsetMs).toBe(3_000);
  });

  it('runs no other way than forward', () => {
    for (const timeScale of [0, -1, Number.NaN])
      expect(() => new GatewayClock({ timeScale })).toThrow(RangeError);
    expect(new GatewayClock({ timeScale: 60 }).scaled(60_000)).toBe(1_000);
  });

  it('can be set, also backwards, but not advanced backwards', async () => {
    await clock.set(new Date('2030-01-01T00:00:00Z'));
    expect(clock.now().toISOString()).toMatch(/^2030-01-01T00:00:0/);
    await clock.set(new Date('2020-01-01T00:00:00Z'));
    expect(clock.now().getUTCFullYear()).toBe(2020);
    await expect(clock.advance(-1)).rejects.toThrow(RangeError);
  });
});
