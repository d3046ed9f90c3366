import type { OrderLimit } from '../channel-replies.js';
import type { ChannelAccount, RefundRequest } from '../channel.js';
import type { StartRequest } from '../start-request.js';
import { isGbkText } from './gbk.js';
import { IMPOSSIBLE_SIGNS } from './plain-text.js';

/** The bank's OrderDesc; the name of an item is held to the same. */
const MAX_TEXT_LENGTH = 100;
/** OrderNo, and NewOrderNo of a refund. */
export const MAX_NUMBER_LENGTH = 60;
const NUMBER = new RegExp(`^[A-Za-z0-9_-]{1,${MAX_NUMBER_LENGTH}}$`);

/** What an order may not have at the bank. Lengths are in characters. */
export function findOrderLimits(order: Pick<StartRequest, 'outTradeNo' | 'subject' | 'body'>): OrderLimit[] {
  const limits: OrderLimit[] = [];
  if (!NUMBER.test(order.outTradeNo)) {
    limits.push({
      field: 'orderNo',
      message: {
        zh: '农行订单号须为 1–60 位字母、数字、下划线或连字符',
        en: "The bank's order numbers are 1–60 letters, digits, underscores or hyphens",
      },
    });
  }
  if (order.subject === '' || !canCarry(order.subject)) {
    limits.push({ field: 'goodsName', message: textMessage('商品名称', 'goods names') });
  }
  if (!canCarry(order.body ?? '')) {
    limits.push({ field: 'description', message: textMessage('商品描述', 'descriptions') });
  }
  return limits;
}

/** A refund's number goes out behind the account's prefix, as an order's does: the bank has one space for both. */
export function findRefundLimits(
  { outTradeNoPrefix }: Pick<ChannelAccount, 'outTradeNoPrefix'>,
  { outRequestNo }: Pick<RefundRequest, 'outRequestNo'>,
): OrderLimit[] {
  if (NUMBER.test(outTradeNoPrefix + outRequestNo)) return [];
  const room = MAX_NUMBER_LENGTH - outTradeNoPrefix.length;
  return [
    {
      field: 'refundNo',
      message: {
        zh: `农行退款单号须为 1–${room} 位字母、数字、下划线或连字符`,
        en: `The bank's refund numbers are 1–${room} letters, digits, underscores or hyphens`,
      },
    },
  ];
}

function canCarry(text: string): boolean {
  return Array.from(text).length <= MAX_TEXT_LENGTH && !IMPOSSIBLE_SIGNS.test(text) && isGbkText(text);
}

function textMessage(zh: string, en: string): OrderLimit['message'] {
  return {
    zh: `农行${zh}最多 ${MAX_TEXT_LENGTH} 个 GBK 字符，不能含 { } " \\ 及控制字符`,
    en: `The bank's ${en} are at most ${MAX_TEXT_LENGTH} characters of GBK without { } " \\ and control characters`,
  };
}
