import { randomInt } from 'node:crypto';
import { eventRows, eventTypes, expectBooksToAgree, orderRow, refundRows } from '../support/books.ts';
import { paidOrder } from '../support/paid-order.ts';
import { addMerchant, type OtherMerchant } from '../support/other-merchant.ts';
import { newOrder, nextOrderNo, TestService } from '../support/service.ts';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+08:00$/;

/** A payment code whose payer has yet to confirm; every code works once. */
const waitingCode = () => `28${randomInt(10 ** 11, 10 ** 12)}0003`;

describe('A refund', () => {
  let service: TestService;
  let other: OtherMerchant;
  beforeAll(async () => {
    service = await TestService.start();
    other = await addMerchant(service, 'other', {
      seller: { appId: '9021000100000002', sellerId: '2088621900000002' },
    });
  });
  afterAll(() => service.stop());

  const refund = (body: object, apiKey?: string) => service.post('/api/payment/alipay/refund', body, apiKey);
  const refundQuery = (search: string, path = 'refund-query') =>
    service.get(`/api/payment/alipay/${path}?${search}`);

  it('of everything gives everything back, and the order stays SUCCESS', async () => {
    const { orderNo } = await paidOrder(service);
    const refundNo = nextOrderNo();
    const asked = { orderNo, refundAmount: 100, refundNo, refundReason: '用户申请退款', operatorId: 'OP01' };
    const { body } = await refund({ ...asked, storeId: 'NJ_001' }).expect(200);
    expect(body).toEqual({
      isSuccess: true,
      orderNo,
      refundNo,
      refundAmount: 100,
      refundedAmount: 100,
      refundableAmount: 0,
      status: 'SUCCESS',
      origin: 'request',
      refundReason: '用户申请退款',
      refundTime: expect.stringMatching(TIME),
      fundChange: 'Y',
      buyerLogonId: expect.stringContaining('***'),
      buyerUserId: expect.stringMatching(/^2088\d{12}$/),
      refundDetailItemList: [{ fundChannel: 'ALIPAYACCOUNT', amount: 100 }],
      message: '退款成功',
    });
    const [call] = service.gateway.requests.of('alipay.trade.refund', orderNo);
    expect(call?.content).toMatchObject({
      out_request_no: refundNo,
      refund_amount: '100.00',
      refund_reason: '用户申请退款',
      operator_id: 'OP01',
      store_id: 'NJ_001',
    });
    expect(await service.query(orderNo)).toMatchObject({
      status: 'SUCCESS',
      refundedAmount: 100,
      refundStatus: 'FULL',
    });
    expect(service.gateway.books.trade(orderNo)).toMatchObject({ status: 'TRADE_CLOSED' });
    await expectBooksToAgree(service, orderNo);
  });

  it('may be made in parts until nothing is left, to the fen', async () => {
    const { orderNo } = await paidOrder(service, { amount: '0.30' });
    for (const [refundAmount, left] of [
      [0.1, 0.2],
      ['0.1', 0.1],
      ['0.10', 0],
    ]) {
      const { body } = await refund({ orderNo, refundAmount }).expect(200);
      expect(body).toMatchObject({ status: 'SUCCESS', refundAmount: 0.1, refundableAmount: left });
    }
    expect(await service.query(orderNo)).toMatchObject({ refundedAmount: 0.3, refundStatus: 'FULL' });
    const { body } = await refund({ orderNo, refundAmount: 0.01 }).expect(409);
    expect(body).toMatchObject({
      isSuccess: false,
      errorCode: 'REFUND_AMOUNT_EXCEEDED',
      refundableAmount: 0,
    });
    await expectBooksToAgree(service, orderNo);
  });

  it('is PARTIAL while something is left, and its messages keep growing', async () => {
    const { orderNo } = await paidOrder(service);
    await refund({ orderNo, refundAmount: 20 });
    await refund({ orderNo, refundAmount: 30 });
    expect(await service.query(orderNo)).toMatchObject({ refundStatus: 'PARTIAL', refundedAmount: 50 });
    const [, ...told] = await eventRows(service, orderNo);
    expect(told.map(({ type, payload }) => [type, payload.data.refundAmount])).toEqual([
      ['refund.succeeded', 20],
      ['refund.succeeded', 30],
    ]);
    expect(told.map(({ payload }) => payload.data.order)).toMatchObject([
      { refundedAmount: 20, refundStatus: 'PARTIAL' },
      { refundedAmount: 50, refundStatus: 'PARTIAL' },
    ]);
  });

  it('without a number gets one from us, a new one each time', async () => {
    const { orderNo } = await paidOrder(service);
    const first = await refund({ orderNo, refundAmount: 1 }).expect(200);
    const second = await refund({ orderNo, refundAmount: 1 }).expect(200);
    expect(first.body.refundNo).toMatch(/^RF\d{25}$/);
    expect(second.body.refundNo).toMatch(/^RF\d{25}$/);
    expect(second.body.refundNo).not.toBe(first.body.refundNo);
    expect(service.gateway.books.trade(orderNo)?.refunds.map(({ requestNo }) => requestNo)).toEqual([
      first.body.refundNo,
      second.body.refundNo,
    ]);
  });

  it('can name the order by the number of the channel', async () => {
    const { orderNo, tradeNo } = await paidOrder(service);
    const { body } = await refund({ tradeNo, refundAmount: 5 }).expect(200);
    expect(body).toMatchObject({ orderNo, status: 'SUCCESS', refundableAmount: 95 });
    const stranger = await paidOrder(service);
    const crossed = await refund({ tradeNo, orderNo: stranger.orderNo, refundAmount: 5 }).expect(404);
    expect(crossed.body.errorCode).toBe('ORDER_NOT_FOUND');
  });

  it('repeated with its number and amount is the same refund', async () => {
    const { orderNo } = await paidOrder(service);
    const asked = { orderNo, refundAmount: 40, refundNo: nextOrderNo() };
    const first = await refund(asked).expect(200);
    const again = await refund({ ...asked, refundAmount: '40.00' }).expect(200);
    expect(again.body).toEqual(first.body);
    expect(service.gateway.requests.of('alipay.trade.refund', orderNo)).toHaveLength(1);
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded', 'refund.succeeded']);
  });

  it('repeated with another amount, or for another order, is a conflict', async () => {
    const [one, two] = [await paidOrder(service), await paidOrder(service)];
    const refundNo = nextOrderNo();
    await refund({ orderNo: one.orderNo, refundAmount: 40, refundNo }).expect(200);
    for (const asked of [
      { orderNo: one.orderNo, refundAmount: 40.01, refundNo },
      { orderNo: two.orderNo, refundAmount: 40, refundNo },
    ]) {
      const { body } = await refund(asked).expect(409);
      expect(body.errorCode).toBe('REFUND_CONFLICT');
    }
    expect(await refundRows(service, two.orderNo)).toEqual([]);
    await expectBooksToAgree(service, one.orderNo);
  });

  it('may have a number that another merchant has used too', async () => {
    const { orderNo } = await paidOrder(service);
    const refundNo = nextOrderNo();
    await refund({ orderNo, refundAmount: 1, refundNo }).expect(200);
    const theirs = newOrder();
    await service.post('/api/payment/alipay/precreate', theirs, other.apiKey).expect(200);
    await service.gateway.payer.pay({ outTradeNo: theirs.orderNo });
    await service.gateway.notifications.idle();
    const { body } = await refund(
      { orderNo: theirs.orderNo, refundAmount: 2, refundNo },
      other.apiKey,
    ).expect(200);
    expect(body).toMatchObject({ status: 'SUCCESS', refundAmount: 2 });
  });

  it('of more than is left is refused before anybody is asked', async () => {
    const { orderNo } = await paidOrder(service);
    const { body } = await refund({ orderNo, refundAmount: 100.01 }).expect(409);
    expect(body).toMatchObject({ errorCode: 'REFUND_AMOUNT_EXCEEDED', refundableAmount: 100 });
    expect(service.gateway.requests.of('alipay.trade.refund', orderNo)).toEqual([]);
    expect(await refundRows(service, orderNo)).toEqual([]);
  });

  it('is refused when the shop believes in another balance than we hold', async () => {
    const { orderNo } = await paidOrder(service);
    const asked = { orderNo, refundAmount: 10, expectedRefundable: 100 };
    await refund(asked).expect(200);
    const { body } = await refund(asked).expect(409);
    expect(body).toMatchObject({ errorCode: 'REFUND_BALANCE_CHANGED', refundableAmount: 90 });
    await refund({ ...asked, expectedRefundable: '90.00' }).expect(200);
    await refund({ orderNo, refundAmount: 80, expectedRefundable: 80 }).expect(200);
    expect(
      (await refund({ orderNo, refundAmount: 1, expectedRefundable: 0 }).expect(409)).body,
    ).toMatchObject({ errorCode: 'REFUND_AMOUNT_EXCEEDED' });
    await expectBooksToAgree(service, orderNo);
  });

  describe('that is only tried', () => {
    it('changes nothing and calls nobody', async () => {
      const { orderNo } = await paidOrder(service);
      const before = await orderRow(service, orderNo);
      const { body } = await refund({ orderNo, refundAmount: 60, dryRun: true }).expect(200);
      expect(body).toEqual({
        isSuccess: true,
        dryRun: true,
        orderNo,
        refundAmount: 60,
        refundedAmount: 0,
        refundableAmount: 100,
        message: expect.any(String),
      });
      expect(await orderRow(service, orderNo)).toEqual(before);
      expect(await refundRows(service, orderNo)).toEqual([]);
      expect(service.gateway.requests.of('alipay.trade.refund', orderNo)).toEqual([]);
    });

    it('says what the real one would be refused for', async () => {
      const { orderNo } = await paidOrder(service);
      const dry = { orderNo, dryRun: true, refundAmount: 1 };
      const refusal = async (body: object) => (await refund(body).expect(409)).body.errorCode as string;
      expect(await refusal({ ...dry, refundAmount: 101 })).toBe('REFUND_AMOUNT_EXCEEDED');
      expect(await refusal({ ...dry, expectedRefundable: 99 })).toBe('REFUND_BALANCE_CHANGED');
      const refundNo = nextOrderNo();
      await refund({ orderNo, refundAmount: 1, refundNo }).expect(200);
      expect(await refusal({ ...dry, refundNo, refundAmount: 2 })).toBe('REFUND_CONFLICT');
    });

    it('of a declined number counts what is left now', async () => {
      const { orderNo } = await paidOrder(service);
      const refundNo = nextOrderNo();
      const subCode = 'ACQ.TRADE_NOT_ALLOW_REFUND';
      service.gateway.faults.add({ kind: 'refusal', method: 'refund', outTradeNo: orderNo, subCode });
      const declined = await refund({ orderNo, refundAmount: 60, refundNo }).expect(200);
      expect(declined.body.status).toBe('FAILED');
      await refund({ orderNo, refundAmount: 70 }).expect(200);
      const { body } = await refund({ orderNo, refundAmount: 60, refundNo, dryRun: true }).expect(409);
      expect(body.errorCode).toBe('REFUND_AMOUNT_EXCEEDED');
    });
  });

  describe('is refused', () => {
    it('while the order is unpaid, closed or being cancelled', async () => {
      const pending = newOrder();
      await service.pay('precreate', pending);
      const created = newOrder();
      await service.post('/api/payment/orders', {
        orderNo: created.orderNo,
        items: [{ id: 1, name: '茶', count: 1, price: 5 }],
      });
      const waiting = newOrder({ authCode: waitingCode() });
      await service.pay('barcode', waiting);
      const cancelling = newOrder({ authCode: waitingCode() });
      await service.pay('barcode', cancelling);
      service.gateway.faults.add({ kind: 'retryFlag', method: 'cancel', outTradeNo: cancelling.orderNo });
      await service.post('/api/payment/alipay/cancel', { orderNo: cancelling.orderNo }).expect(200);
      const closed = newOrder({ authCode: waitingCode() });
      await service.pay('barcode', closed);
      await service.post('/api/payment/alipay/cancel', { orderNo: closed.orderNo }).expect(200);
      for (const { orderNo } of [pending, created, waiting, cancelling, closed]) {
        for (const dryRun of [false, true]) {
          const { body } = await refund({ orderNo, refundAmount: 1, dryRun }).expect(409);
          expect(body.errorCode).toBe('ORDER_STATUS_ERROR');
        }
        expect(await refundRows(service, orderNo)).toEqual([]);
      }
    });

    it('for an order that is unknown or another merchant’s', async () => {
      const { orderNo, tradeNo } = await paidOrder(service);
      for (const [body, key] of [
        [{ orderNo: 'no-such-order', refundAmount: 1 }, undefined],
        [{ tradeNo: '2026000000000000000000000000', refundAmount: 1 }, undefined],
        [{ orderNo, refundAmount: 1 }, other.apiKey],
        [{ tradeNo, refundAmount: 1 }, other.apiKey],
      ] as const) {
        const answer = await refund(body, key).expect(404);
        expect(answer.body.errorCode).toBe('ORDER_NOT_FOUND');
      }
      expect(await refundRows(service, orderNo)).toEqual([]);
    });

    it.each([
      ['no order', { refundAmount: 1 }, 'orderNo'],
      ['no amount', { orderNo: 'A' }, 'refundAmount'],
      ['nothing', { orderNo: 'A', refundAmount: 0 }, 'refundAmount'],
      ['less than nothing', { orderNo: 'A', refundAmount: -1 }, 'refundAmount'],
      ['half a fen', { orderNo: 'A', refundAmount: '1.005' }, 'refundAmount'],
      ['a number with a slash', { orderNo: 'A', refundAmount: 1, refundNo: 'a/b' }, 'refundNo'],
      ['a field nobody knows', { orderNo: 'A', refundAmount: 1, outRequestNo: 'x' }, 'outRequestNo'],
    ])('with %s', async (_what, body, field) => {
      const answer = await refund(body).expect(400);
      expect(answer.body).toMatchObject({ errorCode: 'PARAM_ERROR', details: [{ field }] });
    });
  });

  describe('is found', () => {
    it('by its number, under both names of the query', async () => {
      const { orderNo, tradeNo } = await paidOrder(service);
      const { body } = await refund({ orderNo, refundAmount: 25 }).expect(200);
      const refundNo = body.refundNo as string;
      for (const path of ['refund-query', 'refund_query']) {
        expect((await refundQuery(`refundNo=${refundNo}`, path).expect(200)).body).toEqual(body);
      }
      const exact = `refundNo=${refundNo}&orderNo=${orderNo}&tradeNo=${tradeNo}`;
      expect((await refundQuery(exact).expect(200)).body).toEqual(body);
      expect(service.gateway.requests.of('alipay.trade.fastpay.refund.query', orderNo)).toEqual([]);
    });

    it('not under another order, trade or merchant', async () => {
      const [one, two] = [await paidOrder(service), await paidOrder(service)];
      const { body } = await refund({ orderNo: one.orderNo, refundAmount: 25 }).expect(200);
      const known = `refundNo=${body.refundNo as string}`;
      for (const search of [
        'refundNo=no-such-refund',
        `${known}&orderNo=${two.orderNo}`,
        `${known}&tradeNo=${two.tradeNo}`,
        `${known}&orderNo=${one.orderNo}&tradeNo=${two.tradeNo}`,
      ]) {
        expect((await refundQuery(search).expect(404)).body.errorCode).toBe('REFUND_NOT_FOUND');
      }
      await service.get(`/api/payment/alipay/refund-query?${known}`, other.apiKey).expect(404);
      await service.get(`/api/payment/alipay/refund-query?${known}`, null).expect(401);
    });

    it('by its order’s number or the channel’s, as long as the order has no other', async () => {
      const { orderNo, tradeNo } = await paidOrder(service);
      for (const search of [`orderNo=${orderNo}`, `tradeNo=${tradeNo}`]) {
        expect((await refundQuery(search).expect(404)).body.errorCode).toBe('REFUND_NOT_FOUND');
      }
      const { body } = await refund({ orderNo, refundAmount: 25 }).expect(200);
      for (const search of [`orderNo=${orderNo}`, `tradeNo=${tradeNo}`]) {
        expect((await refundQuery(search).expect(200)).body).toEqual(body);
      }
      await refundQuery(`orderNo=${orderNo}&tradeNo=2026000000000000`).expect(404);
      await refund({ orderNo, refundAmount: 5 }).expect(200);
      const several = await refundQuery(`orderNo=${orderNo}`).expect(400);
      expect(several.body).toMatchObject({ errorCode: 'PARAM_ERROR', details: [{ field: 'refundNo' }] });
      await refundQuery('').expect(400);
      await service.get(`/api/payment/alipay/refund-query?orderNo=${orderNo}`, other.apiKey).expect(404);
    });

    it('in the detail of its order', async () => {
      const { orderNo } = await paidOrder(service);
      await refund({ orderNo, refundAmount: 25, refundNo: `${orderNo}-R` }).expect(200);
      const { body } = await service.get(`/api/payment/orders/${orderNo}`).expect(200);
      expect(body.refunds).toMatchObject([
        { refundNo: `${orderNo}-R`, refundAmount: 25, status: 'SUCCESS', origin: 'request' },
      ]);
    });
  });
});
