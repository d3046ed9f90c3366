import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { OPERATIONS, type Operation } from './load/protocol.ts';

export interface Options {
  operations: readonly Operation[];
  connections: readonly number[];
  rounds: number;
  seconds: number;
  /** Folder for CPU profiles of the candidates. */
  profileFolder?: string;
  /** Rows that the large table has (`bench:million`); at least 10000. */
  orders: number;
}

const FULL = { connections: '1,16,64', rounds: '5', seconds: '2' };
/** Proves that the benchmark works; its figures mean nothing. */
const QUICK = { connections: '16', rounds: '1', seconds: '0.3' };

/** @throws with the usage for anything unknown. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: OPERATIONS.join(',') },
      connections: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      orders: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const defaults = values.quick ? QUICK : FULL;
  return {
    operations: OPERATIONS.filter((operation) => values.only.split(',').includes(operation)),
    connections: (values.connections ?? defaults.connections).split(',').map(Number),
    rounds: Number(values.rounds ?? defaults.rounds),
    seconds: Number(values.seconds ?? defaults.seconds),
    orders: Number(values.orders ?? 1_000_000),
    profileFolder: values.profile,
  };
}

/** What the figures were made on. Beside other work they are low, and uneven. */
export function describeMachine(): string {
  const cores = `${availableParallelism()} CPU cores`;
  const load = `load average before the start ${loadavg()[0]?.toFixed(1)}`;
  return `Node.js ${process.version}, ${process.platform} ${process.arch}, ${cores}, ${load}`;
}
