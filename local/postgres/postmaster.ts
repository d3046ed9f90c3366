import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { readProcessFacts } from '../process-facts.ts';
import { type ProcessIdentity, identifyProcess } from '../processes.ts';

/** What a running server writes into its data directory (`postmaster.pid`; PostgreSQL's pidfile.h). */
export interface Postmaster {
  pid: number;
  port: number;
  isReady: boolean;
}

export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * The server that runs on this data directory, if any. The file alone proves nothing: after kill -9 or a
 * power loss it stays, and its number may belong to another program by now.
 */
export function findRunningPostmaster(data: string): ProcessIdentity | undefined {
  const postmaster = readPostmaster(data);
  if (postmaster === undefined) return undefined;
  const identity = identifyProcess(postmaster.pid);
  return identity !== undefined && serves(postmaster.pid, data) ? identity : undefined;
}

function serves(pid: number, data: string): boolean {
  // Windows shows no command line; a live process of that number counts as the server there.
  if (process.platform === 'win32') return true;
  const command = readProcessFacts(pid)?.command ?? '';
  return [data, realpathSync(data)].some((path) => command.includes(path));
}
