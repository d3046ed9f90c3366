import { formatChinaTime } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { refundTrade } from '../trades/refunding.ts';
import { refundedFen, type Refund } from '../trades/trade.ts';
import { invalidParameter } from './biz-reader.ts';
import type { Method } from './method.ts';
import { buyer, getTrade, numbers } from './trade-fields.ts';

/** `alipay.trade.refund`: synchronous; the same request again moves no money (`fund_change` N). */
export const refund: Method = (call) => {
  const { biz, platform } = call;
  const amountFen = biz.requiredAmountFen('refund_amount');
  if (amountFen < 1) throw invalidParameter('refund_amount', '必须大于0');
  const requestNo = biz.text('out_request_no', 64);
  const reason = biz.text('refund_reason', 256);
  const trade = getTrade(call, (outTradeNo) => ({
    out_trade_no: outTradeNo,
    refund_fee: formatFen(0),
    send_back_fee: formatFen(0),
  }));
  const result = refundTrade(platform.books, trade, { amountFen, requestNo, reason });
  const wantsDetail = biz.list('query_options').includes('refund_detail_item_list');
  return {
    ...numbers(trade),
    ...buyer(trade),
    fund_change: result.isNew ? 'Y' : 'N',
    gmt_refund_pay: formatChinaTime(result.refund.refundedAtMs),
    // Cumulative over all refunds of the trade, not this refund's amount.
    refund_fee: formatFen(refundedFen(trade)),
    send_back_fee: formatFen(wantsDetail ? result.refund.amountFen : 0),
    refund_detail_item_list: wantsDetail ? detailItems(result.refund) : undefined,
  };
};

/** `alipay.trade.fastpay.refund.query`: an unknown request number is a success without refund fields. */
export const refundQuery: Method = (call) => {
  const { biz } = call;
  const requestNo = biz.requiredText('out_request_no', 64);
  const trade = getTrade(call, (outTradeNo) => ({ out_trade_no: outTradeNo, out_request_no: requestNo }));
  const found = trade.refunds.find((booked) => booked.requestNo === requestNo);
  if (!found) return {};
  const options = biz.list('query_options');
  const wantsDetail = options.includes('refund_detail_item_list');
  return {
    ...numbers(trade),
    out_request_no: requestNo,
    total_amount: formatFen(trade.terms.totalFen),
    refund_amount: formatFen(found.amountFen),
    refund_status: 'REFUND_SUCCESS',
    refund_reason: found.reason,
    gmt_refund_pay: options.includes('gmt_refund_pay') ? formatChinaTime(found.refundedAtMs) : undefined,
    send_back_fee: wantsDetail ? formatFen(found.amountFen) : undefined,
    refund_detail_item_list: wantsDetail ? detailItems(found) : undefined,
  };
};

function detailItems(booked: Refund): Readonly<Record<string, string>>[] {
  return [{ amount: formatFen(booked.amountFen), fund_channel: 'ALIPAYACCOUNT' }];
}
