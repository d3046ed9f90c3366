import {
  eventRows,
  eventTypes,
  expectBooksToAgree,
  orderRow,
  refundHistory,
  refundRows,
} from '../support/books.ts';
import { paidOrder } from '../support/paid-order.ts';
import { nextOrderNo, TestService } from '../support/service.ts';

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

describe('Refunds at the same time', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
  });
  afterAll(() => service.stop());

  const refund = (body: object) => service.post('/api/payment/alipay/refund', body);
  const atOnce = (bodies: readonly object[]): Promise<Answer[]> =>
    Promise.all(bodies.map(async (body) => await refund(body)));
  const codesOf = (answers: readonly Answer[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { body } of answers) {
      const code = String(body.errorCode ?? body.status);
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  };

  it('never give back more than was paid: of 200 tenths exactly ten get through', async () => {
    const { orderNo } = await paidOrder(service);
    const answers = await atOnce(Array.from({ length: 200 }, () => ({ orderNo, refundAmount: '10.00' })));
    expect(codesOf(answers)).toEqual({ SUCCESS: 10, REFUND_AMOUNT_EXCEEDED: 190 });
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));

    expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 10_000, reserved_fen: 0 });
    expect(service.gateway.books.trade(orderNo)).toMatchObject({ refundedFen: 10_000 });
    expect(service.gateway.requests.of('alipay.trade.refund', orderNo)).toHaveLength(10);
    expect(await refundRows(service, orderNo)).toHaveLength(10);
    await expectBooksToAgree(service, orderNo);

    const events = (await eventRows(service, orderNo)).filter(({ type }) => type === 'refund.succeeded');
    const orders = events.map(({ payload }) => payload.data.order as { refundedAmount: number });
    expect(orders.map(({ refundedAmount }) => refundedAmount)).toEqual([
      10, 20, 30, 40, 50, 60, 70, 80, 90, 100,
    ]);
    const versions = events.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
    expect(events.map(({ payload }) => (payload.data.order as { version: number }).version)).toEqual(
      versions,
    );
  });

  it('by one number are one refund', async () => {
    const { orderNo } = await paidOrder(service);
    const refundNo = nextOrderNo();
    const answers = await atOnce(Array.from({ length: 40 }, () => ({ orderNo, refundAmount: 30, refundNo })));
    expect(new Set(answers.map(({ status, body }) => [status, body.refundNo].join(' ')))).toEqual(
      new Set([`200 ${refundNo}`]),
    );
    expect(answers.map(({ body }) => body.status)).toContain('SUCCESS');
    expect(service.gateway.books.trade(orderNo)?.refunds).toMatchObject([
      { requestNo: refundNo, amountFen: 3_000 },
    ]);
    expect(await refundRows(service, orderNo)).toMatchObject([{ refund_no: refundNo, status: 'SUCCESS' }]);
    expect(await refundHistory(service, refundNo)).toMatchObject([
      { event: 'requested' },
      { event: 'succeeded' },
    ]);
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded', 'refund.succeeded']);
    const calls = service.gateway.requests.of('alipay.trade.refund', orderNo);
    expect(new Set(calls.map(({ content }) => content?.['out_request_no']))).toEqual(new Set([refundNo]));
    await expectBooksToAgree(service, orderNo);
  });

  it('by one number with two amounts: one amount wins, the other is a conflict', async () => {
    const { orderNo } = await paidOrder(service);
    const refundNo = nextOrderNo();
    const answers = await atOnce(
      Array.from({ length: 20 }, (_, index) => ({
        orderNo,
        refundNo,
        refundAmount: index % 2 === 0 ? 10 : 20,
      })),
    );
    const [row] = await refundRows(service, orderNo);
    const amounts = answers.flatMap(({ body }) => body.refundAmount ?? []);
    expect(new Set(amounts)).toEqual(new Set([row!.amount_fen / 100]));
    expect(amounts).toHaveLength(10);
    expect(codesOf(answers)).toMatchObject({ REFUND_CONFLICT: 10 });
    await expectBooksToAgree(service, orderNo);
  });

  it('by one number for two orders: only one of them is refunded', async () => {
    const [one, two] = [await paidOrder(service), await paidOrder(service)];
    const refundNo = nextOrderNo();
    const answers = await atOnce(
      [one, two, one, two].map(({ orderNo }) => ({ orderNo, refundAmount: 10, refundNo })),
    );
    expect(codesOf(answers)).toMatchObject({ REFUND_CONFLICT: 2 });
    const totals = await Promise.all([one, two].map(({ orderNo }) => orderRow(service, orderNo)));
    expect(totals.map(({ refunded_fen }) => refunded_fen).toSorted((a, b) => a - b)).toEqual([0, 1_000]);
    for (const { orderNo } of [one, two]) await expectBooksToAgree(service, orderNo);
  });

  it('that all believe in the same balance: one is right', async () => {
    const { orderNo } = await paidOrder(service);
    const answers = await atOnce(
      Array.from({ length: 20 }, () => ({ orderNo, refundAmount: 10, expectedRefundable: 100 })),
    );
    expect(codesOf(answers)).toEqual({ SUCCESS: 1, REFUND_BALANCE_CHANGED: 19 });
    expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 1_000, reserved_fen: 0 });
  });

  it('of a declined number are sent once more, not twenty times more', async () => {
    const { orderNo } = await paidOrder(service);
    const refundNo = nextOrderNo();
    const asked = { orderNo, refundNo, refundAmount: 60 };
    service.gateway.faults.add({
      kind: 'refusal',
      method: 'refund',
      outTradeNo: orderNo,
      subCode: 'ACQ.TRADE_NOT_ALLOW_REFUND',
    });
    expect((await refund(asked)).body).toMatchObject({ status: 'FAILED' });
    const answers = await atOnce(Array.from({ length: 20 }, () => asked));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await refundHistory(service, refundNo)).map(({ event }) => event)).toEqual([
      'requested',
      'declined',
      'repeated',
      'succeeded',
    ]);
    expect(service.gateway.requests.of('alipay.trade.refund', orderNo)).toHaveLength(2);
    expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 6_000, reserved_fen: 0 });
    await expectBooksToAgree(service, orderNo);
  });

  it('leave an order whole when some of them are declined', async () => {
    const { orderNo } = await paidOrder(service);
    for (let index = 0; index < 5; index += 1) {
      service.gateway.faults.add({
        kind: 'refusal',
        method: 'refund',
        outTradeNo: orderNo,
        subCode: 'ACQ.REASON_TRADE_REFUND_FEE_ERR',
      });
    }
    const answers = await atOnce(Array.from({ length: 10 }, () => ({ orderNo, refundAmount: 10 })));
    expect(answers.map(({ body }) => String(body.status)).toSorted((a, b) => a.localeCompare(b))).toEqual([
      ...Array<string>(5).fill('FAILED'),
      ...Array<string>(5).fill('SUCCESS'),
    ]);
    const { body } = await service.get(`/api/payment/alipay/query/${orderNo}`);
    expect(body).toMatchObject({ refundedAmount: 50, refundStatus: 'PARTIAL' });
    await expectBooksToAgree(service, orderNo);
    expect((await refund({ orderNo, refundAmount: 50 })).body).toMatchObject({
      status: 'SUCCESS',
      refundableAmount: 0,
    });
  });

  it('and their queries and notifications settle each refund once', async () => {
    const { orderNo } = await paidOrder(service);
    service.gateway.faults.add({ kind: 'dropAfter', method: 'refund', outTradeNo: orderNo, times: 4 });
    service.gateway.notifications.withhold();
    const numbers = Array.from({ length: 4 }, () => nextOrderNo());
    await atOnce(numbers.map((refundNo) => ({ orderNo, refundNo, refundAmount: 20 })));
    await service.advance(10_000);
    await Promise.all([
      service.gateway.notifications.release(),
      ...numbers.flatMap((refundNo) => [
        service.get(`/api/payment/alipay/refund-query?refundNo=${refundNo}`).expect(200),
        refund({ orderNo, refundNo, refundAmount: 20 }).expect(200),
      ]),
    ]);
    await service.gateway.notifications.idle();
    const rows = await refundRows(service, orderNo);
    expect(rows.map(({ status, origin }) => [status, origin])).toEqual(
      Array.from({ length: 4 }, () => ['SUCCESS', 'request']),
    );
    expect(await eventTypes(service, orderNo)).toEqual([
      'payment.succeeded',
      ...Array<string>(4).fill('refund.succeeded'),
    ]);
    await expectBooksToAgree(service, orderNo);
  });
});
