import { formatYuan, parseChannelYuan } from '../../common/money.js';
import type { PaymentReference, RefundDetailItem, RefundRequest, RefundResult } from '../channel.js';
import { isSuccess, textOf, type Answer, type AnswerNode } from './answer.js';
import type { AlipayClient } from './client.js';
import { requireSameOrder, tradeName } from './echo.js';
import { toFailure } from './failures.js';
import type { GatewayCaller } from './gateway-call.js';
import { isRecord } from './json-members.js';
import { compact } from './order-content.js';
import { evidenceOf, readAmountFen, readTime, shapeError, tradeParts } from './trade-results.js';

const REFUND = 'alipay.trade.refund';
const REFUND_QUERY = 'alipay.trade.fastpay.refund.query';

/**
 * alipay.trade.refund. Safe to send again with the same number and amount: Alipay then answers
 * 10000 with `fund_change` N and moves nothing.
 */
export async function refundPayment(
  caller: GatewayCaller,
  client: AlipayClient,
  request: RefundRequest,
): Promise<RefundResult> {
  const bizContent = compact({
    ...tradeName(request),
    out_request_no: request.outRequestNo,
    refund_amount: formatYuan(request.refundAmountFen),
    refund_reason: request.reason,
    operator_id: request.operatorId,
    store_id: request.storeId,
    query_options: ['refund_detail_item_list'],
  });
  const answer = await caller.call(client, { method: REFUND, bizContent });
  requireSameOrder(REFUND, answer, request);
  if (!isSuccess(answer)) throw toFailure(REFUND, answer, 'refund');
  // Only Y says that this call moved money; N and absence leave it to a query.
  const fundChange = textOf(answer.node, 'fund_change') === 'Y';
  return {
    outcome: fundChange ? 'success' : 'unconfirmed',
    fundChange,
    totalRefundedFen: readAmountFen(REFUND, answer, 'refund_fee'),
    refundedAt: readTime(answer.node, 'gmt_refund_pay'),
    ...tradeParts(answer.node),
    detailItems: detailItems(answer.node),
    evidence: evidenceOf(answer, 'response'),
  };
}

/** alipay.trade.fastpay.refund.query: what became of one refund number. */
export async function queryRefund(
  caller: GatewayCaller,
  client: AlipayClient,
  request: PaymentReference & { outRequestNo: string },
): Promise<RefundResult> {
  const bizContent = compact({
    ...tradeName(request),
    out_request_no: request.outRequestNo,
    query_options: ['refund_detail_item_list', 'gmt_refund_pay'],
  });
  const answer = await caller.call(client, { method: REFUND_QUERY, bizContent, repeatable: true });
  requireSameOrder(REFUND_QUERY, answer, request);
  const evidence = evidenceOf(answer, 'query');
  // Both spellings are in Alipay's list for this method.
  if (/^(ACQ\.)?TRADE_NOT_EXIST$/.test(answer.subCode ?? '')) return { outcome: 'absent', evidence };
  if (!isSuccess(answer)) throw toFailure(REFUND_QUERY, answer);
  return {
    outcome: refundOutcome(answer),
    refundAmountFen: readAmountFen(REFUND_QUERY, answer, 'refund_amount'),
    refundedAt: readTime(answer.node, 'gmt_refund_pay'),
    ...tradeParts(answer.node),
    detailItems: detailItems(answer.node),
    evidence,
  };
}

/** Without a status the refund "was not received or failed": the same number may be sent again. */
function refundOutcome(answer: Answer): RefundResult['outcome'] {
  const status = textOf(answer.node, 'refund_status');
  switch (status) {
    case 'REFUND_SUCCESS':
      return 'success';
    case 'REFUND_PROCESSING':
      return 'unconfirmed';
    case 'REFUND_FAIL':
    case undefined:
      return 'absent';
    default:
      throw shapeError(REFUND_QUERY, answer, `a refund_status that is not documented: ${status}`);
  }
}

/** Where the money came from and went back to; for display, so an item that cannot be read is left out. */
function detailItems(node: AnswerNode): RefundDetailItem[] | undefined {
  const list: unknown = node['refund_detail_item_list'];
  if (!Array.isArray(list)) return undefined;
  return list.filter(isRecord).flatMap((item) => {
    const fundChannel = textOf(item, 'fund_channel');
    const amountFen = parseChannelYuan(textOf(item, 'amount'));
    return fundChannel !== undefined && amountFen !== null ? [{ fundChannel, amountFen }] : [];
  });
}
