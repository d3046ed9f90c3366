import type { Response } from 'supertest';
import { expectSoundHistory, orderRow, webhookTypesOf } from '../support/order-books.ts';
import { codeEnding, type AnyService, type ChannelSide } from '../support/channel-side.ts';
import { newOrder, nextOrderNo } from '../support/service.ts';
import { TESTED_CHANNELS } from '../support/tested-channels.ts';

const PAY = '/api/payment/alipay';
const times = <Result>(count: number, run: (index: number) => PromiseLike<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)));
const codesOf = (answers: Response[]): string[] =>
  answers
    .map(({ status, body }) => String(status === 200 ? 200 : body.errorCode))
    .toSorted((a, b) => a.localeCompare(b));
const distinct = (values: unknown[]): number => new Set(values).size;

describe.each(TESTED_CHANNELS)('At $name:', (channel) => {
  let side: ChannelSide;
  let service: AnyService;
  beforeAll(async () => {
    side = await channel.start();
    ({ service } = side);
  });
  afterAll(() => service.stop());
  afterEach(async () => {
    service.gateway.faults.clear();
    await service.gateway.notifications.release();
  });

  async function countOf(table: string, orderNo: string): Promise<number> {
    const [row] = await service.rows<{ count: number }>(
      `SELECT count(*) FROM ${table} t JOIN orders o ON o.id = t.order_id WHERE o.order_no = $1`,
      [orderNo],
    );
    return row!.count;
  }

  describe('Many calls that make one order at once', () => {
    it('50 precreates make one order and one attempt; every answer names the same payment', async () => {
      const order = newOrder();
      const answers = await times(50, () => service.post(`${PAY}/precreate`, order));
      expect(codesOf(answers)).toEqual(Array(50).fill('200'));
      expect(distinct(answers.map(({ body }) => body.transactionId))).toBe(1);
      expect(await countOf('payment_attempts', order.orderNo)).toBe(1);
      expect(await expectSoundHistory(service, order.orderNo)).toHaveLength(1);
      await service.gateway.payer.pay(answers[17]!.body.qrCodeUrl);
      await service.gateway.notifications.idle();
      expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    });

    it('40 starts by four methods make one order, with an attempt for each method that it may have', async () => {
      const order = newOrder();
      const methods = ['precreate', 'page', 'wap', 'app'];
      const answers = await times(40, (index) => service.post(`${PAY}/${methods[index % 4]}`, order));
      const started = answers.filter(({ status }) => status === 200);
      const refused = channel.keepsMethod ? 30 : 0;
      expect(codesOf(answers)).toEqual([
        ...Array(40 - refused).fill('200'),
        ...Array(refused).fill('ORDER_STATUS_ERROR'),
      ]);
      expect(distinct(started.map(({ body }) => body.transactionId))).toBe(1);
      expect(distinct(started.map(({ body }) => body.expireTime))).toBe(1);
      expect(await countOf('payment_attempts', order.orderNo)).toBe(channel.keepsMethod ? 1 : 4);
      await expectSoundHistory(service, order.orderNo);
    });

    it('a goods list that is started by two methods at once is paid once, by one that was let in', async () => {
      const items = [{ id: 1, name: '茶', count: 3, price: 1 }];
      for (let round = 0; round < 8; round += 1) {
        const { orderNo } = (await service.post('/api/payment/orders', { items }).expect(200)).body;
        const [link, code] = await Promise.all([
          service.post(`${PAY}/wap`, { orderNo }),
          service.post(`${PAY}/precreate`, { orderNo }),
        ]);
        const refused = channel.keepsMethod ? ['ORDER_STATUS_ERROR'] : ['200'];
        expect(codesOf([link, code])).toEqual(['200', ...refused]);
        await service.gateway.payer.pay(link.body.paymentUrl ?? code.body.qrCodeUrl);
        await service.gateway.notifications.idle();
        expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS' });
        await expectSoundHistory(service, orderNo);
      }
    });

    it('with different amounts: one amount wins, everybody else is told of the conflict', async () => {
      const orderNo = nextOrderNo();
      const answers = await times(30, (index) =>
        service.post(`${PAY}/page`, newOrder({ orderNo, amount: index + 1 })),
      );
      expect(codesOf(answers)).toEqual(['200', ...Array(29).fill('ORDER_CONFLICT')]);
      const winner = answers.find(({ status }) => status === 200);
      expect(await service.query(orderNo)).toMatchObject({ amount: winner?.body.amount });
    });

    it('30 goods lists under one number make one order', async () => {
      const body = { orderNo: nextOrderNo(), items: [{ id: 1, name: '茶', count: 3, price: 1 }] };
      const answers = await times(30, () => service.post('/api/payment/orders', body));
      expect(codesOf(answers)).toEqual(Array(30).fill('200'));
      expect(distinct(answers.map((answer) => answer.body.transactionId))).toBe(1);
      expect(await countOf('order_items', body.orderNo)).toBe(1);
    });

    it('30 goods lists without a number make 30 orders', async () => {
      const body = { items: [{ id: 1, name: '茶', count: 3, price: 1 }] };
      const answers = await times(30, () => service.post('/api/payment/orders', body));
      expect(distinct(answers.map((answer) => answer.body.orderNo))).toBe(30);
    });
  });

  describe('Payment codes at the same moment', () => {
    it('two codes for one order: one goes out, the other is refused', async () => {
      for (let round = 0; round < 8; round += 1) {
        const order = newOrder();
        if (round % 2 && !channel.keepsMethod) await service.pay('page', order);
        const answers = await times(2, () =>
          service.post(`${PAY}/barcode`, { ...order, authCode: codeEnding('0003') }),
        );
        expect(codesOf(answers)).toEqual(['200', 'ORDER_STATUS_ERROR']);
        expect(side.calls('barcode', order.orderNo)).toBe(1);
        expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'USERPAYING' });
      }
    });

    it('one code twenty times: charged once, nobody is told of a failure', async () => {
      const order = { ...newOrder(), authCode: codeEnding('1111') };
      const answers = await times(20, () => service.post(`${PAY}/barcode`, order));
      expect(codesOf(answers)).toEqual(Array(20).fill('200'));
      expect(side.calls('barcode', order.orderNo)).toBe(1);
      await service.gateway.notifications.idle();
      expect(await service.pay('barcode', order)).toMatchObject({ isSuccess: true, status: 'SUCCESS' });
      await expectSoundHistory(service, order.orderNo);
    });

    it('a code and a QR code: whoever comes second is refused, or waits for the first', async () => {
      for (let round = 0; round < 8; round += 1) {
        const order = newOrder();
        const [charged, link] = await Promise.all([
          service.post(`${PAY}/barcode`, { ...order, authCode: codeEnding('0003') }),
          service.post(`${PAY}/precreate`, order),
        ]);
        // Where an order keeps its method, a code that came first leaves the other no way in.
        const isCharged = !channel.keepsMethod || link.status === 409;
        expect([charged.status, link.status]).toEqual([isCharged ? 200 : 409, expect.any(Number)]);
        expect([200, 409]).toContain(link.status);
        const status = isCharged ? 'USERPAYING' : 'PENDING';
        expect(await orderRow(service, order.orderNo)).toMatchObject({ status });
        await expectSoundHistory(service, order.orderNo);
      }
    });
  });

  describe('Payment, close, query and notification in a race', () => {
    it('leave one final state that agrees with the channel, however they fall (30 rounds)', async () => {
      const outcomes: unknown[] = [];
      for (let round = 0; round < 30; round += 1) {
        const order = newOrder();
        const { qrCodeUrl } = await service.pay('precreate', order);
        const isScanned = round % 3 > 0;
        if (isScanned) await service.gateway.payer.scan(qrCodeUrl!);
        const close = () => service.post(`${PAY}/close`, { orderNo: order.orderNo });
        const pay = () => service.gateway.payer.pay(qrCodeUrl!).catch(() => undefined);
        const query = () => service.query(order.orderNo);
        const steps = [pay, close, query, query, close];
        const tangled = round % 2 ? steps : steps.toReversed();
        await Promise.all(tangled.map((step) => step()));
        await service.gateway.notifications.idle();
        await service.advance(7_200_000 + 11_000);
        const { status } = await service.query(order.orderNo);
        const trade = service.gateway.books.trade(order.orderNo);
        const history = await expectSoundHistory(service, order.orderNo);
        const late = history.some(({ event }) => event === 'paid_late');
        expect(status).toBe(trade?.paidFen && !late ? 'SUCCESS' : 'CLOSED');
        expect(await webhookTypesOf(service, order.orderNo)).toHaveLength(1);
        outcomes.push(late ? 'late' : status);
      }
      expect(outcomes).toContain('SUCCESS');
    });

    it('ten queries and two notifications at once write one transition', async () => {
      for (let round = 0; round < 5; round += 1) {
        const order = newOrder();
        const { qrCodeUrl } = await service.pay('precreate', order);
        service.gateway.faults.add({ kind: 'duplicate', outTradeNo: order.orderNo });
        await Promise.all([
          service.gateway.payer.pay(qrCodeUrl!),
          times(10, () => service.query(order.orderNo)),
        ]);
        await service.gateway.notifications.idle();
        await service.advance(1_000);
        expect(await service.query(order.orderNo)).toMatchObject({ status: 'SUCCESS', version: 2 });
        await expectSoundHistory(service, order.orderNo);
      }
    });

    it('cancel, query and notification of a bar code end in what the channel did, to the fen (20 rounds)', async () => {
      for (let round = 0; round < 20; round += 1) {
        const order = newOrder();
        const { orderNo } = order;
        service.gateway.notifications.withhold();
        const last = ['0500', '0003', '2000', '0501'][round % 4]!;
        await service.pay('barcode', { ...order, authCode: codeEnding(last) });
        const cancel = () => service.post(`${PAY}/cancel`, { orderNo });
        const confirm = () => service.gateway.payer.confirm({ outTradeNo: orderNo }).catch(() => undefined);
        const release = () => service.gateway.notifications.release();
        await Promise.all([cancel(), confirm(), release(), service.query(orderNo), cancel()]);
        await service.gateway.notifications.idle();
        await service.advance(1_000);
        const { status } = await service.query(orderNo);
        const trade = service.gateway.books.trade(orderNo);
        const row = await orderRow(service, orderNo);
        await expectSoundHistory(service, orderNo);
        const kept = (trade?.paidFen ?? 0) - (trade?.refundedFen ?? 0);
        expect([last, status, status === 'SUCCESS' ? 10_000 : 0]).toEqual([last, row['status'], kept]);
        expect(row['refunded_fen']).toBe(trade?.refundedFen ?? 0);
        expect(await countOf('refunds', orderNo)).toBe(trade?.refundedFen ? 1 : 0);
      }
    });

    it('leave books that equal the channel’s', async () => {
      const [ours] = await service.rows<{ paid: string; refunded: string }>(
        `SELECT sum(amount_fen) FILTER (WHERE paid_at IS NOT NULL OR refunded_fen > 0) AS paid,
              sum(refunded_fen) AS refunded FROM orders`,
      );
      const { paidFen, refundedFen } = service.gateway.books.totals();
      expect([Number(ours!.paid), Number(ours!.refunded)]).toEqual([paidFen, refundedFen]);
      expect(paidFen).toBeGreaterThan(0);
    });
  });
});
