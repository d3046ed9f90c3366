import { matching, oneOf } from '../kinds/basic.js';
import { httpUrl } from '../kinds/address.js';
import { apiKey, webhookSecret } from '../kinds/secret.js';
import { setting } from '../setting.js';

/** The first merchant, made or updated at start. */
export const MERCHANT_SETTINGS = {
  MERCHANT_ID: setting(
    matching(/^[A-Za-z0-9_-]{1,64}$/, {
      zh: '1 到 64 个字母、数字、_ 或 -',
      en: '1 to 64 letters, digits, _ or -',
    }),
    {
      example: 'shop',
      about: { zh: '商户号。', en: "The merchant's id." },
    },
  ),
  MERCHANT_API_KEY: setting(apiKey, {
    secret: true,
    fileVariant: true,
    about: {
      zh: '商户调用接口的密钥（Authorization: Bearer …）。',
      en: 'Key with which the merchant calls the API (Authorization: Bearer …).',
    },
  }),
  MERCHANT_NOTIFY_URL: setting(httpUrl, {
    example: 'https://shop.example/webhooks/qiaopay',
    about: {
      zh: '接收 webhook 的默认地址；订单可另设 notifyUrl。',
      en: 'Where webhooks go by default; an order may name its own notifyUrl.',
    },
  }),
  MERCHANT_WEBHOOK_SECRET: setting(webhookSecret, {
    secret: true,
    fileVariant: true,
    about: {
      zh: 'webhook 签名密钥（Standard Webhooks，whsec_ 开头）；不设则由服务生成。',
      en: 'Secret that signs webhooks (Standard Webhooks, whsec_…); the service makes one when absent.',
    },
  }),
  MERCHANT_CHANNEL: setting(oneOf(['alipay', 'abc']), {
    about: {
      zh: '新订单使用的渠道；不设则有支付宝账户用 alipay，否则用 abc。',
      en: 'Channel of new orders; when absent alipay where there is an Alipay account, else abc.',
    },
  }),
};
