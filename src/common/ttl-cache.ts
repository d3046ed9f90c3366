/**
 * Keeps loaded values for a short while, and lets callers who want the same value at the same time wait for
 * one load. What was not found, and what failed to load, is not kept.
 */
export class TtlCache<Value> {
  private readonly entries = new Map<string, { value: Promise<Value | null>; staleAtMs: number }>();

  constructor(
    private readonly ttlMs: number,
    private readonly maxEntries = 10_000,
  ) {}

  async get(key: string, load: () => Promise<Value | null>): Promise<Value | null> {
    const nowMs = performance.now();
    const entry = this.entries.get(key);
    if (entry && entry.staleAtMs > nowMs) return entry.value;
    if (this.entries.size >= this.maxEntries) this.entries.clear();
    const value = load();
    this.entries.set(key, { value, staleAtMs: nowMs + this.ttlMs });
    try {
      const loaded = await value;
      if (loaded === null) this.forget(key, value);
      return loaded;
    } catch (error) {
      this.forget(key, value);
      throw error;
    }
  }

  clear(): void {
    this.entries.clear();
  }

  private forget(key: string, value: Promise<Value | null>): void {
    if (this.entries.get(key)?.value === value) this.entries.delete(key);
  }
}
