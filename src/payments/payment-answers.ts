import { toBeijingIso } from '../common/beijing-time.js';
import type { BilingualText } from '../common/errors/catalogue.js';
import type { Language } from '../common/errors/language.js';
import { yuanNumber } from '../common/money.js';
import { CLOSED, DECLINED, PAID, stateMessage } from './order-messages.js';
import { orderView, type Supplement } from './order-view.js';
import type { Order } from './order.js';
import type { BarcodePayment } from './charge-barcode.js';
import type { StartedLink } from './start-link.js';

const CREATED: BilingualText = { zh: '支付订单创建成功', en: 'The order is ready to be paid' };
const QUERIED: BilingualText = { zh: '查询成功', en: 'This is what is known of the order' };
const CLOSE_PENDING: BilingualText = {
  zh: '渠道侧尚无交易可关，链接在订单时限内仍可支付；到期后确认关闭，期间不再发起新的支付',
  en: 'The channel has no trade to close yet: the link can be paid until the time limit, then the order is closed; no new payment is started meanwhile',
};
const CANCEL_PENDING: BilingualText = {
  zh: '撤销结果尚未确定，系统将继续确认',
  en: 'The outcome of the cancel is not known yet; we go on finding out',
};

/** Renders orders as the API's answers. */
export function startAnswer(started: StartedLink, language: Language) {
  const { order, qrCode, qrCodeExpireAt, paymentUrl, orderString } = started;
  return {
    isSuccess: true,
    ...createdOrder(order),
    qrCodeUrl: qrCode,
    qrCodeExpireTime: qrCodeExpireAt && toBeijingIso(qrCodeExpireAt),
    paymentUrl,
    orderString,
    message: CREATED[language],
  };
}

export function createdAnswer(order: Order, language: Language) {
  return { isSuccess: true, ...createdOrder(order), message: CREATED[language] };
}

export function barcodeAnswer({ order, attempt }: BarcodePayment, language: Language) {
  const paid = order.status === 'SUCCESS';
  return {
    isSuccess: paid,
    ...createdOrder(order),
    thirdOrderNo: order.channelTradeNo ?? undefined,
    payTime: order.paidAt ? toBeijingIso(order.paidAt) : undefined,
    ...(paid ? { message: PAID[language] } : unpaidBarcode(order, attempt, language)),
  };
}

function unpaidBarcode(order: Order, attempt: BarcodePayment['attempt'], language: Language) {
  if (attempt.status === 'FAILED') {
    const { channelCode, channelSubCode, channelMessage } = attempt;
    return {
      // The order may still be payable by another way; this code is not.
      status: order.status === 'CLOSED' ? order.status : 'FAILED',
      errorCode: 'CHANNEL_REJECTED',
      channelCode: channelCode ?? undefined,
      channelSubCode: channelSubCode ?? undefined,
      channelMessage: channelMessage ?? undefined,
      // The channel's words are Chinese, and good to show to the payer.
      message: (language === 'zh' ? channelMessage : null) ?? DECLINED[language],
    };
  }
  return stateMessage(order, language);
}

export function queryAnswer(order: Order, supplements: readonly Supplement[], language: Language) {
  const state = stateMessage(order, language);
  return {
    isSuccess: true,
    ...orderView(order, supplements),
    expireTime: toBeijingIso(order.expireAt),
    closeRequestedAt: order.closeRequestedAt ? toBeijingIso(order.closeRequestedAt) : undefined,
    // What was asked is told; only what needs the shop's attention is said in its place.
    ...(state.errorCode ? state : { message: QUERIED[language] }),
  };
}

export function closeAnswer(order: Order, language: Language) {
  return endAnswer(order, CLOSE_PENDING, language);
}

export function cancelAnswer(order: Order, language: Language) {
  return endAnswer(order, CANCEL_PENDING, language);
}

function endAnswer(order: Order, pending: BilingualText, language: Language) {
  const closed = order.status === 'CLOSED';
  return {
    isSuccess: closed,
    ...orderView(order),
    closeRequestedAt: order.closeRequestedAt ? toBeijingIso(order.closeRequestedAt) : undefined,
    message: (closed ? CLOSED : pending)[language],
  };
}

function createdOrder(order: Order) {
  return {
    orderNo: order.orderNo,
    transactionId: order.transactionId,
    amount: yuanNumber(order.amountFen),
    status: order.status,
    expireTime: toBeijingIso(order.expireAt),
  };
}

/** One row of a list of orders. */
export function listedOrder(order: Order) {
  return {
    id: order.id,
    ...orderView(order),
    goodsName: order.goodsName,
    method: order.method ?? undefined,
    createTime: toBeijingIso(order.createdAt),
    expireTime: toBeijingIso(order.expireAt),
  };
}
