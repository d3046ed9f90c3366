import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../simulation/random.ts';
import type { Killable } from './killable.ts';

/** Time between two deaths; some come while the last one is still being mended. */
const PAUSE_MS = { min: 800, max: 5_000 };
const DEAD_FOR_MS = { min: 50, max: 2_500 };

/** Kills one part after another until it is told to stop; resolves when all of them live again. */
export async function reap(parts: readonly Killable[], random: Random, signal: AbortSignal): Promise<void> {
  const mended: Promise<void>[] = [];
  const dead = new Set<Killable>();
  while (!signal.aborted) {
    await sleep(random.between(PAUSE_MS.min, PAUSE_MS.max), undefined, { signal }).catch(() => undefined);
    const alive = parts.filter((part) => !dead.has(part));
    if (signal.aborted || alive.length === 0) continue;
    const part = random.pick(alive);
    dead.add(part);
    mended.push(killAndMend(part, random).then(() => void dead.delete(part)));
  }
  await Promise.all(mended);
}

async function killAndMend(part: Killable, random: Random): Promise<void> {
  await part.kill();
  await sleep(random.between(DEAD_FOR_MS.min, DEAD_FOR_MS.max));
  await part.start();
}
