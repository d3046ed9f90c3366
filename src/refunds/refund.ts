import type { RefundDetailItem } from '../channels/channel.js';

export const REFUND_STATUSES = ['PROCESSING', 'SUCCESS', 'FAILED'] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

/**
 * request: a shop asked for it · cancel: a cancelled bar code that had been paid · channel: made at the
 * channel without us · late_payment: money that came after the order was closed.
 */
export type RefundOrigin = 'request' | 'cancel' | 'channel' | 'late_payment';

/** Money that goes back. Amounts in fen. */
export interface Refund {
  id: string;
  merchantId: string;
  orderId: string;
  /** The channel's out_request_no too, for ever: asked again with another number, money could go back twice. */
  refundNo: string;
  status: RefundStatus;
  origin: RefundOrigin;
  amountFen: number;
  reason: string | null;
  operatorId: string | null;
  storeId: string | null;
  version: number;
  fundChange: 'Y' | 'N' | null;
  buyerLogonId: string | null;
  buyerUserId: string | null;
  detailItems: RefundDetailItem[] | null;
  channelCode: string | null;
  channelSubCode: string | null;
  channelMessage: string | null;
  createdAt: Date;
  updatedAt: Date;
  sentAt: Date | null;
  askedAt: Date | null;
  refundedAt: Date | null;
  nextCheckAt: Date | null;
}

const COLUMNS = {
  id: 'id',
  merchantId: 'merchant_id',
  orderId: 'order_id',
  refundNo: 'refund_no',
  status: 'status',
  origin: 'origin',
  amountFen: 'amount_fen',
  reason: 'reason',
  operatorId: 'operator_id',
  storeId: 'store_id',
  version: 'version',
  fundChange: 'fund_change',
  buyerLogonId: 'buyer_logon_id',
  buyerUserId: 'buyer_user_id',
  detailItems: 'detail_items',
  channelCode: 'channel_code',
  channelSubCode: 'channel_sub_code',
  channelMessage: 'channel_message',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  sentAt: 'sent_at',
  askedAt: 'asked_at',
  refundedAt: 'refunded_at',
  nextCheckAt: 'next_check_at',
} as const satisfies Record<keyof Refund, string>;

/** Selects a refund so that the row is a {@link Refund} as it stands. */
export const REFUND_COLUMNS = Object.entries(COLUMNS)
  .map(([member, column]) => `r.${column} AS "${member}"`)
  .join(', ');
