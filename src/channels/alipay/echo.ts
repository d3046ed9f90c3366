import { ChannelUnknownError } from '../channel-errors.js';
import type { PaymentReference } from '../channel.js';
import { textOf, type Answer } from './answer.js';

/**
 * An answer to another question is genuine too. Whatever it repeats of the question must be what was
 * asked; what it does not repeat is not held against it.
 * @throws ChannelUnknownError (`invalid_response`)
 */
export function requireSameOrder(
  method: string,
  answer: Answer,
  asked: PaymentReference & { outRequestNo?: string },
): void {
  const pairs = [
    ['out_trade_no', asked.outTradeNo],
    ['trade_no', asked.channelTradeNo],
    ['out_request_no', asked.outRequestNo],
  ] as const;
  for (const [name, expected] of pairs) {
    const answered = textOf(answer.node, name);
    if (expected === undefined || answered === undefined || answered === expected) continue;
    throw new ChannelUnknownError(
      `${method}: asked about ${name} ${expected}, the answer is about ${answered}`,
      'invalid_response',
      { reference: answer.reference },
    );
  }
}

/** How a trade is named in a request: by Alipay's own number where it is known. */
export function tradeName({ outTradeNo, channelTradeNo }: PaymentReference): Record<string, string> {
  return channelTradeNo ? { trade_no: channelTradeNo } : { out_trade_no: outTradeNo };
}
