import { WEBHOOK_GROUP } from '../webhooks/docs/outgoing-webhook.js';

/** A group of operations as Swagger UI shows it. */
export interface Group {
  name: string;
  description: string;
  /** Operation ids, in the order in which they are shown and their examples can be run. */
  operations: readonly string[];
}

/** The document's table of contents; a test finds what is missing in it. */
export const CONTENTS: readonly Group[] = [
  {
    name: '支付 Payments',
    description: '发起支付：扫码、电脑网站、手机网站、App、付款码 · Start a payment, by any method',
    operations: ['startPrecreate', 'startPage', 'startWap', 'startApp', 'payBarcode'],
  },
  {
    name: '订单 Orders',
    description: '下单、查询、列表、详情、关闭、撤销 · Make, query, list, show, close and cancel orders',
    operations: [
      'createOrder',
      'listOrders',
      'getOrder',
      'queryOrder',
      'queryOrderByTradeNo',
      'closeOrder',
      'cancelOrder',
    ],
  },
  {
    name: '退款 Refunds',
    description: '退款与退款查询 · Refund and query refunds',
    operations: ['requestRefund', 'queryRefund'],
  },
  {
    name: WEBHOOK_GROUP,
    description:
      '发给商户的消息：投递记录、测试与重发；消息本身见页末的 Webhooks · What shops are told: deliveries, tests, redelivery; the messages themselves stand under “Webhooks” at the end of this page',
    operations: ['listWebhooks', 'testWebhook', 'redeliverWebhook'],
  },
  {
    name: '通知 Notifications',
    description:
      '由支付宝、银行与买家的浏览器调用，商户无需调用 · Called by Alipay, the bank and the payer’s browser, not by shops',
    operations: [
      'receiveAlipayNotification',
      'returnFromAlipay',
      'receiveAbcNotification',
      'receiveAbcNotificationByGet',
      'returnFromAbc',
      'returnFromAbcByPost',
      'returnFromAbcWithMessage',
      'returnFromAbcWithMessageByPost',
    ],
  },
  {
    name: '商户 Merchants',
    description:
      '需要管理密钥 ADMIN_API_KEY：商户、API 密钥、渠道账户、webhook 密钥 · With ADMIN_API_KEY: merchants, their API keys, channel accounts and webhook secrets',
    operations: [
      'createMerchant',
      'listMerchants',
      'changeMerchant',
      'rotateWebhookSecret',
      'createApiKey',
      'listApiKeys',
      'revokeApiKey',
      'saveChannelAccount',
      'listChannelAccounts',
      'changeChannelAccount',
    ],
  },
  {
    name: '运维 Operations',
    description:
      '需要管理密钥 ADMIN_API_KEY：所有商户的订单、待处理的发现、收到的通知、任务表中的后台任务 · With ADMIN_API_KEY: the orders of all merchants, findings to decide on, what channels sent, jobs that stand in their table',
    operations: [
      'listAllOrders',
      'listFindings',
      'resolveFinding',
      'listNotifications',
      'listJobs',
      'retryJob',
    ],
  },
  {
    name: '健康 Health',
    description: '供运维平台探测 · For platforms that watch the service',
    operations: ['getLiveness', 'getReadiness'],
  },
];

/** Second addresses of operations above. */
export const ALIASES: Group = {
  name: '别名 Aliases',
  description:
    '与上面的接口完全相同，为已有的调用方保留 · The same as the operations above, kept for callers that use these names',
  operations: [],
};
