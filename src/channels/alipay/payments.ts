import { parseChannelYuan } from '../../common/money.js';
import type { PaymentReference, PaymentResult } from '../channel.js';
import type { BarcodeRequest } from '../start-request.js';
import { isSuccess, textOf, type Answer } from './answer.js';
import type { AlipayClient } from './client.js';
import { requireSameOrder, tradeName } from './echo.js';
import { toFailure } from './failures.js';
import type { GatewayCaller } from './gateway-call.js';
import { compact, faceToFaceContent } from './order-content.js';
import {
  evidenceOf,
  outcomeOf,
  readTime,
  requireAmountFen,
  shapeError,
  tradeParts,
} from './trade-results.js';

const PAY = 'alipay.trade.pay';
const QUERY = 'alipay.trade.query';

/** alipay.trade.pay: charges the payer whose payment code was scanned. */
export async function payByBarcode(
  caller: GatewayCaller,
  client: AlipayClient,
  request: BarcodeRequest,
): Promise<PaymentResult> {
  const productCode = client.account.settings.productCodes.barcode ?? 'FACE_TO_FACE_PAYMENT';
  const bizContent = compact({
    ...faceToFaceContent(request, productCode),
    scene: 'bar_code',
    auth_code: request.authCode,
  });
  const answer = await caller.call(client, { method: PAY, bizContent, notifyUrl: request.notifyUrl });
  requireSameOrder(PAY, answer, request);
  // Paid by an earlier call whose answer was lost, or by another method: the trade itself tells.
  if (answer.subCode === 'ACQ.TRADE_HAS_SUCCESS') {
    return queryPayment(caller, client, { outTradeNo: request.outTradeNo });
  }
  if (!isSuccess(answer)) throw toFailure(PAY, answer);
  return answer.code === '10003' ? waitingForPayer(answer) : paidAtOnce(answer);
}

/** alipay.trade.query. That no trade exists is an answer, and for a code not scanned yet the usual one. */
export async function queryPayment(
  caller: GatewayCaller,
  client: AlipayClient,
  reference: PaymentReference,
): Promise<PaymentResult> {
  const bizContent = tradeName(reference);
  const answer = await caller.call(client, { method: QUERY, bizContent, repeatable: true });
  requireSameOrder(QUERY, answer, reference);
  if (answer.subCode === 'ACQ.TRADE_NOT_EXIST') {
    return { outcome: 'absent', evidence: evidenceOf(answer, 'query') };
  }
  if (!isSuccess(answer)) throw toFailure(QUERY, answer);
  if (textOf(answer.node, 'out_trade_no') === undefined) throw shapeError(QUERY, answer, 'no out_trade_no');
  const wasPaid = textOf(answer.node, 'send_pay_date') !== undefined;
  const outcome = outcomeOf(textOf(answer.node, 'trade_status'), wasPaid);
  if (!outcome) throw shapeError(QUERY, answer, 'a trade_status that is not documented');
  return {
    outcome,
    amountFen: requireAmountFen(QUERY, answer, 'total_amount'),
    paidAt: readTime(answer.node, 'send_pay_date'),
    ...tradeParts(answer.node),
    evidence: evidenceOf(answer, 'query'),
  };
}

function paidAtOnce(answer: Answer): PaymentResult {
  if (textOf(answer.node, 'out_trade_no') === undefined) throw shapeError(PAY, answer, 'no out_trade_no');
  return {
    outcome: 'paid',
    amountFen: requireAmountFen(PAY, answer, 'total_amount'),
    paidAt: readTime(answer.node, 'gmt_payment'),
    ...tradeParts(answer.node),
    evidence: evidenceOf(answer, 'response'),
  };
}

/** 10003: the trade exists and its amounts are still "0.00", which is no amount to compare. */
function waitingForPayer(answer: Answer): PaymentResult {
  return {
    outcome: 'waiting',
    amountFen: parseChannelYuan(textOf(answer.node, 'total_amount')) || undefined,
    ...tradeParts(answer.node),
    evidence: evidenceOf(answer, 'response'),
  };
}
