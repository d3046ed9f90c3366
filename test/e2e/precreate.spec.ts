import { toBeijingIso, toBeijingText } from '../../src/common/beijing-time.js';
import { eventNamesOf, historyOf, orderRow, webhookTypesOf } from '../support/order-books.ts';
import { MERCHANT_ID, newOrder, TestService } from '../support/service.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const BEIJING_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/;

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
afterAll(() => service.stop());
afterEach(() => service.gateway.faults.clear());

const sent = (orderNo: string) => service.gateway.requests.of('precreate', orderNo);
const nowMs = (): number => service.gateway.clock.nowMs();
const msUntil = (time: unknown): number => Date.parse(String(time)) - nowMs();

describe('A QR code', () => {
  it.each(['precreate', 'qrcode'])('is made by POST …/%s and answered by the contract', async (path) => {
    const order = newOrder({ merchantId: MERCHANT_ID });
    const made = await service.pay(path, order);
    expect(made).toMatchObject({
      isSuccess: true,
      orderNo: order.orderNo,
      transactionId: expect.stringMatching(/^\w{10,64}$/),
      amount: 100,
      status: 'PENDING',
      message: '支付订单创建成功',
      expireTime: expect.stringMatching(BEIJING_TIME),
      qrCodeUrl: expect.stringMatching(/^http.*\/qr\/bax\w+$/),
      qrCodeExpireTime: expect.stringMatching(BEIJING_TIME),
    });
    expect(made).not.toHaveProperty('errorCode');
    expect(made).not.toHaveProperty('paymentUrl');
    expect(made).not.toHaveProperty('orderString');
  });

  it('is paid in the wallet; a query finds it out although the notification is withheld', async () => {
    const order = newOrder({ amount: '88.80' });
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: order.orderNo });
    const made = await service.pay('precreate', order);
    const trade = await service.gateway.payer.pay(made.qrCodeUrl!);
    expect(await service.query(order.orderNo)).toEqual({
      isSuccess: true,
      orderNo: order.orderNo,
      transactionId: made.transactionId,
      thirdOrderNo: trade.tradeNo,
      amount: 88.8,
      status: 'SUCCESS',
      payTime: toBeijingIso(new Date(trade.paidAt!)),
      refundedAmount: 0,
      refundStatus: 'NONE',
      supplements: [],
      version: 2,
      expireTime: made.expireTime,
      message: '查询成功',
    });
    expect(await eventNamesOf(service, order.orderNo)).toEqual(['link_started', 'paid']);
    expect(await webhookTypesOf(service, order.orderNo)).toEqual(['payment.succeeded']);
  });

  it('sends the channel what the shop said, our own notify URL, and never the shop’s', async () => {
    const order = newOrder({
      description: '2026 春茶 🍵',
      notifyUrl: 'https://shop.example/hooks',
      storeId: 'NJ_001',
      operatorId: 'OP01',
      terminalId: 'T001',
      attach: 'cart=42',
      buyerIp: '203.0.113.7',
      goodsDetail: [{ goodsId: 'SKU-1', goodsName: '云南普洱', quantity: 2, price: 50 }],
    });
    await service.pay('precreate', order);
    const [request] = sent(order.orderNo);
    expect(request?.parameters['notify_url']).toBe(`${service.url}/api/payment/alipay/notify`);
    expect(request?.content).toMatchObject({
      out_trade_no: order.orderNo,
      total_amount: '100.00',
      subject: '测试商品',
      body: '2026 春茶 🍵',
      store_id: 'NJ_001',
      operator_id: 'OP01',
      terminal_id: 'T001',
      goods_detail: [{ goods_id: 'SKU-1', goods_name: '云南普洱', quantity: 2, price: '50.00' }],
      business_params: { mc_create_trade_ip: '203.0.113.7' },
    });
    const row = await orderRow(service, order.orderNo);
    expect(row).toMatchObject({ notify_url: 'https://shop.example/hooks', attach: 'cart=42' });
  });

  it.each([
    [0.01, 1, '0.01'],
    ['0.1', 10, '0.10'],
    [19.99, 1999, '19.99'],
    ['1.10', 110, '1.10'],
    [1e8, 10_000_000_000, '100000000.00'],
  ])('takes the amount %p as %p fen and sends %p', async (amount, fen, text) => {
    const order = newOrder({ amount });
    expect(await service.pay('precreate', order)).toMatchObject({ amount: fen / 100 });
    expect(await orderRow(service, order.orderNo)).toMatchObject({ amount_fen: fen });
    expect(sent(order.orderNo)[0]?.content).toMatchObject({ total_amount: text });
  });
});

describe('The time limit of an order', () => {
  it.each([
    [{}, 120],
    [{ expiredDate: 5 }, 5],
    [{ expiredDate: '30' }, 30],
    [{ expiredDate: 21_600 }, 21_600],
    [{ timeoutExpress: '1m' }, 1],
    [{ timeoutExpress: '5m' }, 5],
    [{ timeoutExpress: '2h' }, 120],
    [{ timeoutExpress: '1d' }, 1_440],
    [{ timeoutExpress: '15d' }, 21_600],
    [{ timeoutExpress: '5m', expiredDate: '30' }, 5],
  ])('said by %p is %p minutes, to the channel as well', async (limit, minutes) => {
    const order = newOrder(limit);
    const made = await service.pay('precreate', order);
    const leftMs = msUntil(made.expireTime);
    expect(leftMs).toBeLessThanOrEqual(minutes * MINUTE_MS);
    expect(leftMs).toBeGreaterThan(minutes * MINUTE_MS - 5_000);
    const expireAt = toBeijingText(new Date(made.expireTime!));
    expect(sent(order.orderNo)[0]?.content).toMatchObject({ time_expire: expireAt });
    const codeMs = msUntil(made.qrCodeExpireTime);
    expect(codeMs).toBeLessThanOrEqual(Math.min(minutes, 30) * MINUTE_MS);
    expect(codeMs).toBeGreaterThan(Math.min(minutes, 30) * MINUTE_MS - 5_000);
  });

  it('said by 1c is midnight in China', async () => {
    const made = await service.pay('precreate', newOrder({ timeoutExpress: '1c' }));
    expect(made.expireTime).toMatch(/T00:00:00\+08:00$/);
    const leftMs = msUntil(made.expireTime);
    expect(leftMs).toBeGreaterThan(0);
    expect(leftMs).toBeLessThanOrEqual(24 * HOUR_MS);
  });

  it('once passed, ends the order: nobody can pay, no code is given, and a query closes it', async () => {
    const order = newOrder({ timeoutExpress: '5m' });
    const made = await service.pay('precreate', order);
    await service.advance(5 * MINUTE_MS + 1_000);
    await expect(service.gateway.payer.pay(made.qrCodeUrl!)).rejects.toMatchObject({ reason: 'codeExpired' });
    const again = await service.post('/api/payment/alipay/precreate', order);
    expect([again.status, again.body.errorCode]).toEqual([409, 'ORDER_STATUS_ERROR']);
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'PENDING' });
    await service.advance(10_000);
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'CLOSED' });
    expect(await historyOf(service, order.orderNo)).toMatchObject([{}, { event: 'expired', to: 'CLOSED' }]);
    const closed = await service.post('/api/payment/alipay/precreate', order);
    expect([closed.status, closed.body.errorCode]).toEqual([409, 'ORDER_CLOSED']);
  });
});

describe('Asking for the code again', () => {
  it('gives the same code while it lives, without troubling the channel', async () => {
    const order = newOrder();
    const [first, second] = [await service.pay('precreate', order), await service.pay('qrcode', order)];
    expect(second).toEqual(first);
    expect(sent(order.orderNo)).toHaveLength(1);
    expect(await historyOf(service, order.orderNo)).toHaveLength(1);
  });

  it('gives a new one after 30 minutes and after hours, of the same content to the letter', async () => {
    const order = newOrder({ timeoutExpress: '1d', description: '春茶' });
    const first = await service.pay('precreate', order);
    const codes = [first.qrCodeUrl];
    for (const wait of [31 * MINUTE_MS, 3 * HOUR_MS]) {
      await service.advance(wait);
      const { orderNo, ...rest } = order;
      const again = await service.pay(
        'precreate',
        codes.length === 1 ? order : { orderNo, amount: rest.amount },
      );
      expect(again).toMatchObject({ transactionId: first.transactionId, expireTime: first.expireTime });
      expect(msUntil(again.qrCodeExpireTime)).toBeGreaterThan(29 * MINUTE_MS);
      codes.push(again.qrCodeUrl);
    }
    expect(new Set(codes).size).toBe(3);
    const contents = sent(order.orderNo).map((request) => request.content);
    expect(contents).toHaveLength(3);
    expect(contents[1]).toEqual(contents[0]);
    expect(contents[2]).toEqual(contents[0]);
    await service.gateway.payer.pay(codes[2]!);
    await service.gateway.notifications.idle();
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it('near the order’s end gives a code that ends with the order', async () => {
    const order = newOrder({ timeoutExpress: '40m' });
    await service.pay('precreate', order);
    await service.advance(31 * MINUTE_MS);
    const again = await service.pay('precreate', order);
    expect(again.qrCodeExpireTime).toBe(again.expireTime);
  });
});

describe('A precreate that fails', () => {
  it.each([
    ['dropBefore', 503, 'CHANNEL_UNAVAILABLE'],
    ['dropAfter', 503, 'CHANNEL_UNAVAILABLE'],
    ['unavailableBefore', 503, 'CHANNEL_UNAVAILABLE'],
    ['unavailableAfter', 503, 'CHANNEL_UNAVAILABLE'],
    ['systemErrorBefore', 503, 'CHANNEL_UNAVAILABLE'],
    ['systemErrorAfter', 503, 'CHANNEL_UNAVAILABLE'],
    ['http502Before', 503, 'CHANNEL_UNAVAILABLE'],
    ['http502After', 503, 'CHANNEL_UNAVAILABLE'],
    ['unsigned', 502, 'CHANNEL_RESPONSE_INVALID'],
    ['wrongSignature', 502, 'CHANNEL_RESPONSE_INVALID'],
    ['truncated', 502, 'CHANNEL_RESPONSE_INVALID'],
  ] as const)('by %s is %p %s; the order stays, and the call can be repeated', async (kind, status, code) => {
    const order = newOrder();
    service.gateway.faults.add({ kind, method: 'precreate', outTradeNo: order.orderNo, times: 2 });
    const failed = await service.post('/api/payment/alipay/precreate', order);
    expect([failed.status, failed.body.isSuccess, failed.body.errorCode]).toEqual([status, false, code]);
    expect(failed.body.requestId).toBe(failed.headers['x-request-id']);
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'PENDING', version: 1 });

    service.gateway.faults.clear();
    const made = await service.pay('precreate', order);
    expect(made).toMatchObject({ isSuccess: true, status: 'PENDING' });
    await service.gateway.payer.pay(made.qrCodeUrl!);
    await service.gateway.notifications.idle();
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it('by an answer that takes too long is 503, and its row was there before the call', async () => {
    const order = newOrder();
    service.gateway.faults.add({
      kind: 'delay',
      method: 'precreate',
      outTradeNo: order.orderNo,
      delayMs: HOUR_MS,
    });
    const failed = await service.post('/api/payment/alipay/precreate', order);
    expect([failed.status, failed.body.errorCode]).toEqual([503, 'CHANNEL_UNAVAILABLE']);
    expect(await historyOf(service, order.orderNo)).toMatchObject([{ event: 'link_started', to: 'PENDING' }]);
  });

  it('because the channel refuses is 422 with the channel’s words, and FAILED until it is tried again', async () => {
    const order = newOrder();
    const subCode = 'ACQ.ACCESS_FORBIDDEN';
    service.gateway.faults.add({ kind: 'refusal', method: 'precreate', outTradeNo: order.orderNo, subCode });
    const refused = await service.post('/api/payment/alipay/precreate', order);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      isSuccess: false,
      errorCode: 'CHANNEL_REJECTED',
      channelCode: '40004',
      channelSubCode: subCode,
      channelMessage: expect.any(String),
      docUrl: `${service.url}/docs/errors#CHANNEL_REJECTED`,
    });
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'FAILED' });
    expect(await webhookTypesOf(service, order.orderNo)).toEqual(['payment.failed']);
    expect(await service.pay('precreate', order)).toMatchObject({ status: 'PENDING' });
  });

  it('leaves an order PENDING that another link can still pay', async () => {
    const order = newOrder();
    const page = await service.pay('page', order);
    service.gateway.faults.add({ kind: 'refusal', method: 'precreate', subCode: 'ACQ.ACCESS_FORBIDDEN' });
    await service.post('/api/payment/alipay/precreate', order).expect(422);
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'PENDING' });
    await service.gateway.payer.pay(page.paymentUrl!);
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it('stays payable when one call gets a code and another, made meanwhile, is refused first', async () => {
    const order = newOrder();
    const { faults } = service.gateway;
    faults.add({ kind: 'delay', method: 'precreate', outTradeNo: order.orderNo, delayMs: 700 });
    const slow = service.post('/api/payment/alipay/precreate', order).then((answer) => answer);
    while (sent(order.orderNo).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const subCode = 'ACQ.ACCESS_FORBIDDEN';
    faults.add({ kind: 'refusal', method: 'precreate', outTradeNo: order.orderNo, subCode });
    await service.post('/api/payment/alipay/precreate', order).expect(422);
    const { status, body } = await slow;
    expect([status, body.status]).toEqual([200, 'PENDING']);
    const row = await orderRow(service, order.orderNo);
    expect(row).toMatchObject({ status: 'PENDING', next_check_at: expect.any(Date) });
    expect(await eventNamesOf(service, order.orderNo)).toEqual([
      'link_started',
      'link_rejected',
      'link_started',
    ]);
    await service.gateway.payer.pay(body.qrCodeUrl);
    await service.gateway.notifications.idle();
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'SUCCESS' });
  });
});
