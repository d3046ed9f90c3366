import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithUs } from '../guard.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Places } from './places.ts';
import { readPostmaster } from './postmaster.ts';

const START_LIMIT_MS = 60_000;
const LOCKED = 'lock file "postmaster.pid" already exists';
const MAX_TRIES = 20;
const RETRY_MS = 250;

export interface Server {
  child: ChildProcess;
  /** Calls off the guard that stops the server when this process dies. */
  release: () => void;
}

/** Starts `postgres` and resolves once it takes connections; throws with the end of its log otherwise. */
export async function runServer(...server: Parameters<typeof runServerOnce>): Promise<Server> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await runServerOnce(...server);
    } catch (error) {
      // A server that was killed keeps its number until its parent has noticed, and PostgreSQL respects that.
      if (tries === MAX_TRIES || !String(error).includes(LOCKED)) throw error;
      await sleep(RETRY_MS);
    }
  }
}

async function runServerOnce(
  binaries: Binaries,
  places: Places,
  account: Account | undefined,
  settings: Record<string, string>,
): Promise<Server> {
  const log = openSync(places.log, 'w');
  const child = spawn(binaries.postgres, serverArguments(places.data, settings), {
    ...account,
    cwd: '/',
    // In a session of its own: Ctrl-C in the terminal must not stop it before the service that uses it.
    detached: process.platform !== 'win32',
    env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const release = child.pid === undefined ? () => undefined : endWithUs(child.pid, 'INT', account);
  try {
    await waitUntilReady(child, places);
  } catch (error) {
    release();
    throw error;
  }
  return { child, release };
}

function serverArguments(data: string, settings: Record<string, string>): string[] {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  return ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function waitUntilReady(child: ChildProcess, places: Places): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (failure !== undefined || child.exitCode !== null || child.signalCode !== null) break;
    const postmaster = readPostmaster(places.data);
    if (postmaster?.isReady && postmaster.pid === child.pid) return;
    await sleep(20);
  }
  child.kill('SIGKILL');
  throw new Error(`PostgreSQL did not start: ${failure?.message ?? endOfLog(places.log)}`);
}

function endOfLog(file: string): string {
  return `${readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n')}\n(${file})`;
}
