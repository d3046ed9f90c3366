/**
 * What is known of one call on the wire. It decides what may be concluded from a failure: only when
 * `written` is still false is it certain that the bank did nothing.
 */
export class Exchange {
  /** A connection stood and the request went to it: from here on the bank may have acted. */
  written = false;
  /** The whole answer came in. */
  complete = false;
  /** The answer grew over the limit and was cut off. */
  oversized = false;
  status = 0;
  error: Error | undefined;
  readonly #chunks: Buffer[] = [];
  #size = 0;

  /** @returns `false` when the answer has become too large. */
  take(chunk: Buffer, limitBytes: number): boolean {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    this.oversized = this.#size > limitBytes;
    return !this.oversized;
  }

  get body(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}
