import type { Order } from './order.js';

/** What a shop need not say of an order. */
export const UNSAID = {
  description: null,
  attach: null,
  notifyUrl: null,
  returnUrl: null,
  quitUrl: null,
  storeId: null,
  operatorId: null,
  terminalId: null,
  buyerIp: null,
  goodsDetail: null,
  supplementToId: null,
} satisfies Partial<Order>;

/** What is so of every new order: nothing has happened to it yet. */
export const NOTHING_YET = {
  version: 1,
  channelTradeNo: null,
  refundedFen: 0,
  reservedFen: 0,
  buyerLogonId: null,
  buyerUserId: null,
  late: false,
  paidAt: null,
  closedAt: null,
  closeRequestedAt: null,
  cancelRequestedAt: null,
  askedAt: null,
} satisfies Partial<Order>;
