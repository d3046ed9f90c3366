import type { BilingualText } from '../common/errors/catalogue.js';
import type { Language } from '../common/errors/language.js';
import { yuanNumber } from '../common/money.js';
import { refundableFen, type Order } from '../payments/order.js';
import { refundView } from './refund-view.js';
import type { RefundStatus } from './refund.js';
import type { RefundOfOrder } from './refunds.repository.js';

const MESSAGES: Record<RefundStatus, BilingualText> = {
  SUCCESS: { zh: '退款成功', en: 'Refunded' },
  PROCESSING: {
    zh: '退款处理中，请用同一退款单号查询',
    en: 'The refund is in progress: query it by the same number',
  },
  FAILED: { zh: '退款失败', en: 'The refund was declined' },
};
const FEASIBLE: BilingualText = { zh: '可以退款（未执行）', en: 'This can be refunded; nothing was done' };

export function refundAnswer({ refund, order }: RefundOfOrder, language: Language) {
  const failed = refund.status === 'FAILED';
  return {
    isSuccess: !failed,
    orderNo: order.orderNo,
    ...refundView(refund),
    ...sums(order),
    ...(failed && { errorCode: 'CHANNEL_REJECTED', channelCode: refund.channelCode ?? undefined }),
    message: (failed && refund.channelMessage) || MESSAGES[refund.status][language],
  };
}

/** What a refund would find, without making one. */
export function dryRunAnswer({ refund, order }: RefundOfOrder, language: Language) {
  return {
    isSuccess: true,
    dryRun: true,
    orderNo: order.orderNo,
    refundAmount: yuanNumber(refund.amountFen),
    ...sums(order),
    message: FEASIBLE[language],
  };
}

function sums(order: Order) {
  return {
    refundedAmount: yuanNumber(order.refundedFen),
    refundableAmount: yuanNumber(order.status === 'SUCCESS' ? refundableFen(order) : 0),
  };
}
