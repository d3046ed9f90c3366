import request from 'supertest';
import { toBeijingText } from '../../src/common/beijing-time.js';
import { eventNamesOf, historyOf, orderRow } from '../support/order-books.ts';
import { newOrder, TestService } from '../support/service.ts';

const MINUTE_MS = 60_000;

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
afterAll(() => service.stop());
afterEach(() => service.gateway.faults.clear());

/** What a link carries to Alipay, as it is signed. */
function signedContent(link: string): { parameters: URLSearchParams; content: Record<string, unknown> } {
  const parameters = new URLSearchParams(link.slice(link.indexOf('?') + 1));
  return {
    parameters,
    content: JSON.parse(parameters.get('biz_content') ?? '{}') as Record<string, unknown>,
  };
}

/** The browser comes back: follows Alipay's signed URL to us, and no further. */
function comeBack(signedReturnUrl: string | undefined) {
  const url = new URL(signedReturnUrl!);
  return request(url.origin)
    .get(url.pathname + url.search)
    .redirects(0);
}

describe('A page order', () => {
  it.each([
    ['page', 'alipay.trade.page.pay', 'FAST_INSTANT_TRADE_PAY'],
    ['pc', 'alipay.trade.page.pay', 'FAST_INSTANT_TRADE_PAY'],
    ['wap', 'alipay.trade.wap.pay', 'QUICK_WAP_WAY'],
  ])('by POST …/%s is a GET URL of %s, paid in the browser', async (path, method, product) => {
    const order = newOrder({ amount: 88.88, quitUrl: undefined, expiredDate: 45 });
    const made = await service.pay(path, order);
    expect(made).toMatchObject({
      isSuccess: true,
      orderNo: order.orderNo,
      transactionId: expect.any(String),
      amount: 88.88,
      status: 'PENDING',
      message: '支付订单创建成功',
      expireTime: expect.stringMatching(/\+08:00$/),
      paymentUrl: expect.stringContaining(`${service.gateway.gatewayUrl}?`),
    });
    expect(made).not.toHaveProperty('qrCodeUrl');
    const { parameters, content } = signedContent(made.paymentUrl!);
    expect(parameters.get('method')).toBe(method);
    expect(parameters.get('notify_url')).toBe(`${service.url}/api/payment/alipay/notify`);
    expect(parameters.get('return_url')).toBe(`${service.url}/api/payment/alipay/return`);
    expect(content).toMatchObject({
      out_trade_no: order.orderNo,
      total_amount: '88.88',
      subject: '测试商品',
      product_code: product,
      time_expire: toBeijingText(new Date(made.expireTime!)),
    });

    await service.gateway.payer.pay(made.paymentUrl!);
    await service.gateway.notifications.idle();
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    expect(await eventNamesOf(service, order.orderNo)).toEqual(['link_started', 'paid']);
  });

  it('of wap takes the quitUrl along', async () => {
    const order = newOrder({ quitUrl: 'https://shop.example/cart', returnUrl: 'https://shop.example/paid' });
    const { content } = signedContent((await service.pay('wap', order)).paymentUrl!);
    expect(content).toMatchObject({ quit_url: 'https://shop.example/cart' });
  });

  it('asked for again is a fresh link with the same content, amount and time limit', async () => {
    const order = newOrder({ timeoutExpress: '3h' });
    const first = await service.pay('page', order);
    await service.advance(10 * MINUTE_MS);
    const { orderNo } = order;
    const again = await service.pay('page', { orderNo });
    expect(again).toMatchObject({ transactionId: first.transactionId, expireTime: first.expireTime });
    const [before, after] = [signedContent(first.paymentUrl!), signedContent(again.paymentUrl!)];
    expect(after.content).toEqual(before.content);
    expect(after.parameters.get('timestamp')).not.toBe(before.parameters.get('timestamp'));
    expect(await historyOf(service, orderNo)).toHaveLength(1);
    await service.gateway.payer.pay(again.paymentUrl!);
    expect(await service.query(orderNo)).toMatchObject({ status: 'SUCCESS' });
  });
});

describe('An app order', () => {
  it('is an order string for the SDK, paid in the app', async () => {
    const order = newOrder({ amount: 199.9, storeId: 'NJ_001' });
    const made = await service.pay('app', order);
    expect(made).toMatchObject({
      isSuccess: true,
      status: 'PENDING',
      amount: 199.9,
      orderString: expect.stringContaining('method=alipay.trade.app.pay'),
    });
    expect(made).not.toHaveProperty('paymentUrl');
    expect(signedContent(`?${made.orderString}`).content).toMatchObject({
      total_amount: '199.90',
      product_code: 'QUICK_MSECURITY_PAY',
      time_expire: toBeijingText(new Date(made.expireTime!)),
      store_id: 'NJ_001',
    });
    await service.gateway.payer.pay({ orderString: made.orderString });
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'SUCCESS', amount: 199.9 });
  });
});

describe('One order', () => {
  it('may be started by several methods while it is unpaid, with one number and content, and is paid once', async () => {
    const order = newOrder({ timeoutExpress: '1h' });
    const qr = await service.pay('precreate', order);
    await service.advance(MINUTE_MS);
    const page = await service.pay('page', { orderNo: order.orderNo });
    const app = await service.pay('app', order);
    const wap = await service.pay('wap', order);
    for (const made of [page, app, wap]) {
      expect(made).toMatchObject({ transactionId: qr.transactionId, expireTime: qr.expireTime });
    }
    const [precreate] = service.gateway.requests.of('precreate', order.orderNo);
    const limits = [page.paymentUrl!, `?${app.orderString}`, wap.paymentUrl!].map(
      (link) => signedContent(link).content,
    );
    const { out_trade_no, total_amount, subject, time_expire } = precreate!.content as Record<string, string>;
    for (const content of limits) {
      expect(content).toMatchObject({ out_trade_no, total_amount, subject, time_expire });
    }
    await service.gateway.payer.pay(wap.paymentUrl!);
    await service.gateway.notifications.idle();
    await expect(service.gateway.payer.pay(qr.qrCodeUrl!)).rejects.toMatchObject({ reason: 'alreadyPaid' });
    for (const method of ['precreate', 'page', 'wap', 'app']) {
      const again = await service.post(`/api/payment/alipay/${method}`, order);
      expect([again.status, again.body.errorCode]).toEqual([409, 'ORDER_PAID']);
    }
    expect(await historyOf(service, order.orderNo)).toMatchObject([
      { event: 'link_started' },
      { event: 'link_started' },
      { event: 'link_started' },
      { event: 'link_started' },
      { event: 'paid', from: 'PENDING', to: 'SUCCESS' },
    ]);
  });

  it('is refused with another amount or name, by the same method or another', async () => {
    const order = newOrder();
    await service.pay('page', order);
    for (const [path, change] of [
      ['page', { amount: 100.01 }],
      ['page', { goodsName: '别的商品' }],
      ['precreate', { amount: '99.99' }],
      ['app', { goodsName: '测试商品 ' }],
    ] as const) {
      const other = await service.post(`/api/payment/alipay/${path}`, { ...order, ...change });
      expect([other.status, other.body.errorCode]).toEqual([409, 'ORDER_CONFLICT']);
    }
    expect(await historyOf(service, order.orderNo)).toHaveLength(1);
  });
});

describe('The browser that comes back', () => {
  it('goes on to the shop’s returnUrl with orderNo and status, once the channel was asked', async () => {
    const order = newOrder({ returnUrl: 'https://shop.example/paid?lang=zh&orderNo=forged#top' });
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: order.orderNo });
    const made = await service.pay('page', order);
    const { signedReturnUrl } = await service.gateway.payer.pay(made.paymentUrl!);
    const answer = await comeBack(signedReturnUrl);
    expect(answer.status).toBe(302);
    expect(answer.headers['location']).toBe(
      `https://shop.example/paid?lang=zh&orderNo=${order.orderNo}&status=SUCCESS#top`,
    );
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(service.gateway.requests.of('query', order.orderNo)).toHaveLength(1);
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it('sees our result page where the shop named no address', async () => {
    const order = newOrder({ goodsName: '<b>茶</b>'.replace('/', '') });
    const made = await service.pay('wap', order);
    const { signedReturnUrl } = await service.gateway.payer.pay(made.paymentUrl!);
    const page = await comeBack(signedReturnUrl);
    expect([page.status, page.type]).toEqual([200, 'text/html']);
    expect(page.text).toContain('支付成功');
    expect(page.text).toContain('¥100.00');
    expect(page.text).not.toContain('<b>');
    expect((await comeBack(signedReturnUrl).set('Accept-Language', 'en')).text).toContain('Paid');
  });

  it('is not believed when its parameters are forged, and nobody is asked', async () => {
    const [order, other] = [newOrder({ returnUrl: 'https://shop.example/paid' }), newOrder()];
    const made = await service.pay('page', order);
    await service.pay('page', other);
    const { signedReturnUrl } = await service.gateway.payer.pay(made.paymentUrl!);
    for (const forge of [
      (url: URL) => url.searchParams.set('out_trade_no', other.orderNo),
      (url: URL) => url.searchParams.set('total_amount', '0.01'),
      (url: URL) => url.searchParams.delete('sign'),
      (url: URL) => url.searchParams.append('sign', 'AAAA'),
      (url: URL) => url.searchParams.set('app_id', '9021000199999999'),
      (url: URL) => (url.search = ''),
    ]) {
      const url = new URL(signedReturnUrl!);
      forge(url);
      const answer = await comeBack(url.href);
      expect([answer.status, answer.type]).toEqual([400, 'text/html']);
      expect(answer.text).toContain('无法验证');
    }
    expect(service.gateway.requests.of('query', other.orderNo)).toHaveLength(0);
    expect(await orderRow(service, other.orderNo)).toMatchObject({ status: 'PENDING' });
  });

  it('before the channel knows of the payment is told that it waits', async () => {
    const order = newOrder({ returnUrl: 'https://shop.example/paid' });
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: order.orderNo });
    service.gateway.faults.add({ kind: 'unsigned', method: 'query', outTradeNo: order.orderNo });
    const made = await service.pay('page', order);
    const { signedReturnUrl } = await service.gateway.payer.pay(made.paymentUrl!);
    const answer = await comeBack(signedReturnUrl);
    expect(answer.headers['location']).toContain('status=PENDING');
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'PENDING' });
  });
});
