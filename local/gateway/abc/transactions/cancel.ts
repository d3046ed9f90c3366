import { Refusal } from '../wire/refusal.ts';
import { orderDetail, toOrderText } from './order-detail.ts';
import { findOrder, notFound } from './query.ts';
import { success, type Transaction } from './transaction.ts';

const CANCELLABLE_FOR_MS = 7 * 24 * 3600_000;

/** `MicroPayCancel`: ends a bar-code payment that was not paid. A paid one must be refunded. */
export const cancel: Transaction = (call) => {
  const { request, trxType, platform } = call;
  const { books, clock } = platform;
  // W would be a WeChat payment: there are none here.
  if (request.oneOf('MerchantFlag', ['Z', 'W']) === 'W') throw notFound();
  request.oneOf('ModelFlag', ['0', '1']);
  const order = findOrder(call, request.required('OrderNo', 60));
  if (order.terms.product !== 'barcode') throw new Refusal('AP5309', '仅支持撤销付款码支付订单');
  if (order.state === 'paid') throw new Refusal('AP5308', '订单已支付，不允许撤销，请使用退款');
  if (clock.nowMs() > order.createdAtMs + CANCELLABLE_FOR_MS) {
    throw new Refusal('AP5310', '订单超过七天，不允许撤销');
  }
  if (order.state === 'unpaid' || order.state === 'paying') books.close(order, 'cancel');
  const OrderInfo = toOrderText(orderDetail(order, false, platform));
  return { fields: { ...success(trxType), OrderInfo }, layout: 'trxResponse' };
};
