import type { Journal } from '../data-folder/journal.ts';
import { GatewayClock } from './clock.ts';

/** A clock that stands after a restart where it stood before. */
export function openClock(journal: Journal, timeScale: number | undefined): GatewayClock {
  const offsetMs = journal.records<number>('clock')[0]?.[1] ?? 0;
  const onOffset = (movedMs: number): void => journal.put('clock', 'offset', movedMs);
  return new GatewayClock({ timeScale, offsetMs, onOffset });
}
