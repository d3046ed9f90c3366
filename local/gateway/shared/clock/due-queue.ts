export interface DueJob {
  readonly dueMs: number;
  readonly sequence: number;
  readonly run: () => void | Promise<void>;
  cancelled: boolean;
}

/** Jobs ordered by due time, then by the order in which they were added (a binary heap). */
export class DueQueue {
  #heap: DueJob[] = [];
  #sequence = 0;

  add(dueMs: number, run: DueJob['run']): DueJob {
    const job: DueJob = { dueMs, run, sequence: this.#sequence++, cancelled: false };
    this.#heap.push(job);
    this.#rise(this.#heap.length - 1);
    return job;
  }

  cancel(job: DueJob): void {
    job.cancelled = true;
  }

  nextDueMs(): number | undefined {
    while (this.#heap[0]?.cancelled) this.#removeFirst();
    return this.#heap[0]?.dueMs;
  }

  /** Removes and returns all jobs due at or before this time, earliest first. */
  take(nowMs: number): DueJob[] {
    const due: DueJob[] = [];
    for (let next = this.nextDueMs(); next !== undefined && next <= nowMs; next = this.nextDueMs()) {
      const job = this.#removeFirst();
      if (job) due.push(job);
    }
    return due;
  }

  clear(): void {
    this.#heap = [];
  }

  #removeFirst(): DueJob | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (last && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first;
  }

  #rise(index: number): void {
    let child = index;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#before(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  #sink(index: number): void {
    let parent = index;
    for (;;) {
      const left = 2 * parent + 1;
      let first = parent;
      if (this.#before(left, first)) first = left;
      if (this.#before(left + 1, first)) first = left + 1;
      if (first === parent) return;
      this.#swap(parent, first);
      parent = first;
    }
  }

  #before(a: number, b: number): boolean {
    const left = this.#heap[a];
    const right = this.#heap[b];
    if (!left || !right) return false;
    return left.dueMs === right.dueMs ? left.sequence < right.sequence : left.dueMs < right.dueMs;
  }

  #swap(a: number, b: number): void {
    const left = this.#heap[a];
    const right = this.#heap[b];
    if (!left || !right) return;
    this.#heap[a] = right;
    this.#heap[b] = left;
  }
}
