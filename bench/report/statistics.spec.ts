import type { Entrant, Sample, Samples } from '../measure.ts';
import { median, medianOf, ratio } from './statistics.ts';

const sample = (requestsPerSecond: number): Sample => ({
  requestsPerSecond,
  p50Ms: 1,
  p99Ms: 2,
  cpuMicrosPerRequest: 3,
});
const entrant = (): Entrant => ({}) as Entrant;

describe('The statistics of a benchmark', () => {
  it('take the middle of an odd, and the middle two of an even number of values', () => {
    expect(median([30, 10, 20])).toBe(20);
    expect(median([40, 10, 20, 30])).toBe(25);
    expect(median([])).toBeNaN();
  });

  it('compare within each round, so that a slow round of the machine does not count', () => {
    const [one, other] = [entrant(), entrant()];
    const samples: Samples = new Map([
      [one, [sample(80), sample(8), sample(160)]],
      [other, [sample(100), sample(10), sample(200)]],
    ]);
    expect(ratio(samples, 'requestsPerSecond', one, other)).toBeCloseTo(0.8);
    expect(medianOf(samples.get(one), 'requestsPerSecond')).toBe(80);
  });
});
