import type { OrderLimit } from '../channel-replies.js';
import type { RefundRequest } from '../channel.js';
import type { StartRequest } from '../start-request.js';

const MAX_SUBJECT_LENGTH = 256;
/** Newer pages say 128, older ones 400. */
const MAX_BODY_LENGTH = 128;
/** The published set has no hyphen; the gateway itself takes it (verified notifications carry it). */
const NUMBER = /^[A-Za-z0-9_-]{1,64}$/;
const SUBJECT_SIGNS = /[/=&\p{Cc}]/u;

/** What an order may not have at Alipay. Lengths are in characters, as Alipay counts them. */
export function findOrderLimits(order: Pick<StartRequest, 'outTradeNo' | 'subject' | 'body'>): OrderLimit[] {
  const limits: OrderLimit[] = [];
  if (!NUMBER.test(order.outTradeNo)) {
    limits.push({
      field: 'orderNo',
      message: {
        zh: '支付宝订单号须为 1–64 位字母、数字、下划线或连字符',
        en: 'Alipay order numbers are 1–64 letters, digits, underscores or hyphens',
      },
    });
  }
  if (
    order.subject === '' ||
    lengthOf(order.subject) > MAX_SUBJECT_LENGTH ||
    SUBJECT_SIGNS.test(order.subject)
  ) {
    limits.push({
      field: 'goodsName',
      message: {
        zh: `支付宝订单标题须为 1–${MAX_SUBJECT_LENGTH} 个字符，不能含 / = & 及控制字符`,
        en: `Alipay subjects are 1–${MAX_SUBJECT_LENGTH} characters without / = & and control characters`,
      },
    });
  }
  if (lengthOf(order.body ?? '') > MAX_BODY_LENGTH) {
    limits.push({
      field: 'description',
      message: {
        zh: `支付宝订单描述不能超过 ${MAX_BODY_LENGTH} 个字符`,
        en: `Alipay descriptions are at most ${MAX_BODY_LENGTH} characters`,
      },
    });
  }
  return limits;
}

/** out_request_no has the room that out_trade_no has, and is unique within its trade: no prefix goes before it. */
export function findRefundLimits({ outRequestNo }: Pick<RefundRequest, 'outRequestNo'>): OrderLimit[] {
  if (NUMBER.test(outRequestNo)) return [];
  return [
    {
      field: 'refundNo',
      message: {
        zh: '支付宝退款单号须为 1–64 位字母、数字、下划线或连字符',
        en: 'Alipay refund numbers are 1–64 letters, digits, underscores or hyphens',
      },
    },
  ];
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
