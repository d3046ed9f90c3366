import { parseChannelYuan } from '../../common/money.js';
import { ChannelUnknownError } from '../channel-errors.js';
import type { PaymentResult } from '../channel.js';
import type { Evidence } from '../evidence.js';
import { parseObject, textOf, type Answer, type AnswerFields } from './answer.js';
import { readBankDigits, readBankTime } from './bank-time.js';
import { decodeGbk } from './gbk.js';

/**
 * The order that a query tells of: Base64 of a JSON object in GBK. The older document has its members in the
 * answer itself, with or without such an object beside them.
 * @throws ChannelUnknownError when there is none.
 */
export function readOrder(trxType: string, { fields }: Answer): AnswerFields {
  const { Order: encoded, ...flat } = fields;
  const isFlat = textOf(fields, 'Status') !== undefined;
  if (typeof encoded !== 'string' || encoded === '') {
    if (isFlat) return flat;
    throw shapeError(trxType, 'no Order in the answer');
  }
  const order = parseObject(decodeGbk(Buffer.from(encoded, 'base64')));
  if (!order) throw shapeError(trxType, 'its Order is no JSON in GBK');
  return isFlat ? { ...flat, ...order } : order;
}

/** Evidence out of a verified answer; an order that came encoded in it, in readable form. */
export function evidenceOf(
  answer: Answer,
  kind: 'response' | 'query' | 'statement',
  order?: AnswerFields,
): Evidence {
  const { ReturnCode, ErrorMessage } = answer.fields;
  const content = order ? { ReturnCode, ErrorMessage, ...order } : answer.fields;
  return { kind, content, reference: textOf(content, 'iRspRef') };
}

/**
 * What a status of an order means: 03 funds are asked for, 04 success, 05 given back, 01 unpaid, 02 no
 * answer yet, 99 failed, 00 revoked. Unpaid is `absent`: the bank tells no code that was not scanned from one
 * that was, and closes neither before its time limit.
 * @returns `null` for a status that is not documented.
 */
export function outcomeOf(status: string | undefined): PaymentResult['outcome'] | null {
  switch (status) {
    case '03':
    case '04':
      return 'paid';
    case '05':
      return 'refunded';
    case '01':
      return 'absent';
    case '02':
      return 'waiting';
    case '99':
    case '00':
      return 'closed';
    default:
      return null;
  }
}

/** Parts of a result that answers, queries and notifications have under the same names. */
export function tradeParts(
  fields: AnswerFields,
): Pick<PaymentResult, 'channelTradeNo' | 'buyerUserId' | 'paidAt'> {
  return {
    channelTradeNo: textOf(fields, 'ThirdOrderNo') ?? textOf(fields, 'iRspRef'),
    buyerUserId: textOf(fields, 'BUYER_USER_ID') ?? textOf(fields, 'BuyerID'),
    paidAt:
      readBankTime(textOf(fields, 'HostDate'), textOf(fields, 'HostTime')) ??
      readBankDigits(textOf(fields, 'szAccDate')),
  };
}

/** An amount of an answer in fen. @throws ChannelUnknownError when it is missing or no amount. */
export function requireAmountFen(trxType: string, fields: AnswerFields, name: string): number {
  const amountFen = parseChannelYuan(textOf(fields, name));
  if (amountFen !== null) return amountFen;
  throw shapeError(trxType, `no amount in ${name}`);
}

export function shapeError(trxType: string, what: string): ChannelUnknownError {
  return new ChannelUnknownError(`${trxType}: ${what}`, 'invalid_response');
}
