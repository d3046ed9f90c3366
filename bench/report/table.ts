import type { Operation } from '../load/protocol.ts';
import type { Entrant, Samples } from '../measure.ts';
import { medianOf, ratio } from './statistics.ts';

/** One operation at one number of connections, for all three. */
export interface Row {
  operation: Operation;
  connections: number;
  samples: Samples;
  service: Entrant;
  floor: Entrant;
  usualWay: Entrant;
}

const WIDTHS = [-13, 5, -10, 9, 9, 9, 12, 10, 12, 10];
const HEADER = [
  'operation',
  'conn',
  'candidate',
  'req/s',
  'p50 ms',
  'p99 ms',
  'CPU µs/req',
  'of floor',
  'CPU × floor',
  '× usual',
];

/** Medians over the rounds; the three last columns are medians of the ratios within each round. */
export function printTable(row: Row, withHeader: boolean): void {
  if (withHeader) console.log(line(HEADER));
  for (const entrant of [row.service, row.floor, row.usualWay]) console.log(line(cells(row, entrant)));
  console.log('');
}

function cells({ operation, connections, samples, floor, usualWay }: Row, entrant: Entrant): string[] {
  const own = samples.get(entrant);
  return [
    operation,
    String(connections),
    entrant.candidate.name,
    medianOf(own, 'requestsPerSecond').toFixed(0),
    medianOf(own, 'p50Ms').toFixed(2),
    medianOf(own, 'p99Ms').toFixed(2),
    medianOf(own, 'cpuMicrosPerRequest').toFixed(0),
    ratio(samples, 'requestsPerSecond', entrant, floor).toFixed(2),
    ratio(samples, 'cpuMicrosPerRequest', entrant, floor).toFixed(2),
    ratio(samples, 'requestsPerSecond', entrant, usualWay).toFixed(2),
  ];
}

export function line(cells: readonly string[], widths: readonly number[] = WIDTHS): string {
  const padded = cells.map((cell, index) => {
    const width = widths[index] ?? 0;
    return width < 0 ? cell.padEnd(-width) : cell.padStart(width);
  });
  return padded.join(' ').trimEnd();
}
