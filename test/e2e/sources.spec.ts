import request from 'supertest';
import { addMerchant } from '../support/other-merchant.ts';
import { orderRow } from '../support/order-books.ts';
import { API_KEY, newOrder, nextOrderNo, TestService } from '../support/service.ts';

/** What each description that this service grew from asks for, end to end against the local gateway. */
let service: TestService;
beforeAll(async () => {
  service = await TestService.start({ BARCODE_WAIT_MS: '0' });
});
afterAll(() => service.stop());

const ALIPAY = '/api/payment/alipay';
const get = async (path: string) => (await service.get(path).expect(200)).body;
const post = async (path: string, body: object) => (await service.post(path, body).expect(200)).body;
const settle = () => service.gateway.notifications.idle();

describe('Scan to pay on a website (source 000)', () => {
  it('makes a code, hears of the payment at the notify URL, and shows it to the front end that polls', async () => {
    const orderNo = nextOrderNo();
    const made = await post(`${ALIPAY}/precreate`, {
      orderNo,
      amount: '0.01',
      goodsName: '测试商品',
      storeId: 'NJ_001',
    });
    expect(made.qrCodeUrl).toMatch(/\/qr\/bax\w+$/);
    expect(await get(`${ALIPAY}/query/${orderNo}`)).toMatchObject({ status: 'PENDING' });
    await service.gateway.payer.pay(made.qrCodeUrl);
    await settle();
    expect(await get(`${ALIPAY}/query/${orderNo}`)).toMatchObject({ status: 'SUCCESS', amount: 0.01 });
  });

  it('gives back in parts and then the rest, by the shop’s own refund numbers', async () => {
    const order = newOrder({ amount: '0.05' });
    const { qrCodeUrl } = await service.pay('precreate', order);
    const { tradeNo } = await service.gateway.payer.pay(qrCodeUrl!);
    await settle();
    const { orderNo } = order;
    const part = { tradeNo, refundAmount: 0.02, refundReason: '正常退款', refundNo: `${orderNo}-R1` };
    expect(await post(`${ALIPAY}/refund`, part)).toMatchObject({
      status: 'SUCCESS',
      refundNo: `${orderNo}-R1`,
    });
    const rest = { orderNo, refundAmount: 0.03, refundReason: '正常退款', refundNo: `${orderNo}-R2` };
    expect(await post(`${ALIPAY}/refund`, rest)).toMatchObject({ refundedAmount: 0.05, refundableAmount: 0 });
    await settle();
    expect(await get(`${ALIPAY}/query/${orderNo}`)).toMatchObject({
      status: 'SUCCESS',
      refundStatus: 'FULL',
    });
  });

  it.each(['alipay/notify', 'alipay_notify', 'notify'])(
    'takes payment and refund notifications alike at /api/payment/%s',
    async (path) => {
      const order = newOrder();
      service.gateway.notifications.withhold();
      const { qrCodeUrl } = await service.pay('precreate', order);
      await service.gateway.payer.pay(qrCodeUrl!);
      const [notification] = service.gateway.notifications.of(order.orderNo);
      const form = new URLSearchParams(notification!.fields as Record<string, string>).toString();
      const told = await request(service.url)
        .post(`/api/payment/${path}`)
        .set('Content-Type', 'application/x-www-form-urlencoded; charset=utf-8')
        .send(form);
      expect([told.status, told.type, told.text]).toEqual([200, 'text/plain', 'success']);
      expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
      await service.gateway.notifications.release();
    },
  );

  it('takes the difference (补差价) as a payment that belongs to the first one', async () => {
    const [order, difference] = [newOrder(), newOrder({ amount: 15.5 })];
    for (const body of [order, { ...difference, supplementTo: order.orderNo }]) {
      await service.gateway.payer.pay((await service.pay('precreate', body)).qrCodeUrl!);
      await settle();
    }
    expect((await get(`${ALIPAY}/query/${order.orderNo}`)).supplements).toEqual([
      { orderNo: difference.orderNo, amount: 15.5, status: 'SUCCESS' },
    ]);
  });
});

describe('Signing and verifying (source 001)', () => {
  it('signs with RSA (SHA-1) for a merchant whose account asks for it, and with RSA2 for all others', async () => {
    const seller = { appId: '9021000100000009', sellerId: '2088621900000009', signType: 'RSA' } as const;
    const { apiKey } = await addMerchant(service, 'sha1-shop', { seller });
    const [old, modern] = [newOrder(), newOrder()];
    const made = await service.post(`${ALIPAY}/precreate`, old, apiKey).expect(200);
    await service.pay('precreate', modern);
    const typeOf = (orderNo: string) =>
      service.gateway.requests.of('precreate', orderNo)[0]?.parameters['sign_type'];
    expect([typeOf(old.orderNo), typeOf(modern.orderNo)]).toEqual(['RSA', 'RSA2']);
    await service.gateway.payer.pay(made.body.qrCodeUrl);
    await settle();
    expect(await orderRow(service, old.orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it('makes a refund once for one number, and several parts by several numbers', async () => {
    const order = newOrder();
    await service.gateway.payer.pay((await service.pay('precreate', order)).qrCodeUrl!);
    await settle();
    const refund = (refundNo: string) =>
      post(`${ALIPAY}/refund`, { orderNo: order.orderNo, refundAmount: 10, refundNo });
    const [first, same, second] = [
      await refund(`${order.orderNo}a`),
      await refund(`${order.orderNo}a`),
      await refund(`${order.orderNo}b`),
    ];
    expect([first.refundedAmount, same.refundedAmount, second.refundedAmount]).toEqual([10, 10, 20]);
    expect(service.gateway.books.trade(order.orderNo)).toMatchObject({ refundedFen: 2_000 });
  });
});

describe('Code, refund and refund query of a store (source 003)', () => {
  it('takes store, time limit and number, and answers the refund with payer, fund change and fund items', async () => {
    const order = {
      amount: '0.01',
      goodsName: '支付宝扫码支付测试',
      storeId: '123456',
      timeoutExpress: '5m',
      orderNo: '110112113114115',
    };
    const made = await post(`${ALIPAY}/qrcode`, order);
    const { tradeNo } = await service.gateway.payer.pay(made.qrCodeUrl, 'hanmeimei');
    await settle();
    const { orderNo } = order;
    const refund = await post(`${ALIPAY}/refund`, {
      orderNo,
      refundAmount: '0.01',
      refundReason: '正常退款',
    });
    expect(refund).toMatchObject({
      isSuccess: true,
      fundChange: 'Y',
      buyerLogonId: expect.stringMatching(/\*/),
      buyerUserId: expect.stringMatching(/^2088\d{12}$/),
      refundedAmount: 0.01,
      refundDetailItemList: [expect.any(Object)],
    });
    const { refundNo } = refund;
    for (const search of [
      `refundNo=${refundNo}`,
      `refundNo=${refundNo}&orderNo=${orderNo}`,
      `refundNo=${refundNo}&tradeNo=${tradeNo}`,
    ]) {
      for (const path of ['refund-query', 'refund_query']) {
        expect(await get(`${ALIPAY}/${path}?${search}`)).toMatchObject({
          refundNo,
          status: 'SUCCESS',
          refundAmount: 0.01,
        });
      }
    }
  });
});

describe('Order, page payment, return and query of a shop (source 004)', () => {
  it('makes the number from the goods list, pays on the page, asks before it believes the return', async () => {
    const order = await post('/api/payment/orders', {
      items: [{ id: 1, name: '云南普洱', count: 10, price: 160 }],
      goodsName: '普洱茶叶300g',
    });
    expect(order).toMatchObject({
      orderNo: expect.stringMatching(/^\d{18}$/),
      amount: 1600,
      status: 'CREATED',
    });
    const { orderNo } = order;
    const page = await post(`${ALIPAY}/page`, { orderNo, returnUrl: 'http://localhost:4000/payment' });
    expect(page).toMatchObject({ status: 'PENDING', amount: 1600 });
    service.gateway.notifications.withhold();
    const { signedReturnUrl } = await service.gateway.payer.pay(page.paymentUrl);
    const url = new URL(signedReturnUrl!);
    const back = await request(url.origin)
      .get(url.pathname + url.search)
      .redirects(0);
    expect(back.headers['location']).toBe(`http://localhost:4000/payment?orderNo=${orderNo}&status=SUCCESS`);
    expect(service.gateway.requests.of('query', orderNo)).toHaveLength(1);
    expect(await get(`${ALIPAY}/query/${orderNo}`)).toMatchObject({ status: 'SUCCESS', amount: 1600 });
    await service.gateway.notifications.release();
  });
});

describe('Where we differ on purpose', () => {
  it('orders and refunds are made by POST with a key, never by GET', async () => {
    const statuses = [
      await service.get(`${ALIPAY}/qrcode?totalAmount=0.01`),
      await service.get(`${ALIPAY}/refund?refund_amount=0.01&out_trade_no=110112113114115`),
      await service.post(`${ALIPAY}/qrcode`, newOrder(), null),
      await service.post(`${ALIPAY}/qrcode`, newOrder(), API_KEY),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 401, 200]);
  });
});
