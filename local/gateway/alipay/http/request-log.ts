/** One call of a method as the gateway saw it. */
export interface LoggedRequest {
  readonly id: number;
  readonly receivedAtMs: number;
  readonly method: string;
  readonly appId: string;
  readonly outTradeNo?: string;
  /** All parameters as received, `sign` included. */
  readonly parameters: Readonly<Record<string, string>>;
  /** `biz_content` as read; absent when the request did not get that far. */
  readonly content?: Readonly<Record<string, unknown>>;
  /** Result code; absent where the connection was dropped or a page was shown. */
  code?: string;
  subCode?: string;
  /** The fault that struck, if any. */
  fault?: string;
  outcome: 'answered' | 'dropped' | 'page' | 'httpError';
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

  /** Calls of one method (full name, or its part after `alipay.trade.`), of one order where given. */
  of(method: string, outTradeNo?: string): LoggedRequest[] {
    return this.#entries.filter(
      (entry) =>
        (entry.method === method || entry.method === `alipay.trade.${method}`) &&
        (outTradeNo === undefined || entry.outTradeNo === outTradeNo),
    );
  }

  clear(): void {
    this.#entries = [];
  }
}
