import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './errors.ts';
import { readProcessFacts } from './process-facts.ts';

/**
 * A process, named so that a later process with the same number is not taken for it: numbers are
 * used again after a restart of the machine, and within hours on a busy one.
 */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
}

/** The identity of a living process, or `undefined` when there is none with that number. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  if (!isAlive(pid)) return undefined;
  // On Windows the number alone has to do.
  if (process.platform === 'win32') return { pid, startedAt: 'unknown' };
  const facts = readProcessFacts(pid);
  return facts && { pid, startedAt: facts.startedAt };
}

export function isSameProcessAlive(process: ProcessIdentity): boolean {
  return identifyProcess(process.pid)?.startedAt === process.startedAt;
}

/**
 * Sends `signal`, waits for the end, and after `graceMs` kills. Resolves once the process is gone; one
 * that is gone already, or whose number has passed to another program, is left alone.
 */
export async function endProcess(
  target: ProcessIdentity,
  { signal = 'SIGTERM', graceMs = 10_000 }: { signal?: NodeJS.Signals; graceMs?: number } = {},
): Promise<void> {
  if (!isSameProcessAlive(target)) return;
  sendSignal(target.pid, signal);
  if (await isGoneWithin(target, graceMs)) return;
  sendSignal(target.pid, 'SIGKILL');
  await isGoneWithin(target, graceMs);
}

/** Waits at most `limitMs`; tells whether the process is gone. */
export async function isGoneWithin(target: ProcessIdentity, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (isSameProcessAlive(target)) {
    if (Date.now() >= deadline) return false;
    await sleep(25);
  }
  return true;
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Ended by itself between the look and the signal.
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
