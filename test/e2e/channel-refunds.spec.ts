import {
  eventRows,
  eventTypes,
  expectBooksToAgree,
  findingRows,
  historyRows,
  lastNotification,
  notificationRows,
  orderRow,
  refundHistory,
  refundRows,
} from '../support/books.ts';
import { consoleRefund } from '../support/console-refund.ts';
import { ACCEPTED, postNotification, REFUSED, signedForm } from '../support/notices.ts';
import { paidOrder } from '../support/paid-order.ts';
import { newOrder, nextOrderNo, TestService } from '../support/service.ts';

describe('A refund that the channel tells of', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
  });
  afterAll(() => service.stop());
  afterEach(() => service.gateway.faults.clear());

  const refund = (body: object) => service.post('/api/payment/alipay/refund', body);

  it('before it answers is done by then, and the answer’s own details are kept', async () => {
    const { orderNo } = await paidOrder(service);
    service.gateway.faults.add({ kind: 'delay', method: 'refund', outTradeNo: orderNo, delayMs: 500 });
    const { body } = await refund({ orderNo, refundAmount: 10 }).expect(200);
    const [{ evidence }] = (await service.rows<{ evidence: { kind: string } }>(
      `SELECT t.evidence FROM refund_transitions t JOIN refunds r ON r.id = t.refund_id
       WHERE r.refund_no = $1 AND t.to_status = 'SUCCESS'`,
      [body.refundNo],
    )) as [{ evidence: { kind: string } }];
    expect(evidence.kind).toBe('notification');
    const details = {
      buyerLogonId: expect.stringContaining('***'),
      buyerUserId: expect.stringMatching(/^2088/),
      refundDetailItemList: [{ fundChannel: 'ALIPAYACCOUNT', amount: 10 }],
    };
    expect(body).toMatchObject({ status: 'SUCCESS', ...details });
    const query = await service.get(`/api/payment/alipay/refund-query?refundNo=${body.refundNo as string}`);
    expect(query.body).toMatchObject(details);
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded', 'refund.succeeded']);
  });

  it('and that was made at its console is booked with its own amount', async () => {
    const { orderNo } = await paidOrder(service);
    const outRequestNo = nextOrderNo();
    await refund({ orderNo, refundAmount: 10 });
    await service.gateway.notifications.idle();
    await consoleRefund(service, orderNo, { outRequestNo, amountFen: 2_500 });
    await service.gateway.notifications.idle();

    const [, found] = await refundRows(service, orderNo);
    expect(found).toMatchObject({
      refund_no: outRequestNo,
      origin: 'channel',
      status: 'SUCCESS',
      amount_fen: 2_500,
      refunded_at: expect.any(Date),
    });
    expect(await refundHistory(service, outRequestNo)).toEqual([
      { event: 'found', from_status: null, to_status: 'SUCCESS' },
    ]);
    const told = (await eventRows(service, orderNo)).at(-1);
    expect(told).toMatchObject({
      type: 'refund.succeeded',
      payload: { data: { refundNo: outRequestNo, refundAmount: 25, origin: 'channel' } },
    });
    expect(await service.query(orderNo)).toMatchObject({ refundedAmount: 35, refundStatus: 'PARTIAL' });
    expect(service.gateway.notifications.of(orderNo).every(({ state }) => state === 'delivered')).toBe(true);
    expect((await notificationRows(service, orderNo)).at(-1)).toMatchObject({ verdict: 'applied' });
    await expectBooksToAgree(service, orderNo);

    const tooMuch = await refund({ orderNo, refundAmount: 65.01 }).expect(409);
    expect(tooMuch.body).toMatchObject({ errorCode: 'REFUND_AMOUNT_EXCEEDED', refundableAmount: 65 });
    const query = await service.get(`/api/payment/alipay/refund-query?refundNo=${outRequestNo}`).expect(200);
    expect(query.body).toMatchObject({ status: 'SUCCESS', refundAmount: 25, origin: 'channel' });
  });

  it('repeatedly is booked once', async () => {
    const { orderNo } = await paidOrder(service);
    await consoleRefund(service, orderNo, { outRequestNo: nextOrderNo(), amountFen: 2_500 });
    const form = await signedForm(service, orderNo);
    await service.gateway.notifications.idle();
    const answers = await Promise.all(Array.from({ length: 20 }, () => postNotification(service, form)));
    expect(answers).toEqual(answers.map(() => ACCEPTED));
    expect(await refundRows(service, orderNo)).toHaveLength(1);
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded', 'refund.succeeded']);
    await expectBooksToAgree(service, orderNo);
  });

  it('for the first time twenty times at once is booked once', async () => {
    const { orderNo } = await paidOrder(service);
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: orderNo });
    await consoleRefund(service, orderNo, { outRequestNo: nextOrderNo(), amountFen: 2_500 });
    const form = await signedForm(service, orderNo);
    const answers = await Promise.all(Array.from({ length: 20 }, () => postNotification(service, form)));
    expect(answers).toEqual(answers.map(() => ACCEPTED));
    expect(await refundRows(service, orderNo)).toHaveLength(1);
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded', 'refund.succeeded']);
    expect(await notificationRows(service, orderNo)).toMatchObject([
      { verdict: 'applied' },
      { verdict: 'applied', received_count: 20 },
    ]);
    await expectBooksToAgree(service, orderNo);
  });

  it('in the wrong order is booked all the same', async () => {
    const { orderNo } = await paidOrder(service);
    const numbers = [nextOrderNo(), nextOrderNo(), nextOrderNo()];
    const forms: Record<string, string>[] = [];
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: orderNo, times: 3 });
    for (const [index, outRequestNo] of numbers.entries()) {
      await consoleRefund(service, orderNo, { outRequestNo, amountFen: 1_000 * (index + 1) });
      forms.push(await signedForm(service, orderNo));
    }
    for (const form of forms.toReversed()) expect(await postNotification(service, form)).toEqual(ACCEPTED);
    const rows = await refundRows(service, orderNo);
    expect(rows.map(({ refund_no, amount_fen }) => [refund_no, amount_fen])).toEqual([
      [numbers[2], 3_000],
      [numbers[1], 2_000],
      [numbers[0], 1_000],
    ]);
    await expectBooksToAgree(service, orderNo);
  });

  it('and that is ours is completed by it, whatever became of the answer', async () => {
    const { orderNo } = await paidOrder(service);
    service.gateway.faults.add({ kind: 'dropAfter', method: 'refund', outTradeNo: orderNo });
    service.gateway.notifications.withhold();
    const { body } = await refund({ orderNo, refundAmount: 40 }).expect(200);
    expect(body.status).toBe('PROCESSING');
    await service.gateway.notifications.release();
    expect(await refundRows(service, orderNo)).toMatchObject([
      { refund_no: body.refundNo, status: 'SUCCESS', origin: 'request', amount_fen: 4_000 },
    ]);
    expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 4_000, reserved_fen: 0 });
    expect(service.gateway.requests.of('alipay.trade.fastpay.refund.query', orderNo)).toEqual([]);
    expect((await notificationRows(service, orderNo)).at(-1)).toMatchObject({ verdict: 'applied' });
  });

  it('under a number that the merchant has used for another refund is booked under one of ours', async () => {
    const [one, two] = [await paidOrder(service), await paidOrder(service)];
    const outRequestNo = nextOrderNo();
    for (const { orderNo } of [one, two]) {
      await consoleRefund(service, orderNo, { outRequestNo, amountFen: 700 });
      await service.gateway.notifications.idle();
      expect(await postNotification(service, await signedForm(service, orderNo))).toEqual(ACCEPTED);
      await expectBooksToAgree(service, orderNo);
    }
    const [first, second] = [await refundRows(service, one.orderNo), await refundRows(service, two.orderNo)];
    expect(first).toMatchObject([{ refund_no: outRequestNo, origin: 'channel' }]);
    expect(second).toMatchObject([{ refund_no: expect.stringMatching(/^RFC\w{24}$/), origin: 'channel' }]);
  });

  it('under the number of a refund of ours that was declined, with another amount, is booked beside it', async () => {
    const { orderNo } = await paidOrder(service);
    const refundNo = nextOrderNo();
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: orderNo });
    await consoleRefund(service, orderNo, { outRequestNo: refundNo, amountFen: 1_500 });
    expect((await refund({ orderNo, refundAmount: 40, refundNo })).body.status).toBe('FAILED');
    expect(await postNotification(service, await signedForm(service, orderNo))).toEqual(ACCEPTED);
    expect(await refundRows(service, orderNo)).toMatchObject([
      { refund_no: refundNo, status: 'FAILED', amount_fen: 4_000 },
      { status: 'SUCCESS', origin: 'channel', amount_fen: 1_500 },
    ]);
    await expectBooksToAgree(service, orderNo);
  });

  it('without a number has the order’s', async () => {
    const { orderNo } = await paidOrder(service);
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: orderNo });
    await consoleRefund(service, orderNo, { outRequestNo: orderNo, amountFen: 1_500 });
    const form = await signedForm(service, orderNo, { out_biz_no: '' });
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await refundRows(service, orderNo)).toMatchObject([{ refund_no: orderNo, amount_fen: 1_500 }]);
    await expectBooksToAgree(service, orderNo);
  });

  it('and that nobody confirms is not acknowledged, so that it is told again', async () => {
    const { orderNo } = await paidOrder(service);
    service.gateway.faults.add({ kind: 'dropBefore', method: 'fastpay.refund.query', times: 9 });
    await consoleRefund(service, orderNo, { outRequestNo: nextOrderNo(), amountFen: 2_500 });
    await service.gateway.notifications.idle();
    expect(service.gateway.notifications.of(orderNo).at(-1)).toMatchObject({ state: 'pending' });
    expect(await lastNotification(service)).toMatchObject({ verdict: 'kept', reason: 'refund_unconfirmed' });
    expect(await refundRows(service, orderNo)).toEqual([]);

    service.gateway.faults.clear();
    await service.advance(4 * 60_000);
    expect(service.gateway.notifications.of(orderNo).at(-1)).toMatchObject({ state: 'delivered' });
    expect(await lastNotification(service)).toMatchObject({
      verdict: 'applied',
      reason: null,
      received_count: 2,
    });
    await expectBooksToAgree(service, orderNo);
  });

  it('but does not know when asked is not acknowledged', async () => {
    const { orderNo } = await paidOrder(service);
    const form = await signedForm(service, orderNo, { out_biz_no: 'no-such-refund', refund_fee: '5.00' });
    expect(await postNotification(service, form)).toEqual(REFUSED);
    expect(await lastNotification(service)).toMatchObject({ verdict: 'kept', reason: 'refund_unconfirmed' });
    expect(await refundRows(service, orderNo)).toEqual([]);
  });

  it('and that takes what we had promised to another opens a finding, but is believed', async () => {
    const { orderNo } = await paidOrder(service);
    const refundNo = nextOrderNo();
    // Ours of 80 is done, but nobody has told us; in our books it was declined.
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: orderNo, times: 9 });
    service.gateway.faults.add({
      kind: 'refusal',
      method: 'refund',
      outTradeNo: orderNo,
      subCode: 'ACQ.TRADE_NOT_ALLOW_REFUND',
    });
    expect((await refund({ orderNo, refundAmount: 80, refundNo })).body.status).toBe('FAILED');
    await consoleRefund(service, orderNo, { outRequestNo: refundNo, amountFen: 8_000 });
    const form = await signedForm(service, orderNo);
    // Our books hold 50 given back where the channel holds 80.
    await service.rows(`UPDATE orders SET refunded_fen = 5000, version = version + 1 WHERE order_no = $1`, [
      orderNo,
    ]);
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 13_000 });
    expect(await findingRows(service, orderNo)).toMatchObject([{ kind: 'refund_overflow', state: 'open' }]);
    expect((await service.query(orderNo)).refundStatus).toBe('FULL');
    const { body } = await refund({ orderNo, refundAmount: 0.01 }).expect(409);
    expect(body).toMatchObject({ errorCode: 'REFUND_AMOUNT_EXCEEDED', refundableAmount: 0 });
  });

  it('beyond the amount of the order, made at its console, opens a finding too', async () => {
    const { orderNo } = await paidOrder(service);
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: orderNo, times: 9 });
    await consoleRefund(service, orderNo, { outRequestNo: nextOrderNo(), amountFen: 6_000 });
    await service.rows(`UPDATE orders SET refunded_fen = 5000, version = version + 1 WHERE order_no = $1`, [
      orderNo,
    ]);
    const form = await signedForm(service, orderNo);
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 11_000 });
    expect(await findingRows(service, orderNo)).toMatchObject([{ kind: 'refund_overflow', state: 'open' }]);
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded', 'refund.succeeded']);
  });

  it('in full, with TRADE_CLOSED, never closes the order that was paid', async () => {
    const order = newOrder();
    const { paymentUrl } = await service.pay('wap', order);
    await service.gateway.payer.pay(paymentUrl!);
    await service.gateway.notifications.idle();
    await refund({ orderNo: order.orderNo, refundAmount: 100 }).expect(200);
    await service.gateway.notifications.idle();
    const closed = service.gateway.notifications.of(order.orderNo).at(-1);
    expect(closed).toMatchObject({ event: 'fullRefund', state: 'delivered' });
    expect(closed?.fields.trade_status).toBe('TRADE_CLOSED');
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'SUCCESS', refundStatus: 'FULL' });
    expect((await historyRows(service, order.orderNo)).map(({ to_status }) => to_status)).not.toContain(
      'CLOSED',
    );
    expect(await eventTypes(service, order.orderNo)).toEqual(['payment.succeeded', 'refund.succeeded']);
    await expectBooksToAgree(service, order.orderNo);
  });

  it('before the payment was told of brings both', async () => {
    const order = newOrder();
    const { paymentUrl } = await service.pay('wap', order);
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: order.orderNo });
    await service.gateway.payer.pay(paymentUrl!);
    await consoleRefund(service, order.orderNo, { outRequestNo: nextOrderNo(), amountFen: 10_000 });
    await service.gateway.notifications.idle();
    expect(await eventTypes(service, order.orderNo)).toEqual(['payment.succeeded', 'refund.succeeded']);
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS', refunded_fen: 10_000 });
    await expectBooksToAgree(service, order.orderNo);
  });

  it('and that a cancel made is not booked twice', async () => {
    const order = newOrder({ authCode: '280000000000070408' });
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: order.orderNo, times: 9 });
    const made = await service.post('/api/payment/alipay/barcode', order).expect(200);
    expect(made.body.status).toBe('UNKNOWN');
    const { body } = await service.post('/api/payment/alipay/cancel', { orderNo: order.orderNo }).expect(200);
    expect(body.status).toBe('CLOSED');
    const form = await signedForm(service, order.orderNo);
    expect(form).toMatchObject({ trade_status: 'TRADE_CLOSED', out_biz_no: order.orderNo });
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await refundRows(service, order.orderNo)).toMatchObject([
      { origin: 'cancel', status: 'SUCCESS', amount_fen: 10_000 },
    ]);
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'CLOSED', refunded_fen: 10_000 });
  });
});
