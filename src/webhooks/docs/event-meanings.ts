import type { BilingualText } from '../../common/errors/catalogue.js';
import type { WebhookType } from '../webhook-event.js';

/** What each event says; the compiler asks for a sentence about every new type. */
export const EVENT_MEANINGS: Readonly<Record<WebhookType, BilingualText>> = {
  'payment.succeeded': { zh: '订单已支付', en: 'the order is paid' },
  'payment.closed': { zh: '订单已关闭，未支付', en: 'the order is closed, unpaid' },
  'payment.failed': {
    zh: '支付失败；订单仍可换付款码或支付方式',
    en: 'a payment was declined; another code or method may still pay the order',
  },
  'payment.late': {
    zh: '订单关闭后才到账，未认可',
    en: 'paid after the order was closed, and not accepted',
  },
  'payment.mismatch': {
    zh: '渠道所述与订单不符（金额不同或订单号被重用），状态不变',
    en: 'the channel told of another amount or of a reused number; the status stays',
  },
  'refund.succeeded': { zh: '已退款', en: 'the money went back' },
  'refund.failed': { zh: '退款被渠道拒绝', en: 'the channel declined the refund' },
  'webhook.test': { zh: '商户请求的测试', en: 'a test that the merchant asked for' },
};
