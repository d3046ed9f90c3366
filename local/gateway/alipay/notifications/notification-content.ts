import { randomInt, type KeyObject } from 'node:crypto';
import { chinaDigits, formatChinaTime, formatChinaTimeMs } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { refundedFen, type Trade, type TradeEvent } from '../trades/trade.ts';
import { notificationContent, signText } from '../wire/signature.ts';

type Form = Record<string, string>;

/** 34 digits that begin with the date, the newer style of `notify_id`. */
export function newNotifyId(nowMs: number): string {
  const digits = (): string => String(randomInt(10 ** 9)).padStart(9, '0');
  return `${chinaDigits(nowMs).slice(0, 8)}${digits()}${digits()}${digits()}`.slice(0, 34);
}

/** The unsigned form of a trade's state after an event, field by field as real ones are made up. */
export function notificationFields(
  trade: Trade,
  event: TradeEvent | 'manual',
  notifyId: string,
  nowMs: number,
): Form {
  const isRefund = trade.refunds.length > 0 && event !== 'paid';
  return {
    gmt_create: formatChinaTime(trade.createdAtMs),
    charset: trade.terms.charset,
    subject: trade.terms.subject,
    ...(trade.terms.body !== undefined && { body: trade.terms.body }),
    buyer_id: trade.payer.userId,
    notify_id: notifyId,
    notify_type: 'trade_status_sync',
    trade_status: event === 'paid' ? 'TRADE_SUCCESS' : trade.status,
    app_id: trade.terms.appId,
    auth_app_id: trade.terms.appId,
    sign_type: trade.terms.signType,
    seller_id: trade.terms.sellerId,
    notify_time: formatChinaTime(nowMs),
    version: '1.0',
    out_trade_no: trade.terms.outTradeNo,
    trade_no: trade.tradeNo,
    total_amount: formatFen(trade.terms.totalFen),
    buyer_logon_id: trade.payer.logonId,
    ...(trade.terms.passbackParams !== undefined && { passback_params: trade.terms.passbackParams }),
    ...(trade.paidAtMs !== undefined && { gmt_payment: formatChinaTime(trade.paidAtMs) }),
    ...(isRefund ? refundFields(trade) : paymentFields(trade)),
    ...(trade.closedAtMs !== undefined &&
      event !== 'paid' && { gmt_close: formatChinaTime(trade.closedAtMs) }),
  };
}

/** Adds `sign` by the V1 rule, in the form's own charset. */
export function signForm(fields: Form, key: KeyObject): Form {
  const signType = fields['sign_type'] === 'RSA' ? 'RSA' : 'RSA2';
  const content = notificationContent(Object.entries(fields));
  return { ...fields, sign: signText(content, key, signType, fields['charset']) };
}

function paymentFields(trade: Trade): Form {
  if (trade.paidAtMs === undefined) return {};
  const amount = formatFen(trade.terms.totalFen);
  return {
    invoice_amount: amount,
    receipt_amount: amount,
    buyer_pay_amount: amount,
    point_amount: '0.00',
    fund_bill_list: JSON.stringify([{ amount, fundChannel: 'ALIPAYACCOUNT' }]),
  };
}

/** Real refund notifications carry no receipt, invoice, payer or point amounts and no fund bill. */
function refundFields(trade: Trade): Form {
  const last = trade.refunds.at(-1);
  if (!last) return {};
  return {
    out_biz_no: last.requestNo,
    refund_fee: formatFen(refundedFen(trade)),
    gmt_refund: formatChinaTimeMs(last.refundedAtMs),
  };
}
