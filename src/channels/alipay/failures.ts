import {
  ChannelDeclinedError,
  ChannelNotSentError,
  ChannelUnknownError,
  type ChannelError,
} from '../channel-errors.js';
import { textOf, type Answer } from './answer.js';

/**
 * What a refusing answer means.
 * - `not_sent`       nothing happened, the same call may be repeated
 * - `declined`       final for this call
 * - `declined_now`   refused, but the very same call may succeed later
 * - `unknown`        the gateway itself does not know
 * - `by_sub_code`    only the sub_code tells
 */
type Meaning = 'not_sent' | 'declined' | 'declined_now' | 'unknown' | 'by_sub_code';

/** https://opendocs.alipay.com/common/02km9f */
const CODES: Readonly<Record<string, Meaning>> = {
  '20000': 'unknown',
  '20001': 'declined',
  '40001': 'declined',
  '40002': 'declined',
  '40003': 'declined',
  '40004': 'by_sub_code',
  '40005': 'not_sent',
  '40006': 'declined',
};

const SUB_CODES: Readonly<Record<string, Meaning>> = {
  'ACQ.SYSTEM_ERROR': 'unknown',
  // Alipay's own spelling in the list of alipay.trade.cancel.
  'AQC.SYSTEM_ERROR': 'unknown',
  'isp.unknow-error': 'unknown',
  'aop.unknow-error': 'unknown',
  // Of bills, which have codes without a prefix, the first one in two spellings.
  UNKNOWN_ERROR: 'unknown',
  UNKNOW_ERROR: 'unknown',
  SYSTEM_RATE_LIMIT: 'not_sent',
  USER_RATE_LIMIT: 'not_sent',
  // "Top up, then send the same request again."
  'ACQ.SELLER_BALANCE_NOT_ENOUGH': 'declined_now',
  'ACQ.REFUND_CHARGE_ERROR': 'declined_now',
  // A frozen trade may be released again.
  'ACQ.REASON_TRADE_BEEN_FREEZEN': 'declined_now',
};

/** Refusals of a refund that no repetition changes (the published list of alipay.trade.refund). */
const FINAL_FOR_REFUNDS: ReadonlySet<string> = new Set([
  'ACQ.ACCESS_FORBIDDEN',
  'ACQ.ALLOC_AMOUNT_VALIDATE_ERROR',
  'ACQ.BUYER_ENABLE_STATUS_FORBID',
  'ACQ.BUYER_ERROR',
  'ACQ.BUYER_NOT_EXIST',
  'ACQ.CURRENCY_NOT_SUPPORT',
  'ACQ.CUSTOMER_VALIDATE_ERROR',
  'ACQ.DISCORDANT_REPEAT_REQUEST',
  'ACQ.ENTERPRISE_PAY_BIZ_ERROR',
  'ACQ.INVALID_PARAMETER',
  'ACQ.NOT_ALLOW_PARTIAL_REFUND',
  'ACQ.ONLINE_TRADE_VOUCHER_NOT_ALLOW_REFUND',
  'ACQ.PARTNER_ERROR',
  'ACQ.REASON_ILLEGAL_STATUS',
  'ACQ.REASON_TRADE_REFUND_FEE_ERR',
  'ACQ.REASON_TRADE_STATUS_INVALID',
  'ACQ.REFUND_ACCOUNT_NOT_EXIST',
  'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL',
  'ACQ.REFUND_FEE_ERROR',
  'ACQ.REFUND_ROYALTY_PAYEE_ACCOUNT_NOT_EXIST',
  'ACQ.TRADE_HAS_CLOSE',
  'ACQ.TRADE_HAS_FINISHED',
  'ACQ.TRADE_NOT_ALLOW_REFUND',
  'ACQ.TRADE_NOT_EXIST',
  'ACQ.TRADE_STATUS_ERROR',
  'ACQ.USER_NOT_MATCH_ERR',
]);

const MAX_MESSAGE_LENGTH = 500;

/**
 * Turns a refusing answer into the error that says what may be concluded from it.
 * @param call `refund`: a refusal that is not known to be final is repeated later, since giving up on
 * money owed is worse than asking once more with the same number. Elsewhere a refusal ends the call.
 */
export function toFailure(method: string, answer: Answer, call?: 'refund'): ChannelError {
  const { code, subCode, node, reference } = answer;
  const channelMessage = (textOf(node, 'sub_msg') ?? textOf(node, 'msg'))?.slice(0, MAX_MESSAGE_LENGTH);
  const details = { channelCode: code, channelSubCode: subCode, channelMessage, reference };
  const message = `${method}: ${code} ${subCode ?? ''} ${channelMessage ?? ''}`.trim();
  switch (meaningOf(answer, call)) {
    case 'not_sent':
      return new ChannelNotSentError(message, details);
    case 'declined':
      return new ChannelDeclinedError(message, details);
    case 'declined_now':
      return new ChannelDeclinedError(message, details, false);
    case 'unknown':
      return new ChannelUnknownError(message, 'no_answer', details);
    default:
      return new ChannelUnknownError(
        `${message} (a code that is not documented)`,
        'invalid_response',
        details,
      );
  }
}

function meaningOf({ code, subCode }: Answer, call?: 'refund'): Meaning | undefined {
  const meaning = CODES[code];
  if (meaning !== 'by_sub_code') return meaning;
  if (subCode === undefined) return undefined;
  const listed = SUB_CODES[subCode];
  if (listed) return listed;
  return call === 'refund' && !FINAL_FOR_REFUNDS.has(subCode) ? 'declined_now' : 'declined';
}
