import type { ContractMethod } from './api-contract.ts';
import { nextOrderNo } from './service.ts';

/** ADMIN_API_KEY of the service that is called. */
export const ADMIN_KEY = 'admin-key-of-the-tests';
export const GOODS = '测试商品';
const OTHER_CODE = '280123456789019999';
const NOBODYS_ID = '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a07';

/** A call that is right in form; `ref` is the number, or the id, that it is about. */
export interface Call {
  method: ContractMethod;
  path(ref: string): string;
  body?(ref: string): object;
  /** The key that lets it in; a merchant's, if nothing else is said. */
  key?: string;
}

const get = (path: (ref: string) => string): Call => ({ method: 'get', path });
const post = (path: string, body: (ref: string) => object): Call => ({
  method: 'post',
  path: () => path,
  body,
});
const MERCHANTS = '/api/admin/merchants';
const merchant = (rest: string) => (id: string) => `${MERCHANTS}/${id}${rest}`;
const start = (method: string, more: object = {}): Call =>
  post(`/api/payment/alipay/${method}`, (orderNo) => ({ orderNo, amount: 100, goodsName: GOODS, ...more }));

/** One for every operation that needs a key. */
export const CALLS: Record<string, Call> = {
  startPrecreate: start('precreate'),
  startPage: start('page'),
  startWap: start('wap'),
  startApp: start('app'),
  payBarcode: start('barcode', { authCode: OTHER_CODE }),
  createOrder: post('/api/payment/orders', (orderNo) => ({
    orderNo,
    items: [{ id: 1, name: GOODS, count: 1, price: 100 }],
  })),
  listOrders: get(() => '/api/payment/orders'),
  getOrder: get((orderNo) => `/api/payment/orders/${orderNo}`),
  queryOrder: get((orderNo) => `/api/payment/alipay/query/${orderNo}`),
  queryOrderByTradeNo: get((tradeNo) => `/api/payment/alipay/query?tradeNo=${tradeNo}`),
  closeOrder: post('/api/payment/alipay/close', (orderNo) => ({ orderNo })),
  cancelOrder: post('/api/payment/alipay/cancel', (orderNo) => ({ orderNo })),
  requestRefund: post('/api/payment/alipay/refund', (orderNo) => ({ orderNo, refundAmount: 10 })),
  queryRefund: get((refundNo) => `/api/payment/alipay/refund-query?refundNo=${refundNo}`),
  listWebhooks: get(() => '/api/payment/webhooks'),
  testWebhook: post('/api/payment/webhooks/test', () => ({})),
  redeliverWebhook: { method: 'post', path: (id) => `/api/payment/webhooks/${id}/redeliver` },
  createMerchant: admin(post(MERCHANTS, () => ({ merchantId: nextOrderNo(), name: '测试商户' }))),
  listMerchants: admin(get(() => MERCHANTS)),
  changeMerchant: admin({ method: 'patch', path: merchant(''), body: () => ({ disabled: true }) }),
  rotateWebhookSecret: admin({ method: 'post', path: merchant('/webhook-secret/rotate') }),
  createApiKey: admin({ method: 'post', path: merchant('/api-keys'), body: () => ({ name: '收银系统' }) }),
  listApiKeys: admin(get(merchant('/api-keys'))),
  revokeApiKey: admin({ method: 'delete', path: merchant(`/api-keys/${NOBODYS_ID}`) }),
  saveChannelAccount: admin({
    method: 'post',
    path: merchant('/channel-accounts'),
    body: () => ({ channel: 'alipay', appId: '2021000000000000', gateway: 'https://openapi.alipay.com' }),
  }),
  listChannelAccounts: admin(get(merchant('/channel-accounts'))),
  changeChannelAccount: admin({
    method: 'patch',
    path: merchant(`/channel-accounts/${NOBODYS_ID}`),
    body: () => ({ disabled: false }),
  }),
  listAllOrders: admin(get(() => '/api/admin/orders')),
  listFindings: admin(get(() => '/api/admin/findings')),
  resolveFinding: admin({
    method: 'post',
    path: (id) => `/api/admin/findings/${id}/resolve`,
    body: () => ({ action: 'dismiss', reason: '已处理' }),
  }),
  listNotifications: admin(get(() => '/api/admin/notifications')),
  listJobs: admin(get(() => '/api/admin/jobs')),
  retryJob: admin({ method: 'post', path: (id) => `/api/admin/jobs/${id}/retry` }),
};

function admin(call: Call): Call {
  return { ...call, key: ADMIN_KEY };
}
