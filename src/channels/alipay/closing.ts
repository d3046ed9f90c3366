import type { CancelResult, CloseResult, PaymentReference } from '../channel.js';
import { isSuccess, textOf } from './answer.js';
import type { AlipayClient } from './client.js';
import { requireSameOrder, tradeName } from './echo.js';
import { toFailure } from './failures.js';
import type { GatewayCaller } from './gateway-call.js';
import { evidenceOf, shapeError } from './trade-results.js';

const CLOSE = 'alipay.trade.close';
const CANCEL = 'alipay.trade.cancel';

/** "The trade is in no state to be closed": paid, or closed already. */
const WRONG_STATE: ReadonlySet<string> = new Set([
  'ACQ.TRADE_STATUS_ERROR',
  'ACQ.REASON_TRADE_STATUS_INVALID',
  'ACQ.REASON_ILLEGAL_STATUS',
]);

/** alipay.trade.close: ends a trade that waits for its payer. */
export async function closePayment(
  caller: GatewayCaller,
  client: AlipayClient,
  reference: PaymentReference,
): Promise<CloseResult> {
  const answer = await caller.call(client, { method: CLOSE, bizContent: tradeName(reference) });
  requireSameOrder(CLOSE, answer, reference);
  const evidence = evidenceOf(answer, 'response');
  const channelTradeNo = textOf(answer.node, 'trade_no');
  if (isSuccess(answer)) return { outcome: 'closed', channelTradeNo, evidence };
  if (answer.subCode === 'ACQ.TRADE_NOT_EXIST') return { outcome: 'absent', evidence };
  if (WRONG_STATE.has(answer.subCode ?? '')) return { outcome: 'refused', channelTradeNo, evidence };
  throw toFailure(CLOSE, answer);
}

/** alipay.trade.cancel: ends a payment whose result is unknown, giving the money back if it was paid. */
export async function cancelPayment(
  caller: GatewayCaller,
  client: AlipayClient,
  reference: PaymentReference,
): Promise<CancelResult> {
  const answer = await caller.call(client, { method: CANCEL, bizContent: tradeName(reference) });
  requireSameOrder(CANCEL, answer, reference);
  const evidence = evidenceOf(answer, 'response');
  if (answer.subCode === 'ACQ.TRADE_NOT_EXIST') return { outcome: 'absent', evidence };
  if (!isSuccess(answer)) throw toFailure(CANCEL, answer);
  const channelTradeNo = textOf(answer.node, 'trade_no');
  if (textOf(answer.node, 'retry_flag') === 'Y') return { outcome: 'retry', channelTradeNo, evidence };
  const action = textOf(answer.node, 'action');
  switch (action) {
    case 'close':
      return { outcome: 'closed', channelTradeNo, evidence };
    case 'refund':
      return { outcome: 'refunded', channelTradeNo, evidence };
    case undefined:
      return { outcome: 'absent', channelTradeNo, evidence };
    default:
      throw shapeError(CANCEL, answer, `an action that is not documented: ${action}`);
  }
}
