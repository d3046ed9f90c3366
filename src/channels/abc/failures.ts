import { ChannelDeclinedError, ChannelUnknownError, type ChannelError } from '../channel-errors.js';
import type { Answer } from './answer.js';
import type { Dialect } from './dialect.js';

/** "The result is not known, please query": never a failure. */
export const RESULT_UNKNOWN_CODE = 'EUNKWN';

/** Refusals of the gateway itself, before anything is done. The bank publishes no list of the others. */
const DECLINED: ReadonlySet<string> = new Set([
  // The merchant's signature does not fit the certificate that the bank has.
  '2302',
  // The merchant has no such method of payment.
  '2308',
  // An element is missing.
  'AP5324',
  // The description of the order is missing.
  'AP7346',
  // A value that is not one of those allowed.
  'APE001',
  // The merchant does not exist, in this environment.
  'APF002',
]);

const MAX_MESSAGE_LENGTH = 500;

export function isKnownRefusal(dialect: Dialect, { code }: Answer): boolean {
  return DECLINED.has(code) || dialect.declinedCodes.has(code);
}

/**
 * The bank says so in words only; its code differs between transactions. Only asked of signed answers.
 * The older document has a code for it as well.
 */
export function isNoSuchOrder({ code, message }: Answer): boolean {
  return code === 'ORDER_NOT_FOUND' || message.includes('订单不存在');
}

/** Turns a refusing answer into the error that says what may be concluded from it: without a known code, nothing. */
export function toFailure(trxType: string, dialect: Dialect, answer: Answer): ChannelError {
  const { text, details } = describe(trxType, answer);
  if (isKnownRefusal(dialect, answer)) return new ChannelDeclinedError(text, details);
  if (answer.code === RESULT_UNKNOWN_CODE) return new ChannelUnknownError(text, 'no_answer', details);
  return new ChannelUnknownError(`${text} (a code that is not documented)`, 'invalid_response', details);
}

/**
 * As {@link toFailure}, for a refund: a genuine refusal whose code says nothing is repeated later, under the
 * same number, since giving up on money owed is worse than asking once more.
 */
export function toRefundFailure(trxType: string, answer: Answer): ChannelError {
  const { text, details } = describe(trxType, answer);
  if (answer.code === RESULT_UNKNOWN_CODE) return new ChannelUnknownError(text, 'no_answer', details);
  return new ChannelDeclinedError(text, details, false);
}

/** A refusal of an answer together with what the bank says of the order: it is over and was not paid. */
export function toDeclined(trxType: string, answer: Answer): ChannelDeclinedError {
  const { text, details } = describe(trxType, answer);
  return new ChannelDeclinedError(text, details);
}

function describe(trxType: string, { code, message }: Answer) {
  const channelMessage = message.slice(0, MAX_MESSAGE_LENGTH) || undefined;
  const text = `${trxType}: ${code} ${channelMessage ?? ''}`.trim();
  return { text, details: { channelCode: code, channelMessage } };
}
