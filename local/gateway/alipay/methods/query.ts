import { formatChinaTime } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import type { Method } from './method.ts';
import { amounts, buyer, fundBill, getTrade, noAmounts, numbers } from './trade-fields.ts';

/** `alipay.trade.query`. */
export const query: Method = (call) => {
  const trade = getTrade(call, (outTradeNo) => ({ ...noAmounts(), out_trade_no: outTradeNo }));
  const isPaid = trade.paidAtMs !== undefined;
  const wantsFundBill = call.biz.list('query_options').includes('fund_bill_list');
  return {
    ...numbers(trade),
    ...buyer(trade),
    ...amounts(trade),
    buyer_user_type: 'PRIVATE',
    total_amount: formatFen(trade.terms.totalFen),
    trade_status: trade.status,
    send_pay_date: trade.paidAtMs === undefined ? undefined : formatChinaTime(trade.paidAtMs),
    store_id: trade.terms.storeId,
    terminal_id: trade.terms.terminalId,
    passback_params: trade.terms.passbackParams,
    fund_bill_list: isPaid && wantsFundBill ? fundBill(trade) : undefined,
  };
};
