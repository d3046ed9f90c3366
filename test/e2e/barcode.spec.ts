import { createLogger } from '../../src/common/logging/logger.js';
import { loadSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/create-app.js';
import { eventNamesOf, expectSoundHistory, orderRow, webhookTypesOf } from '../support/order-books.ts';
import { newOrder, TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start({ BARCODE_WAIT_MS: '0' });
});
afterAll(() => service.stop());
afterEach(() => service.gateway.faults.clear());

let serial = 0;
/** A payment code that nobody used yet, with the fate that its last digits bring. */
function codeEnding(last: string): string {
  serial += 1;
  return `28${String(serial).padStart(12, '0')}${last}`;
}
const charge = (order: object, authCode: string) => service.pay('barcode', { ...order, authCode });
const chargesOf = (orderNo: string) => service.gateway.requests.of('pay', orderNo);

describe('A payment code that is charged at once', () => {
  it('is SUCCESS with the channel’s number and the time of payment', async () => {
    const order = newOrder({ amount: 68 });
    const { code } = await service.gateway.payer.paymentCode('lilei');
    const paid = await charge(order, code);
    const trade = service.gateway.books.trade(order.orderNo);
    expect(paid).toMatchObject({
      isSuccess: true,
      orderNo: order.orderNo,
      transactionId: expect.any(String),
      thirdOrderNo: trade?.tradeNo,
      amount: 68,
      status: 'SUCCESS',
      message: '支付成功',
      payTime: expect.stringMatching(/\+08:00$/),
      expireTime: expect.stringMatching(/\+08:00$/),
    });
    expect(paid).not.toHaveProperty('errorCode');
    expect(chargesOf(order.orderNo)[0]?.content).toMatchObject({
      scene: 'bar_code',
      auth_code: code,
      time_expire: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    });
    await service.gateway.notifications.idle();
    expect(await eventNamesOf(service, order.orderNo)).toEqual(['barcode_sent', 'paid']);
    expect(await webhookTypesOf(service, order.orderNo)).toEqual(['payment.succeeded']);
  });

  it('gives the same result again for the same code, and is charged once', async () => {
    const order = newOrder();
    const code = codeEnding('1111');
    const first = await charge(order, code);
    expect(await charge(order, code)).toEqual(first);
    expect(chargesOf(order.orderNo)).toHaveLength(1);
  });

  it('leaves nothing for another code: 409 ORDER_PAID', async () => {
    const order = newOrder();
    await charge(order, codeEnding('1111'));
    const other = await service.post('/api/payment/alipay/barcode', {
      ...order,
      authCode: codeEnding('2222'),
    });
    expect([other.status, other.body.errorCode]).toEqual([409, 'ORDER_PAID']);
    expect(chargesOf(order.orderNo)).toHaveLength(1);
  });
});

describe('A payment code that waits for its payer', () => {
  it('is USERPAYING with 1002, then SUCCESS once he confirms', async () => {
    const order = newOrder();
    const code = codeEnding('0003');
    const waiting = await charge(order, code);
    expect(waiting).toMatchObject({
      isSuccess: false,
      orderNo: order.orderNo,
      status: 'USERPAYING',
      errorCode: '1002',
      message: '用户支付中，请轮询查询',
      amount: 100,
    });
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'USERPAYING', errorCode: '1002' });
    service.gateway.notifications.withhold();
    await service.gateway.payer.confirm({ outTradeNo: order.orderNo });
    await service.advance(1_000);
    expect(await charge(order, code)).toMatchObject({
      isSuccess: true,
      status: 'SUCCESS',
      message: '支付成功',
    });
    await service.gateway.notifications.release();
    expect(chargesOf(order.orderNo)).toHaveLength(1);
    expect((await expectSoundHistory(service, order.orderNo)).map(({ event }) => event)).toEqual([
      'barcode_sent',
      'payer_confirming',
      'paid',
    ]);
  });

  it('is CLOSED when he refuses', async () => {
    const order = newOrder();
    await charge(order, codeEnding('0003'));
    await service.gateway.payer.refuse({ outTradeNo: order.orderNo });
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'CLOSED' });
    expect(await webhookTypesOf(service, order.orderNo)).toEqual(['payment.closed']);
  });

  it('lets nothing else be started for its order meanwhile', async () => {
    const order = newOrder();
    await charge(order, codeEnding('0003'));
    for (const method of ['precreate', 'page', 'wap', 'app', 'barcode']) {
      const other = await service.post(`/api/payment/alipay/${method}`, {
        ...order,
        ...(method === 'barcode' && { authCode: codeEnding('1111') }),
      });
      expect([method, other.status, other.body.errorCode]).toEqual([method, 409, 'ORDER_STATUS_ERROR']);
    }
    expect(chargesOf(order.orderNo)).toHaveLength(1);
  });
});

describe('A payment code that is declined', () => {
  it('is FAILED with the channel’s reason, and another code may be tried', async () => {
    const order = newOrder();
    const declined = await charge(order, codeEnding('0404'));
    expect(declined).toMatchObject({
      isSuccess: false,
      status: 'FAILED',
      errorCode: 'CHANNEL_REJECTED',
      channelCode: '40004',
      channelSubCode: 'ACQ.BUYER_BALANCE_NOT_ENOUGH',
      message: expect.stringMatching(/\S/),
    });
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'FAILED' });
    expect(await charge(order, codeEnding('1111'))).toMatchObject({ isSuccess: true, status: 'SUCCESS' });
    expect(await webhookTypesOf(service, order.orderNo)).toEqual(['payment.failed', 'payment.succeeded']);
    const detail = await service.get(`/api/payment/orders/${order.orderNo}`);
    expect(detail.body.attempts).toMatchObject([{ status: 'FAILED' }, { status: 'SUCCESS' }]);
  });

  it('gives the same answer again for the same code, without a second charge', async () => {
    const order = newOrder();
    const code = codeEnding('0404');
    expect(await charge(order, code)).toEqual(await charge(order, code));
    expect(chargesOf(order.orderNo)).toHaveLength(1);
  });

  it('ends the attempt alone while a QR code can still pay the order', async () => {
    const order = newOrder();
    const { qrCodeUrl } = await service.pay('precreate', order);
    expect(await charge(order, codeEnding('0404'))).toMatchObject({
      status: 'FAILED',
      errorCode: 'CHANNEL_REJECTED',
    });
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'PENDING' });
    expect(await webhookTypesOf(service, order.orderNo)).toEqual([]);
    await service.gateway.payer.pay(qrCodeUrl!);
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it('used up before, or too old, is declined like any other', async () => {
    const { code } = await service.gateway.payer.paymentCode('hanmeimei');
    await charge(newOrder(), code);
    const used = await charge(newOrder(), code);
    expect(used).toMatchObject({ status: 'FAILED', channelSubCode: 'ACQ.PAYMENT_AUTH_CODE_INVALID' });
    const old = await service.gateway.payer.paymentCode('lilei');
    await service.advance(61_000);
    expect(await charge(newOrder(), old.code)).toMatchObject({
      status: 'FAILED',
      errorCode: 'CHANNEL_REJECTED',
    });
  });
});

describe('A payment code whose answer is lost', () => {
  const UNKNOWN = {
    isSuccess: false,
    status: 'UNKNOWN',
    errorCode: 'PAYMENT_UNKNOWN',
    message: '支付结果未知，系统正在确认',
  };

  it.each([
    ['0408', 'SUCCESS'],
    ['0500', 'SUCCESS'],
    ['2000', 'SUCCESS'],
    ['0501', 'UNKNOWN'],
  ])('by a code …%s is UNKNOWN, and the query brings the truth: %s', async (last, truth) => {
    const order = newOrder();
    service.gateway.notifications.withhold();
    const code = codeEnding(last);
    expect(await charge(order, code)).toMatchObject({ orderNo: order.orderNo, amount: 100, ...UNKNOWN });
    expect(await service.query(order.orderNo)).toMatchObject({ isSuccess: true, status: truth });
    await service.gateway.notifications.release();
    await service.advance(1_000);
    expect(await charge(order, code)).toMatchObject({ status: truth, isSuccess: truth === 'SUCCESS' });
    expect(chargesOf(order.orderNo)).toHaveLength(1);
    await expectSoundHistory(service, order.orderNo);
  });

  it.each([
    ['dropBefore', 'UNKNOWN'],
    ['dropAfter', 'SUCCESS'],
    ['unavailableBefore', 'UNKNOWN'],
    ['systemErrorAfter', 'SUCCESS'],
    ['http502Before', 'UNKNOWN'],
    ['http502After', 'SUCCESS'],
    ['unsigned', 'SUCCESS'],
    ['wrongSignature', 'SUCCESS'],
    ['truncated', 'SUCCESS'],
  ] as const)('by the fault %s is UNKNOWN, never an error; then %s', async (kind, truth) => {
    const order = newOrder();
    service.gateway.notifications.withhold();
    service.gateway.faults.add({ kind, method: 'pay', outTradeNo: order.orderNo });
    expect(await charge(order, codeEnding('1111'))).toMatchObject(UNKNOWN);
    const other = await service.post('/api/payment/alipay/barcode', {
      ...order,
      authCode: codeEnding('1111'),
    });
    expect([other.status, other.body.errorCode]).toEqual([409, 'ORDER_STATUS_ERROR']);
    expect(chargesOf(order.orderNo)).toHaveLength(1);
    expect(await service.query(order.orderNo)).toMatchObject({ status: truth });
    await service.gateway.notifications.release();
  });

  it('and whose trade waits for its payer is found USERPAYING', async () => {
    const order = newOrder();
    service.gateway.faults.add({ kind: 'dropAfter', method: 'pay', outTradeNo: order.orderNo });
    expect(await charge(order, codeEnding('0003'))).toMatchObject(UNKNOWN);
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'USERPAYING', errorCode: '1002' });
  });

  it('is SUCCESS by its notification alone', async () => {
    const order = newOrder();
    await charge(order, codeEnding('0408'));
    await service.gateway.notifications.idle();
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    const detail = await service.get(`/api/payment/orders/${order.orderNo}`);
    expect(detail.body.attempts).toMatchObject([{ method: 'barcode', status: 'SUCCESS' }]);
  });
});

describe('What is no payment code', () => {
  it.each([
    '123456789012345678',
    '280123456789012',
    '2801234567890123456789012',
    '28012345678901234x',
    '２８０１２３４５６７８９０１２３４５',
    '310123456789012345',
    ' 280123456789012345',
    '280123456789012345\n',
    '',
    null,
    undefined,
    280123456789012,
    ['280123456789012345'],
    { $gt: '' },
  ])('%j is AUTHCODE_INVALID, and nothing is written', async (authCode) => {
    const order = newOrder();
    const answer = await service.post('/api/payment/alipay/barcode', { ...order, authCode });
    expect([answer.status, answer.body.errorCode]).toEqual([400, 'AUTHCODE_INVALID']);
    await service.get(`/api/payment/orders/${order.orderNo}`).expect(404);
    expect(chargesOf(order.orderNo)).toHaveLength(0);
  });
});

describe('A payment code', () => {
  it('is kept nowhere: not in the database, not in the log', async () => {
    const lines: string[] = [];
    await service.halt();
    const settings = loadSettings({ ...service['environment'], LOG_LEVEL: 'trace' });
    service.app = await createApp(settings, createLogger(settings, { write: (line) => lines.push(line) }));
    await service.app.listen(settings.PORT, '127.0.0.1');
    const codes = ['1111', '0003', '0404', '0408', '0501'].map(codeEnding);
    for (const code of codes) {
      const order = newOrder({ attach: 'x' });
      await service.post('/api/payment/alipay/barcode', { ...order, authCode: code }).expect(200);
      await service.post('/api/payment/alipay/barcode', { ...order, amount: -1, authCode: code }).expect(400);
      await service.query(order.orderNo);
    }
    await service.gateway.notifications.idle();
    const tables = await service.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const dumps = await Promise.all(tables.map(({ name }) => service.rows(`SELECT * FROM "${name}"`)));
    const books = JSON.stringify(dumps);
    const log = lines.join('');
    expect(books).toContain(service.gateway.books.trades().at(-1)?.outTradeNo);
    expect(log).toContain('/api/payment/alipay/barcode');
    for (const code of codes) {
      expect(books).not.toContain(code);
      expect(log).not.toContain(code);
    }
  });
});
