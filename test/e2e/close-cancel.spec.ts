import { addMerchant } from '../support/other-merchant.ts';
import { eventNamesOf, expectSoundHistory, orderRow, webhookTypesOf } from '../support/order-books.ts';
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

const close = (orderNo: string) => service.post('/api/payment/alipay/close', { orderNo });
const cancel = (orderNo: string) => service.post('/api/payment/alipay/cancel', { orderNo });
const callsOf = (method: string, orderNo: string) => service.gateway.requests.of(method, orderNo).length;

async function scanned(more: object = {}): Promise<{ orderNo: string; qrCodeUrl: string }> {
  const order = newOrder(more);
  const { qrCodeUrl } = await service.pay('precreate', order);
  await service.gateway.payer.scan(qrCodeUrl!);
  return { orderNo: order.orderNo, qrCodeUrl: qrCodeUrl! };
}

let serial = 0;
/** A bar-code order, charged with a code of this fate; its notifications wait. */
async function charged(last: string): Promise<string> {
  serial += 1;
  const order = newOrder();
  service.gateway.notifications.withhold();
  await service.pay('barcode', { ...order, authCode: `27${String(serial).padStart(12, '0')}${last}` });
  return order.orderNo;
}

describe('Closing', () => {
  it('a scanned order closes the trade, then the order, and tells the merchant', async () => {
    const { orderNo, qrCodeUrl } = await scanned();
    const closed = await close(orderNo);
    expect([closed.status, closed.body]).toMatchObject([
      200,
      { isSuccess: true, orderNo, status: 'CLOSED', message: '订单已关闭' },
    ]);
    expect(service.gateway.books.trade(orderNo)).toMatchObject({ status: 'TRADE_CLOSED', closedBy: 'close' });
    await expect(service.gateway.payer.pay(qrCodeUrl)).rejects.toMatchObject({ reason: 'closed' });
    expect(await webhookTypesOf(service, orderNo)).toEqual(['payment.closed']);
    await expectSoundHistory(service, orderNo);
  });

  it('a closed order again is 200, and nobody is asked', async () => {
    const { orderNo } = await scanned();
    const first = await close(orderNo);
    const again = await close(orderNo);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(callsOf('close', orderNo)).toBe(1);
    for (const method of ['precreate', 'page', 'wap', 'app', 'barcode']) {
      const authCode = method === 'barcode' ? '280123456789012345' : undefined;
      const start = await service.post(`/api/payment/alipay/${method}`, { orderNo, authCode });
      expect([method, start.status, start.body.errorCode]).toEqual([method, 409, 'ORDER_CLOSED']);
    }
  });

  it('an order without a method needs no channel', async () => {
    const items = [{ id: 1, name: '茶', count: 1, price: 1 }];
    const { orderNo } = (await service.post('/api/payment/orders', { items })).body;
    expect((await close(orderNo)).body).toMatchObject({ isSuccess: true, status: 'CLOSED' });
    expect(callsOf('close', orderNo)).toBe(0);
    expect(await eventNamesOf(service, orderNo)).toEqual(['created', 'closed']);
  });

  it('a paid order is 409 ORDER_PAID, also when only the channel knows of the payment', async () => {
    const { orderNo, qrCodeUrl } = await scanned();
    service.gateway.notifications.withhold();
    await service.gateway.payer.pay(qrCodeUrl);
    for (const expected of [409, 409]) {
      const refused = await close(orderNo);
      expect([refused.status, refused.body.errorCode]).toEqual([expected, 'ORDER_PAID']);
    }
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS' });
    expect(callsOf('close', orderNo)).toBe(1);
  });

  it('an unknown order is 404', async () => {
    const refused = await close('NOBODY');
    expect([refused.status, refused.body.errorCode]).toEqual([404, 'ORDER_NOT_FOUND']);
  });

  it('a bar code that waits for its payer closes it', async () => {
    const orderNo = await charged('0003');
    expect((await close(orderNo)).body).toMatchObject({ isSuccess: true, status: 'CLOSED' });
    await expect(service.gateway.payer.confirm({ outTradeNo: orderNo })).rejects.toMatchObject({
      reason: 'notWaiting',
    });
    const detail = await service.get(`/api/payment/orders/${orderNo}`);
    expect(detail.body.attempts).toMatchObject([{ method: 'barcode', status: 'CLOSED' }]);
  });
});

describe('Closing a code that nobody scanned', () => {
  it('keeps the wish: the order stays PENDING, new starts are refused, CLOSED after its time', async () => {
    const order = newOrder({ timeoutExpress: '1h' });
    const { qrCodeUrl } = await service.pay('precreate', order);
    const asked = await close(order.orderNo);
    expect([asked.status, asked.body]).toMatchObject([
      200,
      { isSuccess: false, status: 'PENDING', closeRequestedAt: expect.stringMatching(/\+08:00$/) },
    ]);
    expect((await close(order.orderNo)).body).toEqual(asked.body);
    for (const method of ['precreate', 'page', 'barcode']) {
      const authCode = method === 'barcode' ? '280123456789012345' : undefined;
      const start = await service.post(`/api/payment/alipay/${method}`, { ...order, authCode });
      expect([method, start.status, start.body.errorCode]).toEqual([method, 409, 'ORDER_STATUS_ERROR']);
    }
    expect(await service.query(order.orderNo)).toMatchObject({
      status: 'PENDING',
      closeRequestedAt: asked.body.closeRequestedAt,
    });
    await service.advance(3_600_000 + 11_000);
    await expect(service.gateway.payer.pay(qrCodeUrl!)).rejects.toMatchObject({ reason: 'codeExpired' });
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'CLOSED' });
    expect((await expectSoundHistory(service, order.orderNo)).map(({ event }) => event)).toEqual([
      'link_started',
      'close_requested',
      'expired',
    ]);
  });

  it('closes it at once when it is scanned and the wish repeated', async () => {
    const order = newOrder();
    const { paymentUrl } = await service.pay('page', order);
    await close(order.orderNo);
    await service.gateway.payer.login(paymentUrl!);
    expect((await close(order.orderNo)).body).toMatchObject({ isSuccess: true, status: 'CLOSED' });
  });

  it('and paid all the same is held: a finding, payment.late, CLOSED', async () => {
    const order = newOrder();
    const { qrCodeUrl } = await service.pay('precreate', order);
    await close(order.orderNo);
    await service.gateway.payer.pay(qrCodeUrl!);
    await service.gateway.notifications.idle();
    const detail = (await service.get(`/api/payment/orders/${order.orderNo}`)).body;
    expect(detail).toMatchObject({ status: 'CLOSED', findings: [{ kind: 'late_payment', state: 'open' }] });
    expect(await webhookTypesOf(service, order.orderNo)).toEqual(['payment.late']);
    expect((await close(order.orderNo)).body).toMatchObject({ isSuccess: true, status: 'CLOSED' });
    await expectSoundHistory(service, order.orderNo);
  });

  it('and paid all the same is SUCCESS for a merchant who accepts late payments', async () => {
    const seller = { outTradeNoPrefix: 'LATE_', latePayment: 'accept' } as const;
    const { apiKey } = await addMerchant(service, 'late-shop', seller);
    const order = newOrder();
    const made = await service.post('/api/payment/alipay/precreate', order, apiKey).expect(200);
    const wish = await service.post('/api/payment/alipay/close', { orderNo: order.orderNo }, apiKey);
    expect(wish.body).toMatchObject({ isSuccess: false, status: 'PENDING' });
    await service.gateway.payer.pay(made.body.qrCodeUrl);
    await service.gateway.notifications.idle();
    const detail = (await service.get(`/api/payment/orders/${order.orderNo}`, apiKey)).body;
    const finding = { kind: 'late_payment', state: 'resolved' };
    expect(detail).toMatchObject({ status: 'SUCCESS', late: true, findings: [finding] });
    expect(await webhookTypesOf(service, order.orderNo)).toEqual(['payment.succeeded']);
  });
});

describe('A close whose answer is lost', () => {
  it.each([
    ['dropAfter', 200, 'CLOSED'],
    ['http502After', 200, 'CLOSED'],
    ['unavailableAfter', 200, 'CLOSED'],
    ['systemErrorAfter', 200, 'CLOSED'],
    ['unsigned', 200, 'CLOSED'],
    ['truncated', 200, 'CLOSED'],
    ['dropBefore', 503, 'CHANNEL_UNAVAILABLE'],
    ['http502Before', 503, 'CHANNEL_UNAVAILABLE'],
    ['unavailableBefore', 503, 'CHANNEL_UNAVAILABLE'],
    ['systemErrorBefore', 503, 'CHANNEL_UNAVAILABLE'],
  ] as const)('by %s asks what became of it: %p %s, and can be repeated', async (kind, status, said) => {
    const { orderNo } = await scanned();
    service.gateway.faults.add({ kind, method: 'close', outTradeNo: orderNo });
    const answer = await close(orderNo);
    const told = { isSuccess: status === 200, [status === 200 ? 'status' : 'errorCode']: said };
    expect([answer.status, answer.body]).toMatchObject([status, told]);
    expect(await orderRow(service, orderNo)).toMatchObject({ status: status === 200 ? 'CLOSED' : 'PENDING' });
    expect((await close(orderNo)).body).toMatchObject({ isSuccess: true, status: 'CLOSED' });
    await expectSoundHistory(service, orderNo);
  });

  it('together with the query’s is 502 or 503 and changes nothing', async () => {
    const { orderNo } = await scanned();
    service.gateway.faults.add({ kind: 'wrongSignature', method: 'close', outTradeNo: orderNo });
    service.gateway.faults.add({ kind: 'wrongSignature', method: 'query', outTradeNo: orderNo });
    const answer = await close(orderNo);
    expect([answer.status, answer.body.errorCode]).toEqual([502, 'CHANNEL_RESPONSE_INVALID']);
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'PENDING', version: 1 });
    expect((await close(orderNo)).body).toMatchObject({ isSuccess: true, status: 'CLOSED' });
  });
});

describe('Cancelling', () => {
  it('a bar code that waits for its payer closes it', async () => {
    const orderNo = await charged('0003');
    const cancelled = await cancel(orderNo);
    expect([cancelled.status, cancelled.body]).toMatchObject([
      200,
      { isSuccess: true, orderNo, status: 'CLOSED', refundedAmount: 0, refundStatus: 'NONE' },
    ]);
    expect(service.gateway.books.trade(orderNo)).toMatchObject({
      status: 'TRADE_CLOSED',
      closedBy: 'cancel',
    });
    expect((await expectSoundHistory(service, orderNo)).map(({ event }) => event)).toEqual([
      'barcode_sent',
      'payer_confirming',
      'cancel_requested',
      'cancelled',
    ]);
    expect((await cancel(orderNo)).body).toMatchObject({ isSuccess: true, status: 'CLOSED' });
    expect(callsOf('cancel', orderNo)).toBe(1);
  });

  it('a payment that had gone through gives the money back: CLOSED, with a refund of origin cancel', async () => {
    const orderNo = await charged('0408');
    const cancelled = await cancel(orderNo);
    expect(cancelled.body).toMatchObject({
      isSuccess: true,
      status: 'CLOSED',
      refundedAmount: 100,
      refundStatus: 'FULL',
    });
    expect(service.gateway.books.trade(orderNo)).toMatchObject({ paidFen: 10_000, refundedFen: 10_000 });
    const detail = (await service.get(`/api/payment/orders/${orderNo}`)).body;
    expect(detail.refunds).toMatchObject([{ refundAmount: 100, status: 'SUCCESS', origin: 'cancel' }]);
    expect(await webhookTypesOf(service, orderNo)).toEqual(['payment.closed']);
    await service.gateway.notifications.release();
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'CLOSED', refunded_fen: 10_000 });
    await expectSoundHistory(service, orderNo);
  });

  it('a payment that never reached the channel closes the order once a query agrees', async () => {
    const orderNo = await charged('0501');
    expect((await cancel(orderNo)).body).toMatchObject({ isSuccess: true, status: 'CLOSED' });
    expect(callsOf('query', orderNo)).toBeGreaterThan(0);
    expect(await eventNamesOf(service, orderNo)).toEqual(['barcode_sent', 'cancel_requested', 'cancelled']);
  });

  it('keeps the wish while the channel asks for another try (retry_flag Y)', async () => {
    const orderNo = await charged('0003');
    service.gateway.faults.add({ kind: 'retryFlag', method: 'cancel', outTradeNo: orderNo });
    expect((await cancel(orderNo)).body).toMatchObject({ isSuccess: false, status: 'USERPAYING' });
    for (const [path, body] of [
      ['precreate', {}],
      ['close', {}],
      ['barcode', { authCode: '280123456789012345' }],
    ] as const) {
      const refused = await service.post(`/api/payment/alipay/${path}`, { orderNo, ...body });
      expect([path, refused.status, refused.body.errorCode]).toEqual([path, 409, 'ORDER_STATUS_ERROR']);
    }
    expect((await cancel(orderNo)).body).toMatchObject({ isSuccess: true, status: 'CLOSED' });
    expect(await eventNamesOf(service, orderNo)).toEqual([
      'barcode_sent',
      'payer_confirming',
      'cancel_requested',
      'cancelled',
    ]);
  });

  it('holds back what it learns of the payment until its own outcome is known', async () => {
    const orderNo = await charged('0408');
    service.gateway.faults.add({ kind: 'dropBefore', method: 'cancel', outTradeNo: orderNo });
    expect((await cancel(orderNo)).body).toMatchObject({ isSuccess: false, status: 'UNKNOWN' });
    await service.gateway.notifications.release();
    expect(await service.query(orderNo)).toMatchObject({ status: 'UNKNOWN', errorCode: 'PAYMENT_UNKNOWN' });
    const refund = await service.post('/api/payment/alipay/refund', { orderNo, refundAmount: 1 });
    expect([refund.status, refund.body.errorCode]).toEqual([409, 'ORDER_STATUS_ERROR']);
    expect((await cancel(orderNo)).body).toMatchObject({ status: 'CLOSED', refundStatus: 'FULL' });
    expect(await webhookTypesOf(service, orderNo)).toEqual(['payment.closed']);
  });

  it.each([
    'dropAfter',
    'http502After',
    'unavailableAfter',
    'systemErrorAfter',
    'unsigned',
    'truncated',
  ] as const)(
    'whose answer is lost by %s finds the refund that it made, by a query or by cancelling again',
    async (kind) => {
      for (const findOut of [cancel, (orderNo: string) => service.query(orderNo)]) {
        const orderNo = await charged('0500');
        service.gateway.faults.add({ kind, method: 'cancel', outTradeNo: orderNo });
        expect((await cancel(orderNo)).body).toMatchObject({ isSuccess: false, status: 'UNKNOWN' });
        await findOut(orderNo);
        const detail = (await service.get(`/api/payment/orders/${orderNo}`)).body;
        expect(detail).toMatchObject({
          status: 'CLOSED',
          refundedAmount: 100,
          refunds: [{ refundAmount: 100, origin: 'cancel', status: 'SUCCESS' }],
        });
        await expectSoundHistory(service, orderNo);
      }
    },
  );

  it('is refused for a paid order and a QR order; and an unknown one is 404', async () => {
    const paid = newOrder();
    await service.pay('barcode', { ...paid, authCode: '280123456789012345' });
    const { orderNo: link } = await scanned();
    for (const [orderNo, status, code] of [
      [paid.orderNo, 409, 'ORDER_PAID'],
      [link, 409, 'ORDER_STATUS_ERROR'],
      ['NOBODY', 404, 'ORDER_NOT_FOUND'],
    ] as const) {
      const refused = await cancel(orderNo);
      expect([refused.status, refused.body.errorCode]).toEqual([status, code]);
      expect(callsOf('cancel', orderNo)).toBe(0);
    }
  });

  it('or closing ends an order whose code was declined: nobody can pay it any more', async () => {
    const endings = { cancelled: cancel, closed: close };
    for (const [event, end] of Object.entries(endings)) {
      const orderNo = await charged('0404');
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'FAILED' });
      expect((await end(orderNo)).body).toMatchObject({ isSuccess: true, status: 'CLOSED' });
      expect((await eventNamesOf(service, orderNo)).at(-1)).toBe(event);
      await expectSoundHistory(service, orderNo);
    }
  });

  it('that the channel refuses for good drops the wish, and the truth stands', async () => {
    const orderNo = await charged('0500');
    const subCode = 'ACQ.TRADE_CANCEL_TIME_OUT';
    service.gateway.faults.add({ kind: 'refusal', method: 'cancel', outTradeNo: orderNo, subCode });
    const refused = await cancel(orderNo);
    expect([refused.status, refused.body.errorCode]).toEqual([409, 'ORDER_PAID']);
    expect((await expectSoundHistory(service, orderNo)).map(({ event }) => event)).toEqual([
      'barcode_sent',
      'cancel_requested',
      'cancel_refused',
      'paid',
    ]);
  });

  it('that the channel refuses for good while the payer thinks is 409, and the order is open as before', async () => {
    const orderNo = await charged('0003');
    const subCode = 'ACQ.TRADE_CANCEL_TIME_OUT';
    service.gateway.faults.add({ kind: 'refusal', method: 'cancel', outTradeNo: orderNo, subCode });
    const refused = await cancel(orderNo);
    expect([refused.status, refused.body.errorCode]).toEqual([409, 'ORDER_STATUS_ERROR']);
    await service.gateway.payer.confirm({ outTradeNo: orderNo });
    await service.advance(1_000);
    expect(await service.query(orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it('is not believed while the query that should agree cannot be had', async () => {
    const orderNo = await charged('0501');
    service.gateway.faults.add({ kind: 'unsigned', method: 'query', outTradeNo: orderNo });
    expect((await cancel(orderNo)).body).toMatchObject({ isSuccess: false, status: 'UNKNOWN' });
    service.gateway.faults.add({ kind: 'refusal', method: 'query', subCode: 'ACQ.INVALID_PARAMETER' });
    expect((await cancel(orderNo)).body).toMatchObject({ isSuccess: false, status: 'UNKNOWN' });
    expect((await cancel(orderNo)).body).toMatchObject({ isSuccess: true, status: 'CLOSED' });
  });
});
