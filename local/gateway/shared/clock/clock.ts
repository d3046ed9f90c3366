import { DueQueue, type DueJob } from './due-queue.ts';

/** setTimeout overflows above 2^31-1 ms; far jobs are looked at again after a day. */
const LONGEST_SLEEP_MS = 24 * 3600_000;

/**
 * The gateway's clock: real time plus an offset. Jobs are kept by their due time on this clock, so
 * that moving it forward runs them at once, in order, each at its own due time.
 */
export class GatewayClock {
  readonly #queue = new DueQueue();
  readonly #timeScale: number;
  readonly #onOffset: (offsetMs: number) => void;
  #offsetMs: number;
  #timer: NodeJS.Timeout | undefined;
  #moving: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    options: { timeScale?: number; offsetMs?: number; onOffset?: (offsetMs: number) => void } = {},
  ) {
    this.#timeScale = options.timeScale ?? 1;
    if (!(this.#timeScale > 0)) throw new RangeError('timeScale must be a number above 0');
    this.#offsetMs = options.offsetMs ?? 0;
    this.#onOffset = options.onOffset ?? (() => undefined);
  }

  /** How far this clock stands from the machine's, in milliseconds. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  nowMs(): number {
    return Date.now() + this.#offsetMs;
  }

  now(): Date {
    return new Date(this.nowMs());
  }

  /** Runs the job when this clock reaches `dueMs`; the answer cancels it. */
  at(dueMs: number, run: DueJob['run']): () => void {
    const job = this.#queue.add(dueMs, run);
    this.#arm();
    return () => this.#queue.cancel(job);
  }

  /** A duration as `timeScale` shortens it: for notification intervals and demo waits, not for expiries. */
  scaled(durationMs: number): number {
    return Math.round(durationMs / this.#timeScale);
  }

  /**
   * Moves the clock forward by exactly this much against the machine's, so that it keeps step with
   * other clocks that are moved alike; resolves when everything that fell due on the way has run.
   */
  advance(durationMs: number): Promise<void> {
    if (!(durationMs >= 0)) return Promise.reject(new RangeError('advance() takes milliseconds >= 0'));
    return this.#move(() => this.#travelTo(this.#offsetMs + durationMs));
  }

  /** Sets the clock, also backwards; forwards it runs what falls due. */
  set(to: Date): Promise<void> {
    return this.#move(() => this.#travelTo(to.getTime() - Date.now()));
  }

  stop(): void {
    this.#stopped = true;
    this.#queue.clear();
    clearTimeout(this.#timer);
  }

  /** Moves run one after another: two callers must not interleave their steps. */
  #move(step: () => Promise<void>): Promise<void> {
    const moved = this.#moving.then(step);
    this.#moving = moved.catch(() => undefined);
    return moved;
  }

  async #travelTo(targetOffsetMs: number): Promise<void> {
    for (;;) {
      const dueMs = this.#queue.nextDueMs();
      if (dueMs === undefined || dueMs > Date.now() + targetOffsetMs) break;
      if (dueMs > this.nowMs()) this.#setOffset(dueMs - Date.now());
      await this.#runDue();
    }
    this.#setOffset(targetOffsetMs);
    this.#arm();
  }

  #setOffset(offsetMs: number): void {
    this.#offsetMs = offsetMs;
    this.#onOffset(offsetMs);
  }

  async #runDue(): Promise<void> {
    await Promise.all(this.#queue.take(this.nowMs()).map(async (job) => job.run()));
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const due = this.#queue.nextDueMs();
    if (due === undefined || this.#stopped) return;
    const sleepMs = Math.min(Math.max(due - this.nowMs(), 0), LONGEST_SLEEP_MS);
    this.#timer = setTimeout(() => this.#wake(), sleepMs);
    this.#timer.unref();
  }

  #wake(): void {
    this.#runDue().catch((error: unknown) => console.error(error));
    this.#arm();
  }
}
