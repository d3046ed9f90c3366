import type { ChannelCode } from '../channels/channel.js';
import type { Statement } from '../database/statement.js';
import { REUSED_NUMBER_MS } from './decide-payment.js';
import type { ChangeTarget } from './order-changes.js';
import { NOTHING_YET, UNSAID } from './new-order.js';
import type { Order } from './order.js';

/** How a channel's message names an order. */
export interface NotifiedNumber {
  channel: ChannelCode;
  sellerId: string;
  outTradeNo: string;
  /** The order belongs to one of these. */
  channelAccountIds: readonly string[];
}

/** What the order is expected to be like, beside being open with nothing asked of it or given back. */
export interface Expectation {
  amountFen: number;
  paidAt: Date;
}

/**
 * The order of a payment as it nearly always is when the channel tells of it. Whatever is decided on it holds
 * for every order that {@link expectedTarget} finds; its own values stand in the row alone and are empty here.
 */
export function expectedOrder({ amountFen, paidAt }: Expectation): Order {
  return { ...NOBODYS, amountFen, createdAt: paidAt, updatedAt: paidAt, expireAt: paidAt };
}

/**
 * The row with that number, if it is as {@link expectedOrder} says in all that decides about a payment: see
 * `decidePayment` and the consequences of a change.
 */
export function expectedTarget(
  statement: Statement,
  number: NotifiedNumber,
  { amountFen, paidAt }: Expectation,
): ChangeTarget {
  const createdBy = new Date(paidAt.getTime() + REUSED_NUMBER_MS);
  return {
    where: `channel = ${statement.value(number.channel, 'text')}
      AND seller_id = ${statement.value(number.sellerId, 'text')}
      AND out_trade_no = ${statement.value(number.outTradeNo, 'text')}
      AND channel_account_id = ANY(${statement.value(number.channelAccountIds, 'uuid[]')})
      AND status = 'PENDING' AND amount_fen = ${statement.value(amountFen, 'bigint')}
      AND created_at <= ${statement.value(createdBy, 'timestamptz')}
      AND close_requested_at IS NULL AND cancel_requested_at IS NULL
      AND refunded_fen = 0 AND reserved_fen = 0 AND NOT late`,
    eventOwn: {
      merchantId: 'changed.merchant_id',
      orderId: 'changed.id',
      version: 'changed.version',
      url: 'changed.notify_url',
      data: `jsonb_strip_nulls(jsonb_build_object('orderNo', changed.order_no,
        'transactionId', changed.transaction_id, 'version', changed.version, 'attach', changed.attach))`,
    },
  };
}

const NOBODYS: Omit<Order, 'amountFen' | 'createdAt' | 'updatedAt' | 'expireAt'> = {
  ...UNSAID,
  ...NOTHING_YET,
  id: '',
  merchantId: '',
  orderNo: '',
  transactionId: '',
  channelAccountId: '',
  channel: 'alipay',
  sellerId: '',
  outTradeNo: '',
  status: 'PENDING',
  method: null,
  goodsName: '',
  nextCheckAt: null,
};
