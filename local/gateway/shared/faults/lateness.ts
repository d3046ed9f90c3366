import type { GatewayClock } from '../clock/clock.ts';
import type { FaultOrder } from './fault.ts';

const DELAY_MS = 10_000;

/** When something is due that a fault makes late: after its `delayMs`, else after 10 s; epoch milliseconds. */
export function lateUntilMs(clock: GatewayClock, { delayMs }: FaultOrder): number {
  return clock.nowMs() + clock.scaled(delayMs ?? DELAY_MS);
}

/** Resolves when the gateway's clock has come to that. */
export function waitOut(clock: GatewayClock, fault: FaultOrder): Promise<void> {
  return new Promise((resolve) => {
    clock.at(lateUntilMs(clock, fault), resolve);
  });
}
