import { createHash } from 'node:crypto';
import type { RefundResult } from '../channels/channel.js';
import { newId } from '../common/ids.js';
import type { Order } from '../payments/order.js';
import type { Refund } from './refund.js';

/** A refund that was made at the channel without us, as we book it. */
export function foundRefund(order: Order, refundNo: string, result: RefundResult, now: Date): Refund {
  return {
    id: newId(now),
    merchantId: order.merchantId,
    orderId: order.id,
    refundNo,
    status: 'SUCCESS',
    origin: 'channel',
    amountFen: result.refundAmountFen ?? 0,
    reason: null,
    operatorId: null,
    storeId: null,
    version: 1,
    fundChange: null,
    buyerLogonId: null,
    buyerUserId: null,
    detailItems: null,
    channelCode: null,
    channelSubCode: null,
    channelMessage: null,
    createdAt: now,
    updatedAt: now,
    sentAt: null,
    askedAt: null,
    refundedAt: result.refundedAt ?? now,
    nextCheckAt: null,
  };
}

/**
 * The number under which a refund of the channel is booked whose own number the merchant has used for another
 * refund already: at the channel numbers are unique within a trade, with us within a merchant. Always the
 * same for the same refund; the channel's number stays in the evidence.
 */
export function substituteRefundNo(order: Pick<Order, 'id'>, outRequestNo: string): string {
  const hash = createHash('sha256').update(`${order.id} ${outRequestNo}`).digest('hex');
  return `RFC${hash.slice(0, 24)}`;
}
