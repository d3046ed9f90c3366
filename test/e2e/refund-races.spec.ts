import {
  eventRows,
  eventTypes,
  expectBooksToAgree,
  orderRow,
  refundHistory,
  refundRows,
} from '../support/books.ts';
import type { AnyService, ChannelSide } from '../support/channel-side.ts';
import { paidOrder } from '../support/paid-order.ts';
import { nextOrderNo } from '../support/service.ts';
import { TESTED_CHANNELS } from '../support/tested-channels.ts';

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

describe.each(TESTED_CHANNELS)('Refunds at the same time at $name', (channel) => {
  let side: ChannelSide;
  let service: AnyService;
  beforeAll(async () => {
    side = await channel.start();
    ({ service } = side);
  });
  afterAll(() => service.stop());

  /** What a refund is that the gateway refused: the bank has no refusal that is known to be for good. */
  const refused = channel.declinesRefunds ? 'FAILED' : 'PROCESSING';

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
    expect(side.calls('refund', orderNo)).toBe(10);
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
    expect(new Set(side.refundNumbers(orderNo))).toEqual(new Set([refundNo]));
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
    side.strike('refused for good', 'refund', orderNo);
    expect((await refund(asked)).body).toMatchObject({ status: refused });
    await service.advance(10_000);
    const answers = await atOnce(Array.from({ length: 20 }, () => asked));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await refundHistory(service, refundNo)).map(({ event }) => event)).toEqual([
      'requested',
      ...(channel.declinesRefunds ? ['declined', 'repeated'] : []),
      'succeeded',
    ]);
    expect(side.refundNumbers(orderNo)).toEqual([refundNo, refundNo]);
    expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 6_000, reserved_fen: 0 });
    await expectBooksToAgree(service, orderNo);
  });

  it('leave an order whole when some of them are declined', async () => {
    const { orderNo } = await paidOrder(service);
    for (let index = 0; index < 5; index += 1) side.strike('refused for good', 'refund', orderNo);
    const answers = await atOnce(Array.from({ length: 10 }, () => ({ orderNo, refundAmount: 10 })));
    expect(answers.map(({ body }) => String(body.status)).toSorted((a, b) => a.localeCompare(b))).toEqual([
      ...Array<string>(5).fill(refused),
      ...Array<string>(5).fill('SUCCESS'),
    ]);
    const { body } = await service.get(`/api/payment/alipay/query/${orderNo}`);
    expect(body).toMatchObject({ refundedAmount: 50, refundStatus: 'PARTIAL' });
    await expectBooksToAgree(service, orderNo);
    await service.advance(10_000);
    // What was declined is asked for anew; what waits goes through by itself.
    const rest = channel.declinesRefunds
      ? [{ orderNo, refundAmount: 50 }]
      : answers
          .filter(({ body }) => body.status === refused)
          .map(({ body }) => ({ orderNo, refundAmount: 10, refundNo: body.refundNo }));
    await atOnce(rest);
    expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 10_000, reserved_fen: 0 });
    await expectBooksToAgree(service, orderNo);
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
