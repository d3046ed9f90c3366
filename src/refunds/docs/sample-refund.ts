import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import { PAID, sampleOrder } from '../../payments/docs/sample-order.js';
import type { Refund } from '../refund.js';
import type { RefundOfOrder } from '../refunds.repository.js';

const ASKED_AT = new Date('2026-01-15T15:44:59+08:00');

const REFUND: Refund = {
  id: '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a04',
  merchantId: 'demo',
  orderId: '',
  refundNo: EXAMPLE_NUMBERS.refund,
  status: 'PROCESSING',
  origin: 'request',
  amountFen: 500,
  reason: '用户申请退款',
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
  createdAt: ASKED_AT,
  updatedAt: ASKED_AT,
  sentAt: ASKED_AT,
  askedAt: null,
  refundedAt: null,
  nextCheckAt: null,
};

/** A refund of the paid bar-code order, as the document's examples show it. */
export function sampleRefund(more: Partial<Refund>, refundedFen: number, reservedFen = 0): RefundOfOrder {
  const order = sampleOrder({
    orderNo: EXAMPLE_NUMBERS.barcodePaid,
    method: 'barcode',
    amountFen: 1_000,
    ...PAID,
    refundedFen,
    reservedFen,
  });
  return { order, refund: { ...REFUND, orderId: order.id, ...more } };
}

export const REFUNDED: Partial<Refund> = {
  status: 'SUCCESS',
  version: 2,
  fundChange: 'Y',
  buyerLogonId: 'lil***@example.net',
  buyerUserId: '2088102100000001',
  detailItems: [{ fundChannel: 'ALIPAYACCOUNT', amountFen: 500 }],
  refundedAt: new Date('2026-01-15T15:45:00+08:00'),
};
