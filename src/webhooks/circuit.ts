/** Failures in a row after which an address is left alone for a while. */
const THRESHOLD = 10;
const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 300_000;

/** @returns how long nothing is sent to an address that failed so often in a row; 0: go on */
export function circuitPauseMs(failures: number): number {
  if (failures < THRESHOLD) return 0;
  return Math.min(FIRST_PAUSE_MS * 2 ** (failures - THRESHOLD), LONGEST_PAUSE_MS);
}

/** Lets few deliveries at a time go to one address, so that a slow shop does not take all the workers. */
export class EndpointSlots {
  private readonly taken = new Map<string, number>();

  constructor(private readonly perEndpoint = 2) {}

  /** @returns a function that gives the slot back, or `null` when there is none */
  take(endpoint: string): (() => void) | null {
    const taken = this.taken.get(endpoint) ?? 0;
    if (taken >= this.perEndpoint) return null;
    this.taken.set(endpoint, taken + 1);
    return () => {
      const left = (this.taken.get(endpoint) ?? 1) - 1;
      if (left === 0) this.taken.delete(endpoint);
      else this.taken.set(endpoint, left);
    };
  }
}
