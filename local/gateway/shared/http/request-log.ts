/** What every gateway notes of a call, as it is carried out; each adds its own. */
export interface LoggedCall {
  readonly receivedAtMs: number;
  /** The call as the gateway names it. */
  method: string;
  outTradeNo?: string;
  /** The content as read; absent when the request did not get that far. */
  content?: Readonly<Record<string, unknown>>;
  /** Result code; absent where there was none to give. */
  code?: string;
  /** The fault that struck, if any. */
  fault?: string;
}

/** A call in the log. */
export type Logged<Call extends LoggedCall> = Call & { readonly id: number };

const KEPT = 2_000;

/** The latest calls, in memory. */
export class RequestLog<Call extends LoggedCall> {
  readonly #goesBy: (call: Call, method: string) => boolean;
  #entries: Logged<Call>[] = [];
  #nextId = 1;

  /** @param goesBy whether a call goes by this name, too */
  constructor(goesBy: (call: Call, method: string) => boolean) {
    this.#goesBy = goesBy;
  }

  /** The entry may be completed later. */
  add(call: Call): Logged<Call> {
    const logged = { ...call, id: this.#nextId++ };
    this.#entries.push(logged);
    if (this.#entries.length > 2 * KEPT) this.#entries = this.#entries.slice(-KEPT);
    return logged;
  }

  /** Oldest first. */
  all(): Logged<Call>[] {
    return [...this.#entries];
  }

  /** Calls of one method, by any of its names; of one order where given. */
  of(method: string, outTradeNo?: string): Logged<Call>[] {
    return this.#entries.filter(
      (entry) =>
        (entry.method === method || this.#goesBy(entry, method)) &&
        (outTradeNo === undefined || entry.outTradeNo === outTradeNo),
    );
  }

  clear(): void {
    this.#entries = [];
  }
}
