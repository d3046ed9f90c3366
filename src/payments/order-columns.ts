import type { Order } from './order.js';

/** Column of each member of {@link Order}: the one place where both spellings meet. */
const COLUMNS = {
  id: 'id',
  merchantId: 'merchant_id',
  orderNo: 'order_no',
  transactionId: 'transaction_id',
  channelAccountId: 'channel_account_id',
  channel: 'channel',
  sellerId: 'seller_id',
  outTradeNo: 'out_trade_no',
  channelTradeNo: 'channel_trade_no',
  status: 'status',
  version: 'version',
  method: 'method',
  amountFen: 'amount_fen',
  refundedFen: 'refunded_fen',
  reservedFen: 'reserved_fen',
  goodsName: 'goods_name',
  description: 'description',
  attach: 'attach',
  notifyUrl: 'notify_url',
  returnUrl: 'return_url',
  quitUrl: 'quit_url',
  storeId: 'store_id',
  operatorId: 'operator_id',
  terminalId: 'terminal_id',
  buyerIp: 'buyer_ip',
  goodsDetail: 'goods_detail',
  buyerLogonId: 'buyer_logon_id',
  buyerUserId: 'buyer_user_id',
  supplementToId: 'supplement_to_id',
  late: 'late',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  expireAt: 'expire_at',
  paidAt: 'paid_at',
  closedAt: 'closed_at',
  closeRequestedAt: 'close_requested_at',
  cancelRequestedAt: 'cancel_requested_at',
  askedAt: 'asked_at',
  nextCheckAt: 'next_check_at',
} as const satisfies Record<keyof Order, string>;

/** Selects an order so that the row is an {@link Order} as it stands. */
export const ORDER_COLUMNS = Object.entries(COLUMNS)
  .map(([member, column]) => `o.${column} AS "${member}"`)
  .join(', ');

/** Columns and values of a new row, in one order. */
export function columnsOf(order: Order): [column: string, member: keyof Order][] {
  return (Object.keys(COLUMNS) as (keyof Order)[])
    .filter((member) => order[member] !== null)
    .map((member) => [COLUMNS[member], member]);
}
