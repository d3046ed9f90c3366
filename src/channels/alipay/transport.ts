import type { IncomingHttpHeaders } from 'node:http';
import { Agent, type Dispatcher } from 'undici';
import { Exchange } from './exchange.js';

const CONNECT_TIMEOUT_MS = 3_000;
const MAX_CONNECTIONS = 128;
const MAX_ANSWER_BYTES = 1_048_576;
/** The SDK sets this header from the `traceId` that it is given; it names a call at every layer. */
const REQUEST_ID_HEADER = 'alipay-request-id';

/** A request that this service does not want on the wire. */
export class RefusedSendError extends Error {
  override readonly name = 'RefusedSendError';
}

/** The time of a whole call is over. */
export class CallTimeoutError extends Error {
  override readonly name = 'CallTimeoutError';
}

/**
 * Stands between alipay-sdk's HTTP client and the network (as its `proxyAgent`) and corrects what that
 * client does by itself and cannot be told not to:
 * - it sends a POST again after a broken connection, although the first may have moved money;
 * - it follows redirects, sending the signed POST wherever they point;
 * - its time-out counts only silence, so a slow drip of bytes is waited for without end.
 * It also keeps the bytes of the answer: the SDK hands out only what it parsed, unverified.
 */
export class Transport {
  readonly #agent = new Agent({ connections: MAX_CONNECTIONS, connect: { timeout: CONNECT_TIMEOUT_MS } });
  readonly #corrected = this.#agent.compose(
    (dispatch) => (options, handler) => this.#dispatch(dispatch, options, handler),
  );
  readonly #running = new Map<string, { exchange: Exchange; deadline: Deadline }>();

  /** What the SDK takes for its `proxyAgent`: nothing but the one method that its HTTP client calls. */
  readonly dispatcher: Pick<Dispatcher, 'dispatch'> = {
    dispatch: (options, handler) => this.#corrected.dispatch(options, handler),
  };

  /**
   * Runs `send`, which makes the SDK send with the request id it is given.
   * @param timeoutMs limit for the whole call. A connection not yet made is left to its own limit (3 s).
   * @returns what happened on the wire, whether `send` succeeded or not.
   */
  async run(
    requestId: string,
    options: { repeatable: boolean; timeoutMs: number },
    send: () => Promise<unknown>,
  ): Promise<{ exchange: Exchange; error?: unknown }> {
    const exchange = new Exchange(options.repeatable);
    const deadline = new Deadline(options.timeoutMs);
    this.#running.set(requestId, { exchange, deadline });
    try {
      await send();
      return { exchange };
    } catch (error) {
      return { exchange, error };
    } finally {
      deadline.cancel();
      this.#running.delete(requestId);
    }
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }

  #dispatch(
    dispatch: Dispatcher.Dispatch,
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): boolean {
    const requestId: unknown = Reflect.get(options.headers ?? {}, REQUEST_ID_HEADER);
    const call = this.#running.get(String(requestId));
    if (!call) throw new RefusedSendError('a request outside of any call');
    call.exchange.attempts += 1;
    if (call.exchange.attempts > 1 && !call.exchange.repeatable) {
      throw new RefusedSendError('a call that may move money is not sent twice');
    }
    return dispatch(options, new ExchangeHandler(handler, call.exchange, call.deadline));
  }
}

/** Aborts a request when the time of its call is over, also one that has yet to be written. */
class Deadline {
  #over = false;
  #controller: Dispatcher.DispatchController | undefined;
  readonly #timer: NodeJS.Timeout;

  constructor(timeoutMs: number) {
    this.#timer = setTimeout(() => {
      this.#over = true;
      this.#controller?.abort(new CallTimeoutError(`no complete answer within ${timeoutMs} ms`));
    }, timeoutMs);
  }

  /** @returns `false` when it is too late to write this request, which is aborted then. */
  guard(controller: Dispatcher.DispatchController): boolean {
    this.#controller = controller;
    if (this.#over) controller.abort(new CallTimeoutError('no connection within the time of the call'));
    return !this.#over;
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}

class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #next: Dispatcher.DispatchHandler;
  readonly #exchange: Exchange;
  readonly #deadline: Deadline;

  constructor(next: Dispatcher.DispatchHandler, exchange: Exchange, deadline: Deadline) {
    this.#next = next;
    this.#exchange = exchange;
    this.#deadline = deadline;
  }

  onRequestStart(controller: Dispatcher.DispatchController, context: unknown): void {
    this.#next.onRequestStart?.(controller, context);
    // undici calls this when a connection stands, just before the first byte of the request.
    if (this.#deadline.guard(controller)) this.#exchange.written = true;
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
    statusText?: string,
  ): void {
    const traceId = headers['trace_id'];
    this.#exchange.startAnswer(status, typeof traceId === 'string' ? traceId : undefined);
    // Without a Location the HTTP client has nowhere to follow a redirect to.
    const { location: _, ...rest } = headers;
    this.#next.onResponseStart?.(controller, status, rest, statusText);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#exchange.take(chunk, MAX_ANSWER_BYTES)) {
      this.#next.onResponseData?.(controller, chunk);
    } else {
      controller.abort(new RangeError(`the answer is larger than ${MAX_ANSWER_BYTES} bytes`));
    }
  }

  onResponseEnd(controller: Dispatcher.DispatchController, trailers: IncomingHttpHeaders): void {
    this.#exchange.complete = true;
    this.#next.onResponseEnd?.(controller, trailers);
  }

  onResponseError(controller: Dispatcher.DispatchController, error: Error): void {
    this.#exchange.wireError ??= error;
    this.#next.onResponseError?.(controller, error);
  }
}
