import type { PaymentReference, PaymentResult } from '../channel.js';
import type { BarcodeRequest } from '../start-request.js';
import { SUCCESS_CODE, textOf, type Answer } from './answer.js';
import type { AbcClient } from './client.js';
import { requireEcho } from './echo.js';
import { isKnownRefusal, isNoSuchOrder, RESULT_UNKNOWN_CODE, toDeclined, toFailure } from './failures.js';
import { callGateway } from './gateway-call.js';
import {
  evidenceOf,
  outcomeOf,
  readOrder,
  requireAmountFen,
  shapeError,
  tradeParts,
} from './trade-results.js';

/** Charges the payer whose payment code was scanned. */
export async function payByBarcode(
  client: AbcClient,
  request: BarcodeRequest,
  now: Date,
): Promise<PaymentResult> {
  const { account, dialect } = client;
  const trx = dialect.start({ method: 'barcode', request }, account.settings, now);
  const answer = await callGateway(client, trx);
  const { outTradeNo, amountFen } = request;
  requireEcho(trx.TrxType, answer.fields, { OrderNo: outTradeNo });
  switch (answer.code) {
    case SUCCESS_CODE:
      requireEcho(trx.TrxType, answer.fields, { OrderAmount: amountFen });
      return paidAtOnce(client, request, answer);
    case dialect.payerConfirmingCode:
      return { outcome: 'waiting', ...tradeParts(answer.fields), evidence: evidenceOf(answer, 'response') };
    default:
      return refused(client, request, trx.TrxType, answer);
  }
}

/** Query. An order that the bank does not know is an answer too. */
export async function queryPayment(
  client: AbcClient,
  { outTradeNo }: PaymentReference,
): Promise<PaymentResult> {
  const trx = client.dialect.query(outTradeNo);
  const answer = await callGateway(client, trx);
  if (isNoSuchOrder(answer)) return { outcome: 'absent', evidence: evidenceOf(answer, 'query') };
  if (answer.code !== SUCCESS_CODE) throw toFailure(trx.TrxType, client.dialect, answer);
  const order = readOrder(trx.TrxType, answer);
  if (textOf(order, 'OrderNo') === undefined) throw shapeError(trx.TrxType, 'no OrderNo in the order');
  requireEcho(trx.TrxType, order, { OrderNo: outTradeNo });
  const outcome = outcomeOf(textOf(order, 'Status'));
  if (!outcome) throw shapeError(trx.TrxType, `a Status that is not documented: ${textOf(order, 'Status')}`);
  const evidence = evidenceOf(answer, 'query', order);
  if (outcome === 'absent') return { outcome, evidence };
  const amountFen = requireAmountFen(trx.TrxType, order, 'OrderAmount');
  return { outcome, amountFen, ...tradeParts(order), evidence };
}

/** The answer's own facts; where it leaves out order or amount, the order itself tells. */
async function paidAtOnce(
  client: AbcClient,
  request: BarcodeRequest,
  answer: Answer,
): Promise<PaymentResult> {
  const { fields } = answer;
  if (textOf(fields, 'OrderNo') === undefined || textOf(fields, 'OrderAmount') === undefined) {
    return queryPayment(client, request);
  }
  return {
    outcome: 'paid',
    amountFen: request.amountFen,
    ...tradeParts(fields),
    evidence: evidenceOf(answer, 'response'),
  };
}

/**
 * Not every refusal means that nothing was paid: an earlier call whose answer was lost may have paid the very
 * order. Beside the few codes that are known, what the bank says of the order itself decides; nothing else
 * makes it failed.
 */
async function refused(
  client: AbcClient,
  request: BarcodeRequest,
  trxType: string,
  answer: Answer,
): Promise<PaymentResult> {
  const failure = toFailure(trxType, client.dialect, answer);
  if (answer.code === RESULT_UNKNOWN_CODE || isKnownRefusal(client.dialect, answer)) throw failure;
  const seen = await queryPayment(client, request);
  switch (seen.outcome) {
    case 'paid':
    case 'waiting':
      return seen;
    case 'closed':
      throw toDeclined(trxType, answer);
    default:
      throw failure;
  }
}
