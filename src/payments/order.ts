import type { ChannelCode } from '../channels/channel.js';
import type { GoodsItem } from '../channels/start-request.js';
import type { PaymentMethod } from './payment-method.js';

export const ORDER_STATUSES = [
  'CREATED',
  'PENDING',
  'USERPAYING',
  'UNKNOWN',
  'SUCCESS',
  'FAILED',
  'CLOSED',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** What a shop asks to be paid, as the rest of the service sees it. Amounts in fen. */
export interface Order {
  id: string;
  merchantId: string;
  orderNo: string;
  transactionId: string;
  channelAccountId: string;
  channel: ChannelCode;
  sellerId: string;
  outTradeNo: string;
  channelTradeNo: string | null;
  status: OrderStatus;
  version: number;
  method: PaymentMethod | null;
  amountFen: number;
  refundedFen: number;
  reservedFen: number;
  goodsName: string;
  description: string | null;
  attach: string | null;
  notifyUrl: string | null;
  returnUrl: string | null;
  quitUrl: string | null;
  storeId: string | null;
  operatorId: string | null;
  terminalId: string | null;
  buyerIp: string | null;
  goodsDetail: GoodsItem[] | null;
  buyerLogonId: string | null;
  buyerUserId: string | null;
  supplementToId: string | null;
  late: boolean;
  createdAt: Date;
  updatedAt: Date;
  expireAt: Date;
  paidAt: Date | null;
  closedAt: Date | null;
  closeRequestedAt: Date | null;
  cancelRequestedAt: Date | null;
  askedAt: Date | null;
  nextCheckAt: Date | null;
}

/** Nothing more is expected of the payer or of the channel. */
export function isSettled(order: Pick<Order, 'status'>): boolean {
  return order.status === 'SUCCESS' || order.status === 'FAILED' || order.status === 'CLOSED';
}

/** A payment code was sent and its outcome is still open. */
export function isBarcodeOpen(order: Pick<Order, 'status' | 'cancelRequestedAt'>): boolean {
  return order.status === 'USERPAYING' || order.status === 'UNKNOWN' || order.cancelRequestedAt !== null;
}

export function refundableFen(order: Pick<Order, 'amountFen' | 'refundedFen' | 'reservedFen'>): number {
  return Math.max(0, order.amountFen - order.refundedFen - order.reservedFen);
}

export type RefundSummary = 'NONE' | 'PARTIAL' | 'FULL';

/** What refunds have done to an order; a sum, not a state. */
export function refundSummary(order: Pick<Order, 'amountFen' | 'refundedFen'>): RefundSummary {
  if (order.refundedFen === 0) return 'NONE';
  return order.refundedFen >= order.amountFen ? 'FULL' : 'PARTIAL';
}
