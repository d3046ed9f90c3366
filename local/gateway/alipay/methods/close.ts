import { businessRefusal } from '../wire/refusal.ts';
import type { Method } from './method.ts';
import { findTrade, numbers, readReference } from './trade-fields.ts';

/** `alipay.trade.close`: ends a trade that waits for payment, and nothing else. */
export const close: Method = (call) => {
  const { books, rules } = call.platform;
  const reference = readReference(call);
  const trade = findTrade(call, reference);
  if (!trade) {
    if (rules.closeLocksUnopenedNumber && reference.outTradeNo !== undefined) {
      books.lockNumber(call.request.app.sellerId, reference.outTradeNo);
    }
    throw businessRefusal('ACQ.TRADE_NOT_EXIST', { out_trade_no: reference.outTradeNo });
  }
  if (trade.status !== 'WAIT_BUYER_PAY') throw businessRefusal('ACQ.TRADE_STATUS_ERROR', numbers(trade));
  books.close(trade, 'close');
  return numbers(trade);
};
