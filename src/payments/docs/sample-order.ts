import type { PaymentAttempt } from '../attempt.js';
import { NOTHING_YET, UNSAID } from '../new-order.js';
import type { Order } from '../order.js';

const MADE_AT = new Date('2026-01-15T15:30:00+08:00');
const PAID_AT = new Date('2026-01-15T15:31:08+08:00');
const EXPIRE_AT = new Date('2026-01-15T17:30:00+08:00');

const SAMPLE: Order = {
  ...UNSAID,
  ...NOTHING_YET,
  id: '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a01',
  merchantId: 'demo',
  orderNo: 'DEMO',
  transactionId: 'QP2026011515300012301234567',
  channelAccountId: '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a00',
  channel: 'alipay',
  sellerId: '2088621900000001',
  outTradeNo: 'DEMO',
  status: 'PENDING',
  method: 'precreate',
  amountFen: 990,
  goodsName: '咖啡',
  createdAt: MADE_AT,
  updatedAt: MADE_AT,
  expireAt: EXPIRE_AT,
  nextCheckAt: null,
};

/** What the document's example answers are rendered from, by the functions that render real ones. */
export function sampleOrder(more: Partial<Order>): Order {
  return { ...SAMPLE, ...more };
}

export const PAID: Partial<Order> = {
  status: 'SUCCESS',
  version: 2,
  channelTradeNo: '2026011522001400000000000001',
  paidAt: PAID_AT,
  buyerLogonId: 'lil***@example.net',
  buyerUserId: '2088102100000001',
};

export function sampleAttempt(more: Partial<PaymentAttempt>): PaymentAttempt {
  return {
    id: '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a02',
    orderId: SAMPLE.id,
    method: 'barcode',
    status: 'SUCCESS',
    authCodeHash: null,
    qrCode: null,
    qrCodeExpireAt: null,
    channelReference: null,
    channelCode: null,
    channelSubCode: null,
    channelMessage: null,
    createdAt: MADE_AT,
    updatedAt: MADE_AT,
    ...more,
  };
}
