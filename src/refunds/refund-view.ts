import { toBeijingIso } from '../common/beijing-time.js';
import { yuanNumber } from '../common/money.js';
import { orderEventData, type Supplement } from '../payments/order-view.js';
import type { Order } from '../payments/order.js';
import type { Refund } from './refund.js';

/** The facts of a refund that answers, webhooks and lists carry. */
export function refundView(refund: Refund) {
  return {
    refundNo: refund.refundNo,
    refundAmount: yuanNumber(refund.amountFen),
    status: refund.status,
    origin: refund.origin,
    refundReason: refund.reason ?? undefined,
    refundTime: refund.refundedAt ? toBeijingIso(refund.refundedAt) : undefined,
    fundChange: refund.fundChange ?? undefined,
    buyerLogonId: refund.buyerLogonId ?? undefined,
    buyerUserId: refund.buyerUserId ?? undefined,
    refundDetailItemList: refund.detailItems?.map(({ fundChannel, amountFen }) => ({
      fundChannel,
      amount: yuanNumber(amountFen),
    })),
    channelSubCode: refund.channelSubCode ?? undefined,
    channelMessage: refund.channelMessage ?? undefined,
  };
}

/** A refund as `data` of a webhook: its own fields on top, its order beside them. */
export function refundEventData(refund: Refund, order: Order, supplements: readonly Supplement[]) {
  return {
    orderNo: order.orderNo,
    ...refundView(refund),
    version: refund.version,
    order: orderEventData(order, supplements),
  };
}
