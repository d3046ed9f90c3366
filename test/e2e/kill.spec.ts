import { buildIfChanged } from '../../local/quickstart/build.ts';
import {
  eventTypes,
  expectBooksToAgree,
  findingRows,
  historyRows,
  orderRow,
  refundRows,
} from '../support/books.ts';
import { newOrder, nextOrderNo } from '../support/service.ts';
import { ServiceProcess, type Answer } from '../support/service-process.ts';

/** Longer than any of these tests: the answer never comes. */
const NEVER_MS = 3_600_000;

describe('A service that is killed (kill -9)', () => {
  let service: ServiceProcess;
  beforeAll(async () => {
    await buildIfChanged();
    service = await ServiceProcess.start();
  }, 120_000);
  afterAll(() => service.stop());
  afterEach(() => service.gateway.faults.clear());

  const pay = (method: string, order: object) => service.post(`/api/payment/alipay/${method}`, order);
  const query = async (orderNo: string) => (await service.get(`/api/payment/alipay/query/${orderNo}`)).body;
  const refund = (body: object) => service.post('/api/payment/alipay/refund', body);

  /** Starts a call that the death of the service will cut off, and waits until the gateway has it. */
  async function cutOff(method: string, outTradeNo: string, call: () => Promise<Answer>): Promise<void> {
    service.gateway.faults.add({ kind: 'delay', method, outTradeNo, delayMs: NEVER_MS });
    const answer = call().then(
      () => 'answered',
      () => 'cut off',
    );
    await until(() => service.gateway.requests.of(`alipay.trade.${method}`, outTradeNo).length > 0);
    await service.kill();
    expect(await answer).toBe('cut off');
    await service.launch();
  }

  async function paid(amount = 100): Promise<string> {
    const order = newOrder({ amount });
    const { body } = await pay('precreate', order);
    await service.gateway.payer.pay(String(body.qrCodeUrl));
    await service.gateway.notifications.idle();
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    return order.orderNo;
  }

  it('between a payment and its notification learns of it from the channel’s next try', async () => {
    const order = newOrder();
    const { body } = await pay('precreate', order);
    await service.kill();
    await service.gateway.payer.pay(String(body.qrCodeUrl));
    await service.gateway.notifications.idle();
    const [notification] = service.gateway.notifications.of(order.orderNo);
    expect(notification).toMatchObject({ state: 'pending', sends: [{ error: 'ECONNREFUSED' }] });
    await service.launch();
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'PENDING' });
    await service.gateway.clock.advance(4 * 60_000);
    expect(notification).toMatchObject({ state: 'delivered' });
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    expect(await eventTypes(service, order.orderNo)).toEqual(['payment.succeeded']);
  });

  it('between a payment and its notification learns of it from a query too', async () => {
    const order = newOrder();
    const { body } = await pay('precreate', order);
    await service.kill();
    await service.gateway.payer.pay(String(body.qrCodeUrl));
    await service.gateway.notifications.idle();
    await service.launch();
    expect(await query(order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    expect(await eventTypes(service, order.orderNo)).toEqual(['payment.succeeded']);
  });

  it('in the middle of a storm of notifications applies each of them once in the end', async () => {
    const orders = Array.from({ length: 80 }, () => newOrder());
    const made = await Promise.all(orders.map((order) => pay('precreate', order)));
    // The last one waits for the kill, so that it strikes in the middle however quick the service is.
    const [late] = orders.slice(-1);
    service.gateway.faults.add({ kind: 'delayNotify', outTradeNo: late!.orderNo, delayMs: 60_000 });
    service.gateway.notifications.withhold();
    for (const { body } of made) await service.gateway.payer.pay(String(body.qrCodeUrl));
    const storm = service.gateway.notifications.release();
    await until(async () => (await countPaid(orders)) >= 3);
    await service.kill();
    await storm;
    const before = await countPaid(orders);
    await service.launch();
    await service.gateway.clock.advance(4 * 60_000);
    expect(await countPaid(orders)).toBe(orders.length);
    expect(before).toBeLessThan(orders.length);
    for (const { orderNo } of orders) {
      expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded']);
      const history = await historyRows(service, orderNo);
      expect(history.filter(({ event }) => event === 'paid')).toHaveLength(1);
    }
  });

  const countPaid = async (orders: readonly { orderNo: string }[]): Promise<number> => {
    const [row] = await service.rows<{ paid: number }>(
      `SELECT count(*) AS paid FROM orders WHERE order_no = ANY($1) AND status = 'SUCCESS'`,
      [orders.map(({ orderNo }) => orderNo)],
    );
    return row?.paid ?? 0;
  };

  it('right after it has written a new order makes it payable when asked again', async () => {
    const order = newOrder();
    await cutOff('precreate', order.orderNo, () => pay('precreate', order));
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'PENDING' });
    const { status, body } = await pay('precreate', order);
    expect([status, body.status]).toEqual([200, 'PENDING']);
    await service.gateway.payer.pay(String(body.qrCodeUrl));
    await service.gateway.notifications.idle();
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    expect(await eventTypes(service, order.orderNo)).toEqual(['payment.succeeded']);
  });

  it('after it has charged a payment code knows that it does not know, asks, and charges once', async () => {
    const order = newOrder({ authCode: '280123456789012345' });
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: order.orderNo });
    await cutOff('pay', order.orderNo, () => pay('barcode', order));
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'UNKNOWN' });
    expect(await query(order.orderNo)).toMatchObject({ status: 'SUCCESS', amount: 100 });
    expect((await pay('barcode', order)).body).toMatchObject({ isSuccess: true, status: 'SUCCESS' });
    expect(service.gateway.requests.of('alipay.trade.pay', order.orderNo)).toHaveLength(1);
    expect(await eventTypes(service, order.orderNo)).toEqual(['payment.succeeded']);
  });

  it('between a refund and its answer finds it by its number', async () => {
    const orderNo = await paid();
    const asked = { orderNo, refundAmount: 40, refundNo: nextOrderNo() };
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: orderNo });
    await cutOff('refund', orderNo, () => refund(asked));
    expect(await refundRows(service, orderNo)).toMatchObject([
      { refund_no: asked.refundNo, status: 'PROCESSING' },
    ]);
    const found = await service.get(`/api/payment/alipay/refund-query?refundNo=${asked.refundNo}`);
    expect(found.body).toMatchObject({ status: 'SUCCESS', refundedAmount: 40 });
    expect((await refund(asked)).body).toMatchObject({ status: 'SUCCESS', refundedAmount: 40 });
    expect(service.gateway.books.trade(orderNo)?.refunds).toHaveLength(1);
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded', 'refund.succeeded']);
    await expectBooksToAgree(service, orderNo);
  });

  it('after a refund without a number of the shop’s has that number on record', async () => {
    const orderNo = await paid();
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: orderNo });
    await cutOff('refund', orderNo, () => refund({ orderNo, refundAmount: 40 }));
    const [row] = await refundRows(service, orderNo);
    expect(row).toMatchObject({ status: 'PROCESSING', refund_no: expect.stringMatching(/^RF\d+$/) });
    await service.gateway.notifications.release();
    expect(await refundRows(service, orderNo)).toMatchObject([{ status: 'SUCCESS' }]);
    await expectBooksToAgree(service, orderNo);
  });

  it('before a refund reached the channel sends it again, ten seconds later, by the same number', async () => {
    const orderNo = await paid();
    const refundNo = nextOrderNo();
    service.gateway.faults.add({ kind: 'dropBefore', method: 'refund', outTradeNo: orderNo });
    await refund({ orderNo, refundAmount: 40, refundNo });
    await service.kill();
    await service.launch();
    const ask = async () =>
      (await service.get(`/api/payment/alipay/refund-query?refundNo=${refundNo}`)).body.status;
    expect(await ask()).toBe('PROCESSING');
    expect(service.gateway.requests.of('alipay.trade.refund', orderNo)).toHaveLength(1);
    await service.rows(
      `UPDATE refunds SET sent_at = sent_at - interval '11 s', asked_at = asked_at - interval '11 s'
       WHERE refund_no = $1`,
      [refundNo],
    );
    expect(await ask()).toBe('SUCCESS');
    expect(service.gateway.books.trade(orderNo)?.refunds).toMatchObject([{ requestNo: refundNo }]);
    await expectBooksToAgree(service, orderNo);
  });

  it('in the middle of many refunds gives back each of them once, after they are asked for again', async () => {
    const orderNo = await paid(1_000);
    const asked = Array.from({ length: 50 }, () => ({ orderNo, refundAmount: 10, refundNo: nextOrderNo() }));
    const answers = asked.map((body) =>
      refund(body).then(
        ({ status }) => status,
        () => 'cut off',
      ),
    );
    await until(() => (service.gateway.books.trade(orderNo)?.refundedFen ?? 0) >= 5_000);
    await service.kill();
    expect(await Promise.all(answers)).toContain('cut off');
    await service.launch();
    for (const body of asked) {
      await refund(body);
      await service.rows(
        `UPDATE refunds SET sent_at = sent_at - interval '11 s', asked_at = NULL
         WHERE refund_no = $1 AND status = 'PROCESSING'`,
        [body.refundNo],
      );
      expect((await refund(body)).body).toMatchObject({ status: 'SUCCESS', refundNo: body.refundNo });
    }
    await service.gateway.notifications.idle();
    expect(service.gateway.books.trade(orderNo)).toMatchObject({ refundedFen: 50_000 });
    expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 50_000, reserved_fen: 0 });
    await expectBooksToAgree(service, orderNo);
    const told = await eventTypes(service, orderNo);
    expect(told.filter((type) => type === 'refund.succeeded')).toHaveLength(50);
  });

  it('between a cancel and its answer goes on cancelling: the money is back and the order closed', async () => {
    const order = newOrder({ authCode: '280000000000060408' });
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: order.orderNo, times: 9 });
    expect((await pay('barcode', order)).body).toMatchObject({ status: 'UNKNOWN' });
    const cancel = () => service.post('/api/payment/alipay/cancel', { orderNo: order.orderNo });
    await cutOff('cancel', order.orderNo, cancel);
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'UNKNOWN' });
    expect((await cancel()).body).toMatchObject({ status: 'CLOSED' });
    expect(service.gateway.books.trade(order.orderNo)).toMatchObject({
      paidFen: 10_000,
      refundedFen: 10_000,
    });
    expect(await refundRows(service, order.orderNo)).toMatchObject([{ origin: 'cancel', status: 'SUCCESS' }]);
    // Now comes, late, the news of the payment that was cancelled.
    await service.gateway.notifications.release();
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'CLOSED', refunded_fen: 10_000 });
    expect(await eventTypes(service, order.orderNo)).toEqual(['payment.closed']);
    expect(await findingRows(service, order.orderNo)).toEqual([]);
  });
});

/** Waits for something that another process does. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadlineMs = Date.now() + 15_000; !(await isSo());) {
    if (Date.now() > deadlineMs) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
