import type { Operation } from '../load/protocol.ts';
import type { Sample } from '../measure.ts';
import { ratio } from './statistics.ts';
import type { Row } from './table.ts';

/** What the service has set itself, at 16 connections. */
interface Target {
  operation: Operation;
  says: string;
  member: keyof Sample;
  against: 'floor' | 'usualWay';
  atLeast?: number;
  atMost?: number;
}

const CONNECTIONS = 16;
const ofFloor = { says: 'requests/s of the floor', member: 'requestsPerSecond', against: 'floor' } as const;
const cpu = {
  says: 'CPU per request of the floor',
  member: 'cpuMicrosPerRequest',
  against: 'floor',
} as const;
const usual = { says: 'times the usual way', member: 'requestsPerSecond', against: 'usualWay' } as const;

const TARGETS: readonly Target[] = [
  { operation: 'notification', ...ofFloor, atLeast: 0.8 },
  { operation: 'notification', ...usual, atLeast: 2.5 },
  { operation: 'notification', ...cpu, atMost: 1.7 },
  { operation: 'precreate', ...ofFloor, atLeast: 0.8 },
  { operation: 'precreate', ...cpu, atMost: 1.7 },
  { operation: 'query', ...ofFloor, atLeast: 0.6 },
  { operation: 'query', ...cpu, atMost: 1.7 },
];

export function printTargets(rows: readonly Row[]): void {
  console.log(`At ${CONNECTIONS} connections:`);
  for (const target of TARGETS) {
    const row = rows.find((row) => row.operation === target.operation && row.connections === CONNECTIONS);
    if (row)
      console.log(
        `  ${describe(target, ratio(row.samples, target.member, row.service, row[target.against]))}`,
      );
  }
}

function describe({ operation, says, atLeast, atMost }: Target, value: number): string {
  const reached = atLeast === undefined ? value <= (atMost ?? 0) : value >= atLeast;
  const wanted = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  return `${reached ? 'reached' : 'MISSED '}  ${operation}: ${value.toFixed(2)} ${says} (${wanted})`;
}
