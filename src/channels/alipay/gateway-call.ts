import { randomUUID } from 'node:crypto';
import type { Clock } from '../../common/clock.js';
import { toBeijingText } from '../../common/beijing-time.js';
import { ChannelNotSentError, ChannelUnknownError } from '../channel-errors.js';
import type { AlipayAccount } from './account.js';
import { readAnswer, type Answer } from './answer.js';
import type { AlipayClient } from './client.js';
import type { Exchange } from './exchange.js';
import { isRecord } from './json-members.js';
import type { Transport } from './transport.js';

export type BizContent = Readonly<Record<string, unknown>>;

export interface GatewayRequest {
  method: string;
  bizContent: BizContent;
  notifyUrl?: string;
  /** The call changes nothing at the gateway (or nothing more the second time) and costs nothing. */
  repeatable?: boolean;
}

/** Parameters around biz_content that every request has, sent or signed for a browser. */
export function publicParameters(
  account: AlipayAccount,
  now: Date,
  parameters: Readonly<Record<string, string | undefined>> = {},
): Record<string, string | boolean> {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => !!entry[1]);
  return {
    // The SDK would write the process's local time, which is eight hours off in a UTC container.
    timestamp: toBeijingText(now),
    ...Object.fromEntries(given),
    ...(account.encryptKey !== undefined && { needEncrypt: true }),
  };
}

/** Makes a call and answers what the gateway provably said to it. */
export class GatewayCaller {
  readonly #transport: Transport;
  readonly #clock: Clock;

  constructor(transport: Transport, clock: Clock) {
    this.#transport = transport;
    this.#clock = clock;
  }

  /**
   * @returns a genuine answer, which may well be a refusal (see `toFailure`).
   * @throws ChannelNotSentError when the request provably never left; ChannelUnknownError otherwise.
   */
  async call({ account, sdk }: AlipayClient, request: GatewayRequest): Promise<Answer> {
    const { method, bizContent, notifyUrl, repeatable = false } = request;
    const traceId = randomUUID().replaceAll('-', '');
    const { timeoutMs } = account.settings;
    const { exchange, error } = await this.#transport.run(traceId, { repeatable, timeoutMs }, () => {
      const parameters = publicParameters(account, this.#clock.now(), { notifyUrl });
      return sdk.exec(method, { ...parameters, bizContent }, { traceId });
    });
    // Whether the SDK liked the answer does not matter: it believes unsigned ones and trips over some
    // that are signed. Its bytes are read here.
    if (exchange.complete && exchange.status === 200) {
      return readAnswer(account, method, exchange.body, exchange.traceId);
    }
    throw toWireFailure(method, exchange, error);
  }
}

function toWireFailure(method: string, exchange: Exchange, error: unknown): Error {
  const cause = exchange.wireError ?? error;
  const details = { reference: exchange.traceId, cause };
  const reason = reasonOf(cause);
  if (!exchange.written) return new ChannelNotSentError(`${method} was not sent: ${reason}`, details);
  if (exchange.oversized) {
    return new ChannelUnknownError(`${method}: the answer is too large`, 'invalid_response', details);
  }
  if (!exchange.complete) return new ChannelUnknownError(`${method}: ${reason}`, 'no_answer', details);
  return new ChannelUnknownError(
    `${method}: HTTP status ${exchange.status}`,
    isRedirect(exchange.status) ? 'invalid_response' : 'no_answer',
    details,
  );
}

/** A refused connection to a name with several addresses has no message of its own, only a code. */
function reasonOf(cause: unknown): string {
  const texts = isRecord(cause) ? [cause['message'], cause['code']] : [];
  return texts.find((text): text is string => typeof text === 'string' && text !== '') ?? 'no answer';
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}
