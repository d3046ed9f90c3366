import { parseBeijingText } from '../../common/beijing-time.js';
import { parseChannelYuan } from '../../common/money.js';
import type { NotifiedRefund, PaymentResult, VerifiedNotification } from '../channel.js';
import type { Evidence } from '../evidence.js';
import { parseObject } from './json-members.js';
import type { Fields } from './signed-fields.js';
import { outcomeOf, tradeParts } from './trade-results.js';

/** A signed message whose content cannot be what it should be. */
export class MalformedNotificationError extends Error {
  override readonly name = 'MalformedNotificationError';
}

/**
 * Puts a verified message into normal form. Only `out_trade_no`, `trade_status` and `total_amount` are
 * required of a payment: real full-refund notifications lack nearly all else.
 * @throws MalformedNotificationError
 */
export function translateNotification(fields: Fields): VerifiedNotification {
  const notification: VerifiedNotification = {
    notifyId: fields['notify_id'] || undefined,
    sellerId: fields['seller_id'] || undefined,
    outTradeNo: fields['out_trade_no'] || outTradeNoOfMessage(fields),
  };
  if (!fields['trade_status']) return notification;
  return { ...notification, payment: paymentOf(fields), refund: refundOf(fields) };
}

function paymentOf(fields: Fields): PaymentResult {
  if (!fields['out_trade_no']) throw new MalformedNotificationError('no out_trade_no');
  const paidAt = timeOf(fields, 'gmt_payment');
  const refunded = amountOf(fields, 'refund_fee') ?? 0;
  const outcome = outcomeOf(fields['trade_status'], paidAt !== undefined || refunded > 0);
  if (!outcome) throw new MalformedNotificationError(`trade_status ${fields['trade_status']}`);
  const amountFen = amountOf(fields, 'total_amount');
  if (amountFen === undefined) throw new MalformedNotificationError('no total_amount');
  const { buyer_id: buyerId, buyer_open_id: buyerOpenId } = fields;
  return {
    outcome,
    amountFen,
    paidAt,
    ...tradeParts(fields),
    buyerUserId: buyerId || buyerOpenId || undefined,
    evidence: evidenceOf(fields),
  };
}

/** `refund_fee` is what all refunds of the trade come to; `out_biz_no` names the one that this tells of. */
function refundOf(fields: Fields): NotifiedRefund | undefined {
  const totalRefundedFen = amountOf(fields, 'refund_fee');
  if (totalRefundedFen === undefined || totalRefundedFen === 0) return undefined;
  const outRequestNo = fields['out_biz_no'] || undefined;
  return { outRequestNo, totalRefundedFen, refundedAt: timeOf(fields, 'gmt_refund') };
}

function evidenceOf(fields: Fields): Evidence {
  const { sign: _, ...content } = fields;
  return { kind: 'notification', content, reference: fields['notify_id'] || undefined };
}

/** Messages of the message service carry what they are about as JSON. */
function outTradeNoOfMessage(fields: Fields): string | undefined {
  const outTradeNo = parseObject(fields['biz_content'] ?? '')?.['out_trade_no'];
  return typeof outTradeNo === 'string' && outTradeNo !== '' ? outTradeNo : undefined;
}

function amountOf(fields: Fields, name: string): number | undefined {
  if (!fields[name]) return undefined;
  const amountFen = parseChannelYuan(fields[name]);
  if (amountFen === null) throw new MalformedNotificationError(`${name} is no amount`);
  return amountFen;
}

function timeOf(fields: Fields, name: string): Date | undefined {
  if (!fields[name]) return undefined;
  const time = parseBeijingText(fields[name]);
  if (!time) throw new MalformedNotificationError(`${name} is no time`);
  return time;
}
