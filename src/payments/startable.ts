import { DomainError } from '../common/errors/domain-error.js';
import { isBarcodeOpen, type Order } from './order.js';

/** What a repeated call says of an order that exists. */
export interface RepeatedContent {
  amountFen?: number;
  goodsName?: string;
}

/** @throws DomainError ORDER_CONFLICT when the call says something else than the first one did. */
export function assertSameContent(order: Order, content: RepeatedContent): void {
  const sameAmount = content.amountFen === undefined || content.amountFen === order.amountFen;
  const sameGoods = content.goodsName === undefined || content.goodsName === order.goodsName;
  if (!sameAmount || !sameGoods) throw new DomainError('ORDER_CONFLICT');
}

/**
 * @throws DomainError ORDER_PAID, ORDER_CLOSED or ORDER_STATUS_ERROR when no payment may be started for this
 * order: it is over, a bar code is being settled, somebody asked to close it, or its time is up.
 */
export function assertStartable(order: Order, now: Date): void {
  if (order.status === 'SUCCESS') throw new DomainError('ORDER_PAID');
  if (order.status === 'CLOSED') throw new DomainError('ORDER_CLOSED');
  if (isBarcodeOpen(order)) throw new DomainError('ORDER_STATUS_ERROR', BARCODE_OPEN);
  if (order.closeRequestedAt) throw new DomainError('ORDER_STATUS_ERROR', CLOSING);
  if (order.expireAt.getTime() <= now.getTime()) throw new DomainError('ORDER_STATUS_ERROR', TIME_IS_UP);
}

/** The number is free here and yet taken: another merchant of the same seller has it at the channel. */
export function numberTaken(): DomainError {
  return new DomainError('ORDER_CONFLICT', NUMBER_TAKEN);
}

const NUMBER_TAKEN = {
  message: {
    zh: '同一收款账号下的其他商户已使用该订单号，请为渠道账户设置 outTradeNoPrefix',
    en: 'Another merchant of the same seller uses this number: give the channel account an outTradeNoPrefix',
  },
};
const BARCODE_OPEN = {
  message: {
    zh: '付款码支付结果尚未确定，请先查询订单',
    en: 'A payment code of this order is still being settled: query the order first',
  },
};
const CLOSING = {
  message: {
    zh: '订单已申请关闭，不能再发起支付',
    en: 'This order was asked to be closed: no new payment can be started',
  },
};
const TIME_IS_UP = {
  message: {
    zh: '订单已超过支付时限，请使用新的订单号',
    en: 'The order’s time limit has passed: make a new order',
  },
};
