import { parseBeijingText } from '../../common/beijing-time.js';
import { parseChannelYuan } from '../../common/money.js';
import { ChannelUnknownError } from '../channel-errors.js';
import type { PaymentResult } from '../channel.js';
import type { Evidence } from '../evidence.js';
import { textOf, type Answer, type AnswerNode } from './answer.js';

/** Evidence out of a verified answer. Its node holds neither signatures nor keys. */
export function evidenceOf(answer: Answer, kind: 'response' | 'query' | 'statement'): Evidence {
  return { kind, content: answer.node, reference: answer.reference };
}

/** Parts of a result that every message about a trade has under the same names. */
export function tradeParts(
  node: AnswerNode,
): Pick<PaymentResult, 'channelTradeNo' | 'buyerLogonId' | 'buyerUserId'> {
  return {
    channelTradeNo: textOf(node, 'trade_no'),
    buyerLogonId: textOf(node, 'buyer_logon_id'),
    buyerUserId: textOf(node, 'buyer_user_id') ?? textOf(node, 'buyer_open_id'),
  };
}

/**
 * What a trade status means. TRADE_CLOSED is two things: with a time of payment the trade was paid and
 * given back since, without one it was never paid.
 * @returns `null` for a status that is not documented.
 */
export function outcomeOf(status: string | undefined, wasPaid: boolean): PaymentResult['outcome'] | null {
  switch (status) {
    case 'TRADE_SUCCESS':
    case 'TRADE_FINISHED':
      return 'paid';
    case 'TRADE_CLOSED':
      return wasPaid ? 'refunded' : 'closed';
    case 'WAIT_BUYER_PAY':
      return 'waiting';
    default:
      return null;
  }
}

/** An amount of an answer in fen. @throws ChannelUnknownError when it is missing or no amount. */
export function requireAmountFen(method: string, answer: Answer, name: string): number {
  const amountFen = parseChannelYuan(textOf(answer.node, name));
  if (amountFen !== null) return amountFen;
  throw shapeError(method, answer, `no amount in ${name}`);
}

/** As {@link requireAmountFen}, but may be absent. */
export function readAmountFen(method: string, answer: Answer, name: string): number | undefined {
  return textOf(answer.node, name) === undefined ? undefined : requireAmountFen(method, answer, name);
}

/** A time of an answer. Nothing is decided by it, so one that cannot be read counts as absent. */
export function readTime(node: AnswerNode, name: string): Date | undefined {
  return parseBeijingText(textOf(node, name)) ?? undefined;
}

export function shapeError(method: string, answer: Answer, what: string): ChannelUnknownError {
  const { reference } = answer;
  return new ChannelUnknownError(`${method}: ${what}`, 'invalid_response', { reference });
}
