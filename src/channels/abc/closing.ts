import { ChannelDeclinedError } from '../channel-errors.js';
import type { CancelResult, CloseResult, PaymentReference, PaymentResult } from '../channel.js';
import { SUCCESS_CODE } from './answer.js';
import type { AbcClient } from './client.js';
import { requireEcho } from './echo.js';
import { isNoSuchOrder, RESULT_UNKNOWN_CODE, toFailure } from './failures.js';
import { callGateway } from './gateway-call.js';
import { cancelRequest } from './native-dialect.js';
import { queryPayment } from './payments.js';
import { evidenceOf, shapeError } from './trade-results.js';

/**
 * The bank has no close: codes and links end by the time limit that was sent with them, and by nothing else. But
 * whether there is still anything to close is for the bank to say: a payment that nobody here has heard of must
 * not become a late one by a close that asked nobody.
 * @throws ChannelError when the bank cannot be asked
 */
export async function closePayment(client: AbcClient, reference: PaymentReference): Promise<CloseResult> {
  const { outcome, channelTradeNo, evidence } = await queryPayment(client, reference);
  const isOpen = outcome === 'absent' || outcome === 'waiting';
  return isOpen ? { outcome: 'absent', evidence } : { outcome: 'refused', channelTradeNo, evidence };
}

/**
 * MicroPayCancel, for bar codes whose result is not known. It gives no money back, so the order is asked about
 * first, and again after a refusal: one that is paid is never cancelled, but left to be refunded.
 * @throws ChannelDeclinedError (final) when the order is paid, so that it becomes so with us; ChannelUnknownError
 * for any other refusal: with a cancel under way nothing may be concluded from a code that is not documented.
 */
export async function cancelPayment(client: AbcClient, reference: PaymentReference): Promise<CancelResult> {
  const before = await findEnd(client, reference);
  if (before) return before;
  const trx = cancelRequest(reference.outTradeNo);
  const answer = await callGateway(client, trx);
  requireEcho(trx.TrxType, answer.fields, { OrderNo: reference.outTradeNo });
  const evidence = evidenceOf(answer, 'response');
  if (answer.code === SUCCESS_CODE) return { outcome: 'closed', evidence };
  if (isNoSuchOrder(answer)) return { outcome: 'absent', evidence };
  if (answer.code === RESULT_UNKNOWN_CODE) throw toFailure(trx.TrxType, client.dialect, answer);
  const after = await findEnd(client, reference);
  if (after) return after;
  throw shapeError(trx.TrxType, `refused with ${answer.code} ${answer.message}`.trim());
}

/** @returns `null` while the order can still be paid. @throws ChannelDeclinedError when it is paid */
async function findEnd(client: AbcClient, reference: PaymentReference): Promise<CancelResult | null> {
  const { outcome, channelTradeNo, evidence } = await queryPayment(client, reference);
  return endOf(outcome, { channelTradeNo, evidence });
}

function endOf(
  outcome: PaymentResult['outcome'],
  facts: Pick<PaymentResult, 'channelTradeNo' | 'evidence'>,
): CancelResult | null {
  switch (outcome) {
    case 'paid':
      throw new ChannelDeclinedError('the order is paid: the bank refunds it, and cancels it no more', {
        reference: facts.evidence.reference,
      });
    case 'refunded':
    case 'closed':
      return { outcome, ...facts };
    default:
      return null;
  }
}
