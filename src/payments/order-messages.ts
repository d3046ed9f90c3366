import { ERROR_CATALOGUE, type BilingualText, type ErrorCode } from '../common/errors/catalogue.js';
import type { Language } from '../common/errors/language.js';
import type { Order, OrderStatus } from './order.js';

export const PAID: BilingualText = { zh: '支付成功', en: 'Paid' };
export const CLOSED: BilingualText = { zh: '订单已关闭', en: 'The order is closed' };
export const DECLINED: BilingualText = {
  zh: '支付失败',
  en: 'The payment was declined: channelMessage and channelSubCode say why, where the channel does',
};
const WAITING: BilingualText = { zh: '等待付款', en: 'Waiting for the payer' };

const STATE_MESSAGES: Record<OrderStatus, { text: BilingualText; errorCode?: ErrorCode }> = {
  CREATED: { text: WAITING },
  PENDING: { text: WAITING },
  USERPAYING: { text: ERROR_CATALOGUE['1002'], errorCode: '1002' },
  UNKNOWN: { text: ERROR_CATALOGUE.PAYMENT_UNKNOWN, errorCode: 'PAYMENT_UNKNOWN' },
  SUCCESS: { text: PAID },
  FAILED: { text: DECLINED, errorCode: 'CHANNEL_REJECTED' },
  CLOSED: { text: CLOSED },
};

/** What an order's status says to whoever reads it, with its code where it is neither paid nor merely open. */
export function stateMessage(
  { status }: Pick<Order, 'status'>,
  language: Language,
): { message: string; errorCode?: ErrorCode } {
  const { text, errorCode } = STATE_MESSAGES[status];
  return { ...(errorCode && { errorCode }), message: text[language] };
}
