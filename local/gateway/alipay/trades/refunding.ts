import { formatFen } from '../../shared/values/fen.ts';
import { businessRefusal } from '../wire/refusal.ts';
import type { TradeBooks } from './trade-books.ts';
import { refundedFen, type Refund, type Trade } from './trade.ts';

export interface RefundRequest {
  readonly amountFen: number;
  /** Absent only when the whole sum goes back at once. */
  readonly requestNo?: string;
  readonly reason?: string;
}

export interface RefundResult {
  readonly refund: Refund;
  /** False when this very request had been carried out before: no money moves twice. */
  readonly isNew: boolean;
}

/** Gives money back by the rules of `alipay.trade.refund`; throws the Refusal that Alipay answers. */
export function refundTrade(books: TradeBooks, trade: Trade, request: RefundRequest): RefundResult {
  if (trade.paidAtMs === undefined) throw businessRefusal('ACQ.TRADE_STATUS_ERROR', noRefund(trade));
  const requestNo = request.requestNo ?? trade.terms.outTradeNo;
  const known = trade.refunds.find((refund) => refund.requestNo === requestNo);
  if (known) return repeat(known, request, trade);
  if (trade.status === 'TRADE_FINISHED') throw businessRefusal('ACQ.TRADE_HAS_FINISHED', noRefund(trade));
  checkAmount(trade, request);
  const refund = books.refund(trade, {
    requestNo,
    amountFen: request.amountFen,
    origin: 'refund',
    ...(request.reason === undefined ? {} : { reason: request.reason }),
  });
  return { refund, isNew: true };
}

function repeat(known: Refund, request: RefundRequest, trade: Trade): RefundResult {
  if (known.amountFen !== request.amountFen) {
    throw businessRefusal('ACQ.DISCORDANT_REPEAT_REQUEST', noRefund(trade));
  }
  return { refund: known, isNew: false };
}

function checkAmount(trade: Trade, request: RefundRequest): void {
  const { totalFen } = trade.terms;
  if (request.requestNo === undefined && request.amountFen !== totalFen) {
    throw businessRefusal('ACQ.REFUND_AMT_NOT_EQUAL_TOTAL', noRefund(trade));
  }
  if (refundedFen(trade) + request.amountFen > totalFen) {
    throw businessRefusal('ACQ.REASON_TRADE_REFUND_FEE_ERR', noRefund(trade));
  }
}

/** The fields that real refusals of a refund carry. */
function noRefund(trade: Trade): Record<string, string> {
  return { out_trade_no: trade.terms.outTradeNo, refund_fee: formatFen(0), send_back_fee: formatFen(0) };
}
