import type { Entrant, Sample, Samples } from '../measure.ts';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function medianOf(samples: readonly Sample[] | undefined, member: keyof Sample): number {
  return median((samples ?? []).map((sample) => sample[member]));
}

/**
 * How many times as much one entrant has of something as another: the median of the rounds' own ratios,
 * because both ran within seconds of each other in a round, and the machine changes from round to round.
 */
export function ratio(samples: Samples, member: keyof Sample, one: Entrant, other: Entrant): number {
  const others = samples.get(other) ?? [];
  const pairs = (samples.get(one) ?? []).map(
    (sample, round) => sample[member] / (others[round]?.[member] ?? Number.NaN),
  );
  return median(pairs);
}
