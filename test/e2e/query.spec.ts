import { Clock } from '../../src/common/clock.js';
import { eventNamesOf, orderRow } from '../support/order-books.ts';
import { newOrder, TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start({ BARCODE_WAIT_MS: '0' });
});
afterAll(() => service.stop());
afterEach(async () => {
  service.gateway.faults.clear();
  await service.gateway.notifications.release();
});

const asked = (orderNo: string) => service.gateway.requests.of('query', orderNo).length;

const times = <Result>(count: number, run: () => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, run));

/** Stops our clock meanwhile, so that a slow machine does not make a second out of a moment. */
async function atOneMoment<Result>(run: () => Promise<Result>): Promise<Result> {
  const clock = service.app.get(Clock);
  const [tick, now] = [clock.now.bind(clock), clock.now()];
  clock.now = () => now;
  try {
    return await run();
  } finally {
    clock.now = tick;
  }
}

/** A QR order that is paid at the channel, of which we have not heard. */
async function paidInSilence(more: object = {}): Promise<{ orderNo: string; tradeNo: string }> {
  const order = newOrder(more);
  service.gateway.notifications.withhold();
  const { qrCodeUrl } = await service.pay('precreate', order);
  const { tradeNo } = await service.gateway.payer.pay(qrCodeUrl!);
  return { orderNo: order.orderNo, tradeNo };
}

describe('A query', () => {
  it('of an order that nobody scanned is PENDING: no trade means "not yet", never "failed"', async () => {
    const order = newOrder();
    await service.pay('precreate', order);
    expect(await service.query(order.orderNo)).toMatchObject({
      isSuccess: true,
      status: 'PENDING',
      refundedAmount: 0,
      refundStatus: 'NONE',
      supplements: [],
      version: 1,
      message: '查询成功',
    });
    expect(asked(order.orderNo)).toBe(1);
    expect(await eventNamesOf(service, order.orderNo)).toEqual(['link_started']);
  });

  it('of a code that is scanned but not paid is still PENDING', async () => {
    const order = newOrder();
    const { qrCodeUrl } = await service.pay('precreate', order);
    await service.gateway.payer.scan(qrCodeUrl!);
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'PENDING' });
  });

  it('asks the channel once a second at most, however many callers there are', async () => {
    const order = newOrder();
    await service.pay('precreate', order);
    const answers = await atOneMoment(() => times(40, () => service.query(order.orderNo)));
    expect(asked(order.orderNo)).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['PENDING']));
    await service.advance(1_000);
    await atOneMoment(() => times(20, () => service.query(order.orderNo)));
    expect(asked(order.orderNo)).toBe(2);
  });

  it('finds the payment that no notification told of, once and for all', async () => {
    const { orderNo, tradeNo } = await paidInSilence();
    const answers = await atOneMoment(() => times(20, () => service.query(orderNo)));
    expect(answers).toContainEqual(expect.objectContaining({ status: 'SUCCESS', thirdOrderNo: tradeNo }));
    const final = await service.query(orderNo);
    expect(final).toMatchObject({ status: 'SUCCESS', thirdOrderNo: tradeNo, version: 2 });
    await service.advance(60_000);
    expect(await service.query(orderNo)).toEqual(final);
    expect(asked(orderNo)).toBe(1);
    await service.gateway.notifications.release();
    expect(await eventNamesOf(service, orderNo)).toEqual(['link_started', 'paid']);
  });

  it('of an order without a method asks nobody', async () => {
    const items = [{ id: 1, name: '茶', count: 1, price: 1 }];
    const { orderNo } = (await service.post('/api/payment/orders', { items })).body;
    expect(await service.query(orderNo)).toMatchObject({ status: 'CREATED' });
    expect(asked(orderNo)).toBe(0);
  });

  it('finds an order by the channel’s number', async () => {
    const { orderNo, tradeNo } = await paidInSilence();
    await service.get(`/api/payment/alipay/query?tradeNo=${tradeNo}`).expect(404);
    const byNumber = await service.query(orderNo);
    const { body } = await service.get(`/api/payment/alipay/query?tradeNo=${tradeNo}`).expect(200);
    expect(body).toEqual(byNumber);
  });

  it('tells what has been refunded', async () => {
    const { orderNo } = await paidInSilence();
    await service.query(orderNo);
    const refund = (refundAmount: number) =>
      service.post('/api/payment/alipay/refund', { orderNo, refundAmount }).expect(200);
    await refund(40);
    expect(await service.query(orderNo)).toMatchObject({
      status: 'SUCCESS',
      refundedAmount: 40,
      refundStatus: 'PARTIAL',
    });
    await refund(60);
    expect(await service.query(orderNo)).toMatchObject({
      status: 'SUCCESS',
      refundedAmount: 100,
      refundStatus: 'FULL',
    });
  });

  it.each(['NOBODY', '%00', 'x'.repeat(65), '%E8%8C%B6', 'a%2Fb'])(
    'of %s is 404 ORDER_NOT_FOUND',
    async (odd) => {
      const answer = await service.get(`/api/payment/alipay/query/${odd}`);
      expect([answer.status, answer.body.errorCode]).toEqual([404, 'ORDER_NOT_FOUND']);
    },
  );

  it.each(['', '?tradeNo=', '?tradeNo=%00', '?tradeNo=a&tradeNo=b', '?tradeNo=a&orderNo=b', '?orderNo=a'])(
    'by number %s is 400 PARAM_ERROR',
    async (search) => {
      const answer = await service.get(`/api/payment/alipay/query${search}`);
      expect([answer.status, answer.body.errorCode]).toEqual([400, 'PARAM_ERROR']);
    },
  );
});

describe('A query that goes wrong at the channel', () => {
  it.each([
    'unsigned',
    'wrongSignature',
    'truncated',
    'http502Before',
    'http502After',
    'unavailableBefore',
    'systemErrorAfter',
    'dropBefore',
    'dropAfter',
    'refusal',
  ] as const)('by %s changes nothing and still answers; the next one finds the truth', async (kind) => {
    const { orderNo } = await paidInSilence();
    const subCode = 'ACQ.INVALID_PARAMETER';
    service.gateway.faults.add({ kind, method: 'query', outTradeNo: orderNo, times: 2, subCode });
    expect(await service.query(orderNo)).toMatchObject({ isSuccess: true, status: 'PENDING', version: 1 });
    expect(await eventNamesOf(service, orderNo)).toEqual(['link_started']);
    service.gateway.faults.clear();
    await service.advance(1_000);
    expect(await service.query(orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it('by silence beyond the time-out changes nothing', async () => {
    const { orderNo } = await paidInSilence();
    service.gateway.faults.add({ kind: 'delay', method: 'query', outTradeNo: orderNo, delayMs: 3_600_000 });
    expect(await service.query(orderNo)).toMatchObject({ status: 'PENDING', version: 1 });
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'PENDING' });
  });

  it('keeps an expired order open until the channel really says that there is no trade', async () => {
    const order = newOrder({ timeoutExpress: '5m' });
    await service.pay('precreate', order);
    await service.advance(5 * 60_000 + 11_000);
    service.gateway.faults.add({ kind: 'unsigned', method: 'query', outTradeNo: order.orderNo });
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'PENDING' });
    await service.advance(1_000);
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'CLOSED' });
  });

  it('never loses a payment made in the last second of an order', async () => {
    const order = newOrder({ timeoutExpress: '5m' });
    service.gateway.notifications.withhold();
    const { qrCodeUrl } = await service.pay('precreate', order);
    await service.advance(5 * 60_000 - 5_000);
    await service.gateway.payer.pay(qrCodeUrl!);
    await service.advance(60 * 60_000);
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    expect(await eventNamesOf(service, order.orderNo)).toEqual(['link_started', 'paid']);
  });
});

describe('A service that is down while the money comes', () => {
  it('finds out by a query after its start, and is told again by the channel’s repeats', async () => {
    const [first, second] = [newOrder(), newOrder()];
    const codes = [await service.pay('precreate', first), await service.pay('precreate', second)];
    await service.halt();
    for (const { qrCodeUrl } of codes) await service.gateway.payer.pay(qrCodeUrl!);
    await service.gateway.notifications.idle();
    expect(service.gateway.notifications.of(first.orderNo)[0]?.sends[0]).toMatchObject({ accepted: false });
    await service.launch();
    expect(await service.query(first.orderNo)).toMatchObject({ status: 'SUCCESS' });
    await service.advance(4 * 60_000);
    await service.gateway.notifications.idle();
    for (const { orderNo } of [first, second]) {
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS', version: 2 });
    }
  });

  it('knows a code that it sent before it died, and takes no second one', async () => {
    const order = newOrder();
    service.gateway.notifications.withhold();
    service.gateway.faults.add({ kind: 'dropAfter', method: 'pay', outTradeNo: order.orderNo });
    const authCode = '286666666666661111';
    expect(await service.pay('barcode', { ...order, authCode })).toMatchObject({ status: 'UNKNOWN' });
    await service.halt();
    await service.launch();
    const other = await service.post('/api/payment/alipay/barcode', {
      ...order,
      authCode: '286666666666662222',
    });
    expect([other.status, other.body.errorCode]).toEqual([409, 'ORDER_STATUS_ERROR']);
    expect(await service.pay('barcode', { ...order, authCode })).toMatchObject({ status: 'SUCCESS' });
  });
});
