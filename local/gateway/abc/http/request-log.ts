/** One call as the gateway saw it. */
export interface LoggedRequest {
  readonly id: number;
  readonly receivedAtMs: number;
  /** TrxType. */
  method: string;
  /** What it does, in either dialect; absent for unknown types. */
  operation?: string;
  merchantId: string;
  outTradeNo?: string;
  /** TrxRequest as read; absent when the body was no message. */
  content?: Readonly<Record<string, unknown>>;
  /** The body as it came, read as UTF-8. */
  readonly body: string;
  readonly contentType: string;
  /** ReturnCode; absent where there was none to give. */
  code?: string;
  errorMessage?: string;
  /** The fault that struck, if any. */
  fault?: string;
  outcome: 'answered' | 'dropped' | 'redirected' | 'httpError';
}

const KEPT = 2_000;

/** The latest calls, in memory. */
export class RequestLog {
  #entries: LoggedRequest[] = [];
  #nextId = 1;

  add(entry: Omit<LoggedRequest, 'id'>): LoggedRequest {
    const logged = { ...entry, id: this.#nextId++ };
    this.#entries.push(logged);
    if (this.#entries.length > 2 * KEPT) this.#entries = this.#entries.slice(-KEPT);
    return logged;
  }

  /** Oldest first. */
  all(): LoggedRequest[] {
    return [...this.#entries];
  }

  /** Calls of one TrxType or operation, of one order where given. */
  of(method: string, outTradeNo?: string): LoggedRequest[] {
    return this.#entries.filter(
      (entry) =>
        (entry.method === method || entry.operation === method) &&
        (outTradeNo === undefined || entry.outTradeNo === outTradeNo),
    );
  }

  clear(): void {
    this.#entries = [];
  }
}
