import { parseChannelYuan } from '../../common/money.js';
import { ChannelDeclinedError } from '../channel-errors.js';
import type { PaymentReference, RefundRequest, RefundResult } from '../channel.js';
import { SUCCESS_CODE, textOf, type AnswerFields } from './answer.js';
import type { AbcClient } from './client.js';
import { requireEcho } from './echo.js';
import { isNoSuchOrder, toFailure, toRefundFailure } from './failures.js';
import { callGateway } from './gateway-call.js';
import { refundQuery } from './native-dialect.js';
import { MAX_NUMBER_LENGTH } from './order-limits.js';
import { evidenceOf, readOrder, requireAmountFen, shapeError } from './trade-results.js';

/**
 * Refund. Its success may mean "accepted" only, so that it is never proof of moved money: a query is.
 * @throws ChannelDeclinedError (not final) for genuine refusals: the bank publishes no codes by which one that
 * is for ever could be told.
 */
export async function refundPayment(
  client: AbcClient,
  request: RefundRequest,
  now: Date,
): Promise<RefundResult> {
  const { outTradeNo: orderNo, refundAmountFen, reason } = request;
  const refundNo = refundNumber(client, request.outRequestNo);
  if (refundNo.length > MAX_NUMBER_LENGTH) {
    throw new ChannelDeclinedError(`the bank has no room for the refund number ${refundNo}`, {});
  }
  const trx = client.dialect.refund({ orderNo, refundNo, refundAmountFen, reason }, now);
  const answer = await callGateway(client, trx);
  const echo = client.dialect.refundEcho;
  requireEcho(trx.TrxType, answer.fields, { OrderNo: orderNo, [echo.refundNo]: refundNo });
  if (answer.code !== SUCCESS_CODE) throw toRefundFailure(trx.TrxType, answer);
  requireEcho(trx.TrxType, answer.fields, { [echo.refundAmount]: refundAmountFen });
  return { outcome: 'unconfirmed', evidence: evidenceOf(answer, 'response') };
}

/** Query of a refund by its own number, in both dialects: the older document has none. */
export async function queryRefund(
  client: AbcClient,
  { outTradeNo, outRequestNo }: PaymentReference & { outRequestNo: string },
): Promise<RefundResult> {
  const refundNo = refundNumber(client, outRequestNo);
  if (refundNo.length > MAX_NUMBER_LENGTH) return NEVER_SENT;
  const trx = refundQuery(refundNo);
  const answer = await callGateway(client, trx);
  if (isNoSuchOrder(answer)) return { outcome: 'absent', evidence: evidenceOf(answer, 'query') };
  if (answer.code !== SUCCESS_CODE) throw toFailure(trx.TrxType, client.dialect, answer);
  const order = readOrder(trx.TrxType, answer);
  // The sources do not say whether a refund's order number is its own or that of what was paid.
  const answered = textOf(order, 'OrderNo');
  if (answered !== outTradeNo) requireEcho(trx.TrxType, order, { OrderNo: refundNo });
  const outcome = refundOutcome(trx.TrxType, order);
  return {
    outcome,
    failureCode: outcome === 'failed' ? textOf(order, 'Status') : undefined,
    refundAmountFen:
      textOf(order, 'RefundAmount') === undefined
        ? undefined
        : requireAmountFen(trx.TrxType, order, 'RefundAmount'),
    evidence: evidenceOf(answer, 'query', order),
  };
}

const NEVER_SENT: RefundResult = {
  outcome: 'absent',
  evidence: { kind: 'query', content: { note: 'a refund number that the bank has no room for' } },
};

/** Refund numbers are one space for all who share the merchant number, as order numbers are. */
function refundNumber({ account }: AbcClient, outRequestNo: string): string {
  return `${account.numberPrefix}${outRequestNo}`;
}

/**
 * 05 is "given back". 04 is "success", of the refund only where its own amount stands beside it: of the order
 * it would mean "paid". So with 99, "failed", which frees what is owed: the bank had this refund and will not
 * carry it out. 00, "revoked", is documented of authorisations only: such a refund was not carried out, and is
 * sent again.
 */
function refundOutcome(trxType: string, order: AnswerFields): RefundResult['outcome'] {
  const status = textOf(order, 'Status');
  const isOfRefund = Boolean(parseChannelYuan(textOf(order, 'RefundAmount')));
  switch (status) {
    case '05':
      return 'success';
    case '04':
      return isOfRefund ? 'success' : 'unconfirmed';
    case '01':
    case '02':
    case '03':
      return 'unconfirmed';
    case '99':
      return isOfRefund ? 'failed' : 'unconfirmed';
    case '00':
      return 'absent';
    default:
      throw shapeError(trxType, `a Status that is not documented: ${status}`);
  }
}
