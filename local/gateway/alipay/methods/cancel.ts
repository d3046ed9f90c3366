import type { Trade } from '../trades/trade.ts';
import type { Fields } from '../wire/answer.ts';
import { businessRefusal } from '../wire/refusal.ts';
import type { Call, Method } from './method.ts';
import { findTrade, numbers, readReference } from './trade-fields.ts';

const CANCEL_WITHIN_MS = 24 * 3600_000;

/**
 * `alipay.trade.cancel`: for results that are unknown. An unpaid trade is closed, a paid one given
 * back and closed; a number without a trade is a success without `action`.
 */
export const cancel: Method = (call) => {
  const reference = readReference(call);
  const trade = findTrade(call, reference);
  if (trade) return cancelTrade(call, trade);
  if (reference.tradeNo !== undefined) throw businessRefusal('ACQ.TRADE_NOT_EXIST');
  const { books, rules } = call.platform;
  if (rules.closeLocksUnopenedNumber) books.lockNumber(call.request.app.sellerId, reference.outTradeNo ?? '');
  return { out_trade_no: reference.outTradeNo, retry_flag: 'N' };
};

function cancelTrade({ platform }: Call, trade: Trade): Fields {
  const { books, clock } = platform;
  const done = (action: 'close' | 'refund'): Fields => ({ ...numbers(trade), retry_flag: 'N', action });
  const refused = (subCode: string): Error =>
    businessRefusal(subCode, { ...numbers(trade), retry_flag: 'N' });
  if (trade.status === 'TRADE_FINISHED') throw refused('ACQ.TRADE_HAS_FINISHED');
  if (trade.refunds.some((refund) => refund.origin === 'refund')) {
    throw refused('ACQ.REASON_TRADE_REFUND_FEE_ERR');
  }
  // A second cancel finds a closed trade: it says "close", also where the first one gave money back.
  if (trade.status === 'TRADE_CLOSED') return done('close');
  if (clock.nowMs() > trade.createdAtMs + CANCEL_WITHIN_MS) throw refused('ACQ.TRADE_CANCEL_TIME_OUT');
  if (trade.status === 'WAIT_BUYER_PAY') {
    books.close(trade, 'cancel');
    return done('close');
  }
  const { outTradeNo, totalFen } = trade.terms;
  books.refund(trade, { requestNo: outTradeNo, amountFen: totalFen, origin: 'cancel' });
  return done('refund');
}
