import { jest } from '@jest/globals';
import { Clock } from '../../src/common/clock.js';
import { Database } from '../../src/database/database.js';
import { MerchantsRepository } from '../../src/merchants/merchants.repository.js';
import { addMerchant, type OtherMerchant } from '../support/other-merchant.ts';
import { orderRow, rowCounts } from '../support/order-books.ts';
import { API_KEY, MERCHANT_ID, newOrder, TestService } from '../support/service.ts';

let service: TestService;
let other: OtherMerchant;
beforeAll(async () => {
  service = await TestService.start({ BARCODE_WAIT_MS: '0' });
  other = await addMerchant(service, 'other-shop', {
    seller: { appId: '9021000100000002', sellerId: '2088621900000002' },
  });
});
afterAll(() => service.stop());

const PAY = '/api/payment/alipay';
const forget = () => service.app.get(MerchantsRepository).forgetCached();
const ROUTES: [method: 'get' | 'post', path: string][] = [
  ...['precreate', 'qrcode', 'page', 'pc', 'wap', 'app', 'barcode', 'close', 'cancel', 'refund'].map(
    (name): ['post', string] => ['post', `${PAY}/${name}`],
  ),
  ['post', '/api/payment/orders'],
  ['get', '/api/payment/orders'],
  ['get', '/api/payment/orders/A1'],
  ['get', `${PAY}/query/A1`],
  ['get', `${PAY}/query?tradeNo=1`],
  ['get', `${PAY}/refund-query?refundNo=1`],
  ['get', `${PAY}/refund_query?refundNo=1`],
];

describe('Without a valid API key', () => {
  it.each(ROUTES)('%s %s is 401 UNAUTHORIZED, and nothing is written', async (method, path) => {
    const before = await rowCounts(service);
    for (const authorization of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      'Bearer wrong-key',
      `Bearer ${API_KEY}x`,
      `Bearer ${API_KEY} x`,
      `Basic ${API_KEY}`,
      API_KEY,
      `Bearer ${'x'.repeat(600)}`,
      "Bearer ' OR 1=1--",
    ]) {
      const sent = method === 'post' ? service.post(path, newOrder(), null) : service.get(path, null);
      if (authorization !== undefined) void sent.set('Authorization', authorization);
      const answer = await sent;
      expect([authorization, answer.status, answer.body.errorCode]).toEqual([
        authorization,
        401,
        'UNAUTHORIZED',
      ]);
    }
    expect(await rowCounts(service)).toEqual(before);
  });

  it('a key in the address does not count', async () => {
    const inQuery = await service.get(`/api/payment/orders?apiKey=${API_KEY}`, null);
    const asHeader = await service.post(`${PAY}/page?Authorization=${API_KEY}`, newOrder(), null);
    expect([inQuery.status, asHeader.status]).toEqual([401, 401]);
  });

  it('the scheme is read in any letters, as HTTP says', async () => {
    const list = await service.get('/api/payment/orders', null).set('Authorization', `bearer ${API_KEY}`);
    expect(list.status).toBe(200);
  });

  it('a key that was revoked or has expired is 401', async () => {
    const { prisma } = service.app.get(Database);
    const { apiKey, id } = await addMerchant(service, 'revoked-shop', { outTradeNoPrefix: 'R_' });
    const statusAfter = async (data: { expiresAt?: Date | null; revokedAt?: Date | null }) => {
      await prisma.apiKey.updateMany({ where: { merchantId: id }, data });
      forget();
      return (await service.get('/api/payment/orders', apiKey)).status;
    };
    const [past, future] = [new Date(Date.now() - 1), new Date(Date.now() + 60_000)];
    expect(await statusAfter({ expiresAt: future })).toBe(200);
    expect(await statusAfter({ expiresAt: past })).toBe(401);
    expect(await statusAfter({ expiresAt: null })).toBe(200);
    expect(await statusAfter({ revokedAt: past })).toBe(401);
  });

  it('a key is 401 from the moment at which it expires, also when it was used just before', async () => {
    const { apiKey, id } = await addMerchant(service, 'expiring-shop', { outTradeNoPrefix: 'E_' });
    const clock = service.app.get(Clock);
    const expiresAt = new Date(clock.now().getTime() + 60_000);
    await service.app
      .get(Database)
      .prisma.apiKey.updateMany({ where: { merchantId: id }, data: { expiresAt } });
    forget();
    const status = async () => (await service.get('/api/payment/orders', apiKey)).status;
    const now = jest.spyOn(clock, 'now').mockReturnValue(new Date(expiresAt.getTime() - 1));
    const before = await status();
    now.mockReturnValue(expiresAt);
    const after = await status();
    now.mockRestore();
    expect([before, after]).toEqual([200, 401]);
  });
});

describe('A merchant’s number', () => {
  it('may be named in body or header when it is the key’s own', async () => {
    const order = newOrder({ merchantId: MERCHANT_ID });
    const made = await service.post(`${PAY}/page`, order).set('X-Merchant-Id', MERCHANT_ID);
    const list = await service.get('/api/payment/orders').set('X-Merchant-Id', MERCHANT_ID);
    expect([made.status, list.status]).toEqual([200, 200]);
  });

  it('of somebody else is 403 FORBIDDEN, in body and header alike', async () => {
    const before = await rowCounts(service);
    for (const merchantId of [other.id, 'nobody', `${MERCHANT_ID} `, MERCHANT_ID.slice(1)]) {
      const byBody = await service.post(`${PAY}/page`, newOrder({ merchantId }));
      expect([byBody.status, byBody.body.errorCode]).toEqual([403, 'FORBIDDEN']);
      const byAction = await service.post(`${PAY}/close`, { orderNo: 'A1', merchantId });
      expect([byAction.status, byAction.body.errorCode]).toEqual([403, 'FORBIDDEN']);
    }
    const byHeader = await service.get(`${PAY}/query/A1`).set('X-Merchant-Id', other.id);
    expect([byHeader.status, byHeader.body.errorCode]).toEqual([403, 'FORBIDDEN']);
    const both = await service
      .post(`${PAY}/page`, newOrder({ merchantId: MERCHANT_ID }))
      .set('X-Merchant-Id', other.id);
    expect(both.status).toBe(403);
    expect(await rowCounts(service)).toEqual(before);
  });
});

describe('Another merchant’s order', () => {
  it('is 404 for every question and action, and stays as it is', async () => {
    const order = newOrder();
    const { qrCodeUrl } = await service.pay('precreate', order);
    const { tradeNo } = await service.gateway.payer.pay(qrCodeUrl!);
    await service.gateway.notifications.idle();
    const { orderNo } = order;
    const before = await rowCounts(service);
    for (const answer of [
      await service.get(`${PAY}/query/${orderNo}`, other.apiKey),
      await service.get(`${PAY}/query?tradeNo=${tradeNo}`, other.apiKey),
      await service.get(`/api/payment/orders/${orderNo}`, other.apiKey),
      await service.post(`${PAY}/close`, { orderNo }, other.apiKey),
      await service.post(`${PAY}/cancel`, { orderNo }, other.apiKey),
      await service.post(`${PAY}/refund`, { orderNo, refundAmount: 1 }, other.apiKey),
    ]) {
      expect([answer.status, answer.body.errorCode]).toEqual([404, 'ORDER_NOT_FOUND']);
      expect(JSON.stringify(answer.body)).not.toContain('测试商品');
    }
    expect(await rowCounts(service)).toEqual(before);
  });

  it('may have the same number where the sellers differ; each pays and sees his own', async () => {
    const order = newOrder();
    const [mine, theirs] = [
      await service.pay('precreate', order),
      (
        await service
          .post(`${PAY}/precreate`, { ...order, amount: 7, goodsName: '别的' }, other.apiKey)
          .expect(200)
      ).body,
    ];
    expect(theirs).toMatchObject({ orderNo: order.orderNo, amount: 7 });
    expect(theirs.transactionId).not.toBe(mine.transactionId);
    await service.gateway.payer.pay(theirs.qrCodeUrl);
    await service.gateway.notifications.idle();
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'PENDING', amount: 100 });
    const seen = await service.get(`${PAY}/query/${order.orderNo}`, other.apiKey);
    expect(seen.body).toMatchObject({ status: 'SUCCESS', amount: 7 });
  });

  it('takes the number where both share one seller: 409, unless a prefix keeps them apart', async () => {
    const order = newOrder();
    await service.pay('page', order);
    const same = await addMerchant(service, 'same-seller');
    for (const [path, body] of [
      [`${PAY}/precreate`, order],
      [`${PAY}/barcode`, { ...order, authCode: '280123456789012345' }],
      [
        '/api/payment/orders',
        { orderNo: order.orderNo, items: [{ id: 1, name: '茶', count: 1, price: 100 }] },
      ],
    ] as const) {
      const taken = await service.post(path, body, same.apiKey).set('Accept-Language', 'en');
      expect([path, taken.status, taken.body.errorCode]).toEqual([path, 409, 'ORDER_CONFLICT']);
      expect(taken.body.message).toContain('outTradeNoPrefix');
    }
    const prefixed = await addMerchant(service, 'prefixed', { outTradeNoPrefix: 'P_' });
    const made = await service.post(`${PAY}/precreate`, order, prefixed.apiKey).expect(200);
    expect(made.body).toMatchObject({ orderNo: order.orderNo, status: 'PENDING' });
    await service.gateway.payer.pay(made.body.qrCodeUrl);
    await service.gateway.notifications.idle();
    expect(service.gateway.books.trade(`P_${order.orderNo}`)).toMatchObject({ status: 'TRADE_SUCCESS' });
    expect((await service.get(`${PAY}/query/${order.orderNo}`, prefixed.apiKey)).body.status).toBe('SUCCESS');
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'PENDING' });
  });

  it('number and prefix together may have 64 characters at the channel', async () => {
    const { apiKey } = await addMerchant(service, 'long-prefix', { outTradeNoPrefix: 'PREFIX_' });
    const tooLong = await service.post(`${PAY}/page`, newOrder({ orderNo: 'x'.repeat(58) }), apiKey);
    expect([tooLong.status, tooLong.body.errorCode]).toEqual([400, 'PARAM_ERROR']);
    expect(tooLong.body.details).toMatchObject([{ field: 'orderNo' }]);
    await service.post(`${PAY}/page`, newOrder({ orderNo: 'x'.repeat(57) }), apiKey).expect(200);
  });
});

describe('A merchant or account that is switched off', () => {
  it.each(['merchant', 'channelAccount'] as const)(
    '(%s) makes no new orders, and its old ones go on',
    async (what) => {
      const { prisma } = service.app.get(Database);
      const shop = await addMerchant(service, `off-${what}`, { outTradeNoPrefix: `${what}_` });
      const [old, fresh] = [newOrder(), newOrder()];
      const made = await service.post(`${PAY}/precreate`, old, shop.apiKey).expect(200);
      const disabledAt = new Date();
      if (what === 'merchant') await prisma.merchant.update({ where: { id: shop.id }, data: { disabledAt } });
      else await prisma.channelAccount.update({ where: { id: shop.accountId }, data: { disabledAt } });
      forget();
      for (const [path, body] of [
        [`${PAY}/precreate`, fresh],
        [`${PAY}/barcode`, { ...fresh, authCode: '280123456789012345' }],
        ['/api/payment/orders', { items: [{ id: 1, name: '茶', count: 1, price: 1 }] }],
      ] as const) {
        const refused = await service.post(path, body, shop.apiKey);
        expect([path, refused.status, refused.body.errorCode]).toEqual([path, 403, 'FORBIDDEN']);
      }
      const again = await service.post(`${PAY}/precreate`, old, shop.apiKey).expect(200);
      expect(again.body).toEqual(made.body);
      await service.gateway.payer.pay(made.body.qrCodeUrl);
      await service.gateway.notifications.idle();
      expect(await orderRow(service, old.orderNo)).toMatchObject({ status: 'SUCCESS' });
      const refund = { orderNo: old.orderNo, refundAmount: 1 };
      expect((await service.post(`${PAY}/refund`, refund, shop.apiKey)).body).toMatchObject({
        status: 'SUCCESS',
      });
    },
  );
});
