import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUpOwnership, takeOwnership } from '../owner.ts';
import { endProcess, identifyProcess, isGoneWithin, type ProcessIdentity } from '../processes.ts';
import { stateFolder } from '../project.ts';

const OWNER_FILE = join(stateFolder, 'start.json');
const SERVICE_FILE = join(stateFolder, 'service.json');
/** One whose npm was killed notices that by itself within a second. */
const HANDOVER_LIMIT_MS = 4_000;

/**
 * Makes this the only quick start of the project's folder, and ends a service that a killed one left behind.
 *
 * @throws when another one is running and keeps running.
 */
export async function claimFolder(): Promise<void> {
  mkdirSync(stateFolder, { recursive: true });
  for (;;) {
    const owner = takeOwnership(OWNER_FILE);
    if (owner === undefined) break;
    if (!(await isGoneWithin(owner, HANDOVER_LIMIT_MS))) {
      throw new Error(
        `Qiaopay 已在运行（进程 ${owner.pid}） · is already running here (process ${owner.pid}).`,
      );
    }
  }
  const leftover = readService();
  if (leftover !== undefined) await endProcess(leftover, { graceMs: 5_000 });
  forgetService();
}

export function leaveFolder(): void {
  forgetService();
  giveUpOwnership(OWNER_FILE);
}

export function rememberService(pid: number): void {
  writeFileSync(SERVICE_FILE, JSON.stringify(identifyProcess(pid) ?? null), { mode: 0o600 });
}

function forgetService(): void {
  rmSync(SERVICE_FILE, { force: true });
}

function readService(): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(SERVICE_FILE, 'utf8')) ?? undefined;
  } catch {
    return undefined;
  }
}
