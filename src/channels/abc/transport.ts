import { constants } from 'node:crypto';
import { Agent, type Dispatcher } from 'undici';
import type { AbcAccount } from './account.js';
import { Exchange } from './exchange.js';

const CONNECT_TIMEOUT_MS = 3_000;
const MAX_CONNECTIONS = 128;

/** One POST, whole in memory. */
export interface WireRequest {
  url: string;
  body: Buffer;
  contentType: string;
  /** For everything from the connection to the last byte of the answer. */
  timeoutMs: number;
  /** A longer answer is cut off, and proves nothing. */
  maxAnswerBytes: number;
}

/** The time of a whole call is over. */
export class CallTimeoutError extends Error {
  override readonly name = 'CallTimeoutError';
}

/** Opens a pool of connections as an account needs them. */
export function openAgent(account?: Pick<AbcAccount, 'settings' | 'clientCertificate'>): Agent {
  const certificate = account?.clientCertificate;
  return new Agent({
    connections: MAX_CONNECTIONS,
    connect: {
      timeout: CONNECT_TIMEOUT_MS,
      ...(account?.settings.legacyTls && { secureOptions: LEGACY_TLS }),
      ...(certificate && {
        key: certificate.privateKey.export({ type: 'pkcs8', format: 'pem' }),
        cert: [certificate.certificate, ...certificate.issuers].map(String).join('\n'),
      }),
    },
  });
}

const LEGACY_TLS =
  constants.SSL_OP_LEGACY_SERVER_CONNECT | constants.SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION;

/**
 * Posts once: nothing is sent again and no redirect is followed.
 * @returns what happened on the wire; never rejects.
 */
export function post(dispatcher: Dispatcher, request: WireRequest): Promise<Exchange> {
  return new Promise((resolve) => {
    const { origin, pathname } = new URL(request.url);
    dispatcher.dispatch(
      {
        origin,
        path: pathname,
        method: 'POST',
        headers: { 'content-type': request.contentType, 'accept-encoding': 'identity' },
        body: request.body,
        // The deadline below is the only clock.
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      new ExchangeHandler(request, resolve),
    );
  });
}

class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #exchange = new Exchange();
  readonly #settle: (exchange: Exchange) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #maxAnswerBytes: number;
  #controller: Dispatcher.DispatchController | undefined;
  #settled = false;

  constructor({ timeoutMs, maxAnswerBytes }: WireRequest, settle: (exchange: Exchange) => void) {
    this.#settle = settle;
    this.#maxAnswerBytes = maxAnswerBytes;
    this.#timer = setTimeout(() => {
      const error = new CallTimeoutError(`no complete answer within ${timeoutMs} ms`);
      this.#controller?.abort(error);
      this.#end(error);
    }, timeoutMs);
  }

  /** undici calls this when a connection stands, just before the first byte of the request. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#settled) {
      controller.abort(new CallTimeoutError('no connection within the time of the call'));
      return;
    }
    this.#controller = controller;
    this.#exchange.written = true;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#exchange.status = status;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#exchange.take(chunk, this.#maxAnswerBytes)) return;
    controller.abort(new RangeError(`the answer is larger than ${this.#maxAnswerBytes} bytes`));
  }

  onResponseEnd(): void {
    this.#exchange.complete = true;
    this.#end();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end(error);
  }

  #end(error?: Error): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#timer);
    this.#exchange.error = error;
    this.#settle(this.#exchange);
  }
}
