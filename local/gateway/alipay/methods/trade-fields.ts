import { formatChinaTime } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import type { Trade } from '../trades/trade.ts';
import type { Fields } from '../wire/answer.ts';
import { businessRefusal } from '../wire/refusal.ts';
import { invalidParameter } from './biz-reader.ts';
import type { Call } from './method.ts';

const NOTHING = formatFen(0);

export interface TradeReference {
  readonly tradeNo?: string;
  readonly outTradeNo?: string;
}

/** `trade_no` or `out_trade_no`, one of which must be there. */
export function readReference({ biz }: Call): TradeReference {
  const reference = { tradeNo: biz.text('trade_no', 64), outTradeNo: biz.text('out_trade_no', 64) };
  if (reference.tradeNo === undefined && reference.outTradeNo === undefined) {
    throw invalidParameter('out_trade_no', '与trade_no不能同时为空');
  }
  return reference;
}

/** The seller's trade; where both numbers are given, `trade_no` decides. */
export function findTrade({ request, platform }: Call, reference: TradeReference): Trade | undefined {
  const { sellerId } = request.app;
  if (reference.tradeNo === undefined) return platform.books.byNumber(sellerId, reference.outTradeNo ?? '');
  const trade = platform.books.byTradeNo(reference.tradeNo);
  return trade?.terms.sellerId === sellerId ? trade : undefined;
}

/** As {@link findTrade}; throws `ACQ.TRADE_NOT_EXIST` with the fields that the method's answer has. */
export function getTrade(call: Call, extra: (outTradeNo: string | undefined) => Fields): Trade {
  const reference = readReference(call);
  const trade = findTrade(call, reference);
  if (!trade) throw businessRefusal('ACQ.TRADE_NOT_EXIST', extra(reference.outTradeNo));
  return trade;
}

/** The amount fields of an answer about an unpaid or unknown trade. */
export function noAmounts(): Record<string, string> {
  return {
    buyer_pay_amount: NOTHING,
    invoice_amount: NOTHING,
    point_amount: NOTHING,
    receipt_amount: NOTHING,
  };
}

/** The amount fields of a trade: the paid sum, or zero while unpaid. */
export function amounts(trade: Trade): Record<string, string> {
  if (trade.paidAtMs === undefined) return noAmounts();
  const total = formatFen(trade.terms.totalFen);
  return { buyer_pay_amount: total, invoice_amount: total, point_amount: NOTHING, receipt_amount: total };
}

export function buyer(trade: Trade): Record<string, string> {
  return { buyer_logon_id: trade.payer.logonId, buyer_user_id: trade.payer.userId };
}

export function numbers(trade: Trade): Record<string, string> {
  return { out_trade_no: trade.terms.outTradeNo, trade_no: trade.tradeNo };
}

/** Answers write `fund_channel`, notifications `fundChannel`. */
export function fundBill(trade: Trade): Readonly<Record<string, string>>[] {
  return [{ amount: formatFen(trade.terms.totalFen), fund_channel: 'ALIPAYACCOUNT' }];
}

/** What a successful bar-code payment tells beside the codes. */
export function paymentFields(trade: Trade): Fields {
  return {
    ...numbers(trade),
    ...buyer(trade),
    ...amounts(trade),
    buyer_user_type: 'PRIVATE',
    total_amount: formatFen(trade.terms.totalFen),
    store_name: trade.terms.storeId,
    ...(trade.paidAtMs !== undefined && {
      gmt_payment: formatChinaTime(trade.paidAtMs),
      fund_bill_list: fundBill(trade),
    }),
  };
}
