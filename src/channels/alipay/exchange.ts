/**
 * What is known of one call on the wire. It decides what may be concluded from a failure: only when
 * `written` is still false is it certain that the gateway did nothing.
 */
export class Exchange {
  /** A connection stood and the request went to it: from here on the gateway may have acted. */
  written = false;
  /** How often the HTTP client tried; its own repeats included. */
  attempts = 0;
  /** The whole answer came in. */
  complete = false;
  /** The answer grew over the limit and was cut off. */
  oversized = false;
  status = 0;
  /** Alipay's `trace_id` header. */
  traceId: string | undefined;
  /** First failure on the wire; a later one may only be a consequence. */
  wireError: Error | undefined;
  #chunks: Buffer[] = [];
  #size = 0;

  /** @param repeatable the call changes nothing, so that the HTTP client may repeat it by itself. */
  constructor(readonly repeatable: boolean) {}

  startAnswer(status: number, traceId: string | undefined): void {
    this.status = status;
    this.traceId = traceId;
    this.#chunks = [];
    this.#size = 0;
  }

  /** @returns `false` when the answer has become too large. */
  take(chunk: Buffer, limitBytes: number): boolean {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    this.oversized = this.#size > limitBytes;
    return !this.oversized;
  }

  get body(): Buffer {
    return this.#chunks.length === 1 && this.#chunks[0] ? this.#chunks[0] : Buffer.concat(this.#chunks);
  }
}
