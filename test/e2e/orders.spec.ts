import { toBeijingDigits } from '../../src/common/beijing-time.js';
import { addMerchant } from '../support/other-merchant.ts';
import { eventNamesOf, orderRow, rowCounts, webhookTypesOf } from '../support/order-books.ts';
import { newOrder, nextOrderNo, TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start({ BARCODE_WAIT_MS: '0' });
});
afterAll(() => service.stop());
afterEach(() => service.gateway.faults.clear());

const ORDERS = '/api/payment/orders';
const ITEMS = [
  { id: 1, name: '云南普洱', count: 10, price: 160 },
  { id: 'SKU-2', name: '西湖龙井', count: 3, price: '0.07' },
];
const register = (body: object) => service.post(ORDERS, body);
const detail = async (orderNo: string) => (await service.get(`${ORDERS}/${orderNo}`).expect(200)).body;

async function paidOrder(more: object = {}): Promise<string> {
  const order = newOrder(more);
  const { qrCodeUrl } = await service.pay('precreate', order);
  await service.gateway.payer.pay(qrCodeUrl!);
  await service.gateway.notifications.idle();
  return order.orderNo;
}

describe('An order made from a goods list', () => {
  it('has the sum of its items, a number of ours in Beijing time, and is CREATED', async () => {
    const made = await register({ items: ITEMS, attach: 'cart=42' });
    expect([made.status, made.body.isSuccess]).toEqual([200, true]);
    expect(made.body).toMatchObject({
      orderNo: expect.stringMatching(/^\d{18}$/),
      transactionId: expect.any(String),
      amount: 1600.21,
      status: 'CREATED',
      message: '支付订单创建成功',
      expireTime: expect.stringMatching(/\+08:00$/),
    });
    const minutes = [0, 60_000].map((ago) => toBeijingDigits(new Date(Date.now() - ago), 12));
    expect(minutes).toContain(made.body.orderNo.slice(0, 12));
    expect(await detail(made.body.orderNo)).toMatchObject({
      goodsName: '云南普洱 等 2 件',
      attach: 'cart=42',
      items: [
        { id: '1', name: '云南普洱', count: 10, price: 160 },
        { id: 'SKU-2', name: '西湖龙井', count: 3, price: 0.07 },
      ],
      attempts: [],
      refunds: [],
      history: [{ from: null, to: 'CREATED', event: 'created', at: expect.stringMatching(/\+08:00$/) }],
    });
  });

  it('keeps the number and name that the shop gives', async () => {
    const orderNo = nextOrderNo();
    const made = await register({ items: ITEMS, orderNo, goodsName: '茶叶礼盒' });
    expect(made.body).toMatchObject({ orderNo, status: 'CREATED' });
    expect(await detail(orderNo)).toMatchObject({ goodsName: '茶叶礼盒' });
  });

  it('is named after its first item without the signs that Alipay refuses', async () => {
    const made = await register({ items: [{ id: 1, name: 'A/B=C&D', count: 1, price: 1 }] });
    expect(await detail(made.body.orderNo)).toMatchObject({ goodsName: 'A B C D' });
    expect(await service.pay('precreate', { orderNo: made.body.orderNo })).toMatchObject({
      status: 'PENDING',
    });
  });

  it('made again is the same order; with another sum or name it is a conflict', async () => {
    const orderNo = nextOrderNo();
    const first = await register({ items: ITEMS, orderNo });
    expect((await register({ items: ITEMS, orderNo })).body).toEqual(first.body);
    for (const other of [{ items: ITEMS.slice(1) }, { items: ITEMS, goodsName: '别的' }]) {
      const refused = await register({ ...other, orderNo });
      expect([refused.status, refused.body.errorCode]).toEqual([409, 'ORDER_CONFLICT']);
    }
  });

  it('that costs more than 100000000.00 in all is refused', async () => {
    const dear = [{ id: 1, name: '茶', count: 1_000_000, price: 1e8 }];
    const refused = await register({ items: dear });
    expect([refused.status, refused.body.errorCode]).toEqual([400, 'PARAM_ERROR']);
    expect(refused.body.details).toMatchObject([{ field: 'items' }]);
    const most = [{ id: 1, name: '茶', count: 1_000_000, price: 100 }];
    expect((await register({ items: most })).body).toMatchObject({ amount: 1e8 });
  });

  it.each(['precreate', 'page', 'wap', 'app'])('is paid by %s with just its number', async (method) => {
    const { orderNo } = (await register({ items: ITEMS, expiredDate: 60 })).body;
    const made = await service.pay(method, { orderNo });
    expect(made).toMatchObject({ status: 'PENDING', amount: 1600.21 });
    await service.gateway.payer.pay(made.qrCodeUrl ?? made.paymentUrl ?? { orderString: made.orderString });
    await service.gateway.notifications.idle();
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS', method });
    expect(await eventNamesOf(service, orderNo)).toEqual(['created', 'link_started', 'paid']);
  });

  it('is paid by a bar code with just its number, and takes the address for its webhooks then', async () => {
    const { orderNo } = (await register({ items: ITEMS })).body;
    const notifyUrl = 'https://shop.example/hooks/late';
    const authCode = (await service.gateway.payer.paymentCode()).code;
    expect(await service.pay('barcode', { orderNo, authCode, notifyUrl })).toMatchObject({
      status: 'USERPAYING',
    });
    await service.gateway.payer.confirm({ outTradeNo: orderNo });
    await service.gateway.notifications.idle();
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS', notify_url: notifyUrl });
  });

  it('needs its amount and name where it does not exist', async () => {
    for (const method of ['precreate', 'page', 'wap', 'app', 'barcode']) {
      const authCode = method === 'barcode' ? '280123456789012345' : undefined;
      const orderNo = nextOrderNo();
      for (const [body, field] of [
        [{ orderNo, goodsName: '茶' }, 'amount'],
        [{ orderNo, amount: 1 }, 'goodsName'],
      ] as const) {
        const refused = await service.post(`/api/payment/alipay/${method}`, { ...body, authCode });
        expect([refused.status, refused.body.errorCode]).toEqual([400, 'PARAM_ERROR']);
        expect(refused.body.details).toMatchObject([{ field }]);
      }
    }
  });

  it('made again when it is paid or closed says so', async () => {
    const orderNo = nextOrderNo();
    await register({ items: ITEMS, orderNo });
    await service.post('/api/payment/alipay/close', { orderNo }).expect(200);
    expect((await register({ items: ITEMS, orderNo })).body.errorCode).toBe('ORDER_CLOSED');
    const paid = await paidOrder();
    const again = await register({
      items: [{ id: 1, name: '测试商品', count: 1, price: 100 }],
      orderNo: paid,
    });
    expect([again.status, again.body.errorCode]).toEqual([409, 'ORDER_PAID']);
  });
});

describe('A payment that supplements an earlier one', () => {
  it('is counted with it, in the query and in the detail', async () => {
    const original = await paidOrder();
    const supplement = newOrder({ amount: 20, supplementTo: original });
    const { qrCodeUrl } = await service.pay('precreate', supplement);
    const { orderNo: unpaid } = (await register({ items: ITEMS, supplementTo: original })).body;
    expect((await service.query(original))['supplements']).toEqual([
      { orderNo: supplement.orderNo, amount: 20, status: 'PENDING' },
      { orderNo: unpaid, amount: 1600.21, status: 'CREATED' },
    ]);
    await service.gateway.payer.pay(qrCodeUrl!);
    await service.gateway.notifications.idle();
    expect(await detail(original)).toMatchObject({
      amount: 100,
      supplementedAmount: 20,
      totalAmount: 120,
      supplements: [{ status: 'SUCCESS' }, { status: 'CREATED' }],
    });
  });

  it('is refused for an order that is unknown, unpaid or another merchant’s, and leaves no row', async () => {
    const unpaid = newOrder();
    await service.pay('precreate', unpaid);
    const other = await addMerchant(service, 'supplement-shop', { outTradeNoPrefix: 'S_' });
    const paid = await paidOrder();
    const before = await rowCounts(service);
    const start = (supplementTo: string, apiKey?: string) =>
      service.post('/api/payment/alipay/precreate', newOrder({ supplementTo }), apiKey);
    for (const [answer, expected] of [
      [await start('NOBODY'), [404, 'ORDER_NOT_FOUND']],
      [await start(unpaid.orderNo), [409, 'ORDER_STATUS_ERROR']],
      [await start(paid, other.apiKey), [404, 'ORDER_NOT_FOUND']],
    ] as const) {
      expect([answer.status, answer.body.errorCode]).toEqual(expected);
    }
    expect(await rowCounts(service)).toEqual(before);
  });
});

describe('The detail of an order', () => {
  it('shows attempts, refunds and history with the evidence of each change', async () => {
    const order = newOrder({ description: '2026 春茶' });
    await service.pay('page', order);
    const { qrCodeUrl } = await service.pay('precreate', order);
    await service.gateway.payer.pay(qrCodeUrl!);
    await service.gateway.notifications.idle();
    await service
      .post('/api/payment/alipay/refund', { orderNo: order.orderNo, refundAmount: 30 })
      .expect(200);
    const shown = await detail(order.orderNo);
    expect(shown).toMatchObject({
      isSuccess: true,
      orderNo: order.orderNo,
      status: 'SUCCESS',
      goodsName: '测试商品',
      description: '2026 春茶',
      channel: 'alipay',
      method: 'precreate',
      refundedAmount: 30,
      refundStatus: 'PARTIAL',
      supplements: [],
      refunds: [
        { refundNo: expect.stringMatching(/^RF/), refundAmount: 30, status: 'SUCCESS', origin: 'request' },
      ],
    });
    expect(shown.attempts.map((attempt: { method: string }) => attempt.method).toSorted()).toEqual([
      'page',
      'precreate',
    ]);
    expect(shown.history.slice(0, 3)).toMatchObject([
      { from: null, to: 'PENDING', event: 'link_started' },
      { from: 'PENDING', to: 'PENDING', event: 'link_started' },
      { from: 'PENDING', to: 'SUCCESS', event: 'paid', evidence: { kind: 'notification' } },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/"sign"|leasedUntil/);
  });

  it('shows which link was paid where there was one alone, and of several that they are over', async () => {
    const [single, several] = [newOrder(), newOrder()];
    await service.pay('wap', several);
    const links = [await service.pay('page', single), await service.pay('page', several)];
    for (const { paymentUrl } of links) await service.gateway.payer.pay(paymentUrl!);
    await service.gateway.notifications.idle();
    const attemptsOf = async ({ orderNo }: { orderNo: string }) => (await detail(orderNo)).attempts;
    expect(await attemptsOf(single)).toMatchObject([{ method: 'page', status: 'SUCCESS' }]);
    expect(await attemptsOf(several)).toMatchObject([{ status: 'CLOSED' }, { status: 'CLOSED' }]);
  });

  it('is 404 for a number that nobody has, however odd', async () => {
    for (const odd of ['NOBODY', '%00', 'a%00b', '%F0%9F%8D%B5', '9'.repeat(3_000), '..%2F..', '%27%3B--']) {
      const answer = await service.get(`${ORDERS}/${odd}`);
      expect([odd.slice(0, 9), answer.status, answer.body.errorCode]).toEqual([
        odd.slice(0, 9),
        404,
        'ORDER_NOT_FOUND',
      ]);
    }
  });
});

describe('An address for webhooks', () => {
  it('that is our own counts as absent, however it is spelled', async () => {
    const own = new URL(service.url);
    for (const notifyUrl of [
      `${service.url}/api/payment/notify`,
      service.url,
      `${service.url}?x=1`,
      `${service.url}#x`,
      `HTTP://${own.host}/x`,
      `http://${own.host.replace('127.0.0.1', '127.1')}/x`,
    ]) {
      const order = newOrder({ notifyUrl });
      await service.pay('page', order);
      expect([notifyUrl, await orderRow(service, order.orderNo)]).toMatchObject([
        notifyUrl,
        { notify_url: null },
      ]);
    }
    const notifyUrl = `http://127.0.0.1.shop.example:${own.port}/hooks`;
    const near = newOrder({ notifyUrl });
    await service.pay('page', near);
    expect(await orderRow(service, near.orderNo)).toMatchObject({ notify_url: notifyUrl });
  });

  it('may be named anew with a later start', async () => {
    const order = newOrder({ notifyUrl: 'https://shop.example/1' });
    await service.pay('page', order);
    await service.pay('page', { ...order, notifyUrl: 'https://shop.example/2' });
    expect(await orderRow(service, order.orderNo)).toMatchObject({ notify_url: 'https://shop.example/2' });
    expect(await webhookTypesOf(service, order.orderNo)).toEqual([]);
  });
});
