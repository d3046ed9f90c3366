import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { errorCode } from './errors.ts';
import { type ProcessIdentity, identifyProcess, isSameProcessAlive } from './processes.ts';

/**
 * Takes a folder for this process by writing our identity into `file`. Returns the process that holds it
 * already, if that one lives; a dead one loses it.
 */
export function takeOwnership(file: string): ProcessIdentity | undefined {
  const own = JSON.stringify(identifyProcess(process.pid));
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx', mode: 0o600 });
      return undefined;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const owner = livingOwner(file);
    if (owner !== undefined) return owner;
    rmSync(file, { force: true });
  }
}

export function giveUpOwnership(file: string): void {
  rmSync(file, { force: true });
}

/** The process that `file` names, or `undefined` when there is no file or that process is gone. */
export function livingOwner(file: string): ProcessIdentity | undefined {
  try {
    const owner: ProcessIdentity = JSON.parse(readFileSync(file, 'utf8'));
    return isSameProcessAlive(owner) ? owner : undefined;
  } catch {
    // Absent, or cut off by a power loss.
    return undefined;
  }
}
