import type { CallFaultKind } from '../../local/gateway/alipay/faults/fault.ts';
import {
  eventRows,
  eventTypes,
  expectBooksToAgree,
  orderRow,
  refundHistory,
  refundRows,
} from '../support/books.ts';
import { consoleRefund } from '../support/console-refund.ts';
import { postNotification, signedForm, ACCEPTED } from '../support/notices.ts';
import { newOrder, nextOrderNo, TestService } from '../support/service.ts';

/** Before that Alipay's refund query may not know yet of a refund that is on its way. */
const LATER_MS = 10_000;

describe('A refund whose answer proves nothing', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ ALIPAY_TIMEOUT_MS: '1000' });
    // What became of a refund is to be found out by asking, not by being told.
    service.gateway.notifications.withhold();
  });
  afterAll(() => service.stop());
  afterEach(() => service.gateway.faults.clear());

  const refund = (body: object) => service.post('/api/payment/alipay/refund', body).expect(200);
  const refundQuery = async (refundNo: string) =>
    (await service.get(`/api/payment/alipay/refund-query?refundNo=${refundNo}`).expect(200)).body as object;
  const sent = (orderNo: string) =>
    service.gateway.requests
      .of('alipay.trade.refund', orderNo)
      .map(({ content }) => [content?.['out_request_no'], content?.['refund_amount']].join(' '));

  /** Paid, and known to be: by a query, since notifications are kept back. */
  async function paid(more: object = {}): Promise<string> {
    const order = newOrder(more);
    const { qrCodeUrl } = await service.pay('precreate', order);
    await service.gateway.payer.pay(qrCodeUrl!);
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    return order.orderNo;
  }

  const fault = (kind: CallFaultKind, outTradeNo: string, more: object = {}) =>
    service.gateway.faults.add({ kind, method: 'refund', outTradeNo, ...more });

  describe('although it was carried out', () => {
    it.each<[string, CallFaultKind, object]>([
      ['the connection broke', 'dropAfter', {}],
      ['the answer was 20000', 'unavailableAfter', {}],
      ['the answer was ACQ.SYSTEM_ERROR', 'systemErrorAfter', {}],
      ['a proxy answered 502', 'http502After', {}],
      ['the answer was not signed', 'unsigned', {}],
      ['the answer was wrongly signed', 'wrongSignature', {}],
      ['the answer was cut off', 'truncated', {}],
      ['the answer came too late', 'delay', { delayMs: 5_000 }],
    ])('(%s) is PROCESSING, and a later query finds it', async (_what, kind, more) => {
      const orderNo = await paid();
      const refundNo = nextOrderNo();
      fault(kind, orderNo, more);
      const { body } = await refund({ orderNo, refundAmount: 40, refundNo });
      expect(body).toMatchObject({
        isSuccess: true,
        refundNo,
        refundAmount: 40,
        status: 'PROCESSING',
        refundedAmount: 0,
        refundableAmount: 60,
      });
      expect(body.errorCode).toBeUndefined();
      expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 0, reserved_fen: 4_000 });

      await service.advance(LATER_MS);
      expect(await refundQuery(refundNo)).toMatchObject({
        isSuccess: true,
        refundNo,
        status: 'SUCCESS',
        refundedAmount: 40,
        refundTime: expect.stringContaining('+08:00'),
      });
      expect(new Set(sent(orderNo))).toEqual(new Set([`${refundNo} 40.00`]));
      expect(service.gateway.books.trade(orderNo)?.refunds).toHaveLength(1);
      expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded', 'refund.succeeded']);
      await expectBooksToAgree(service, orderNo);
    });
  });

  describe('and was not carried out', () => {
    it.each<[string, CallFaultKind]>([
      ['the connection broke', 'dropBefore'],
      ['the answer was 20000', 'unavailableBefore'],
      ['the answer was ACQ.SYSTEM_ERROR', 'systemErrorBefore'],
      ['a proxy answered 502', 'http502Before'],
    ])('(%s) is sent again by the same number, not before ten seconds', async (_what, kind) => {
      const orderNo = await paid();
      const refundNo = nextOrderNo();
      fault(kind, orderNo);
      const { body } = await refund({ orderNo, refundAmount: 40, refundNo });
      expect(body).toMatchObject({ refundNo, status: 'PROCESSING' });
      const sentBefore = sent(orderNo).length;

      await service.advance(LATER_MS - 2_000);
      expect(await refundQuery(refundNo)).toMatchObject({ status: 'PROCESSING' });
      expect(sent(orderNo)).toHaveLength(sentBefore);

      await service.advance(2_000);
      expect(await refundQuery(refundNo)).toMatchObject({ status: 'SUCCESS', refundedAmount: 40 });
      expect(sent(orderNo)).toHaveLength(sentBefore + 1);
      expect(new Set(sent(orderNo))).toEqual(new Set([`${refundNo} 40.00`]));
      expect(service.gateway.books.trade(orderNo)?.refunds).toMatchObject([
        { requestNo: refundNo, amountFen: 4_000 },
      ]);
      await expectBooksToAgree(service, orderNo);
    });

    it('waits ten seconds anew after each time it was sent', async () => {
      const orderNo = await paid();
      fault('unavailableBefore', orderNo, { times: 2 });
      const { body } = await refund({ orderNo, refundAmount: 40 });
      const refundNo = body.refundNo as string;
      await service.advance(LATER_MS);
      expect(await refundQuery(refundNo)).toMatchObject({ status: 'PROCESSING' });
      await service.advance(LATER_MS - 2_000);
      expect(await refundQuery(refundNo)).toMatchObject({ status: 'PROCESSING' });
      expect(sent(orderNo)).toHaveLength(2);
      await service.advance(2_000);
      expect(await refundQuery(refundNo)).toMatchObject({ status: 'SUCCESS' });
      expect(new Set(sent(orderNo)).size).toBe(1);
    });
  });

  it('repeated by the shop is asked about, and never gets a second number', async () => {
    const orderNo = await paid();
    const asked = { orderNo, refundAmount: 40, refundNo: nextOrderNo() };
    fault('dropAfter', orderNo);
    expect((await refund(asked)).body).toMatchObject({ status: 'PROCESSING' });
    expect((await refund(asked)).body).toMatchObject({ status: 'SUCCESS', refundedAmount: 40 });
    expect(new Set(sent(orderNo))).toEqual(new Set([`${asked.refundNo} 40.00`]));
    expect(await refundRows(service, orderNo)).toHaveLength(1);
    await expectBooksToAgree(service, orderNo);
  });

  it('keeps its money reserved, so that nothing else can take it', async () => {
    const orderNo = await paid();
    fault('dropBefore', orderNo);
    await refund({ orderNo, refundAmount: 70 });
    const { body } = await service
      .post('/api/payment/alipay/refund', { orderNo, refundAmount: 31 })
      .expect(409);
    expect(body).toMatchObject({ errorCode: 'REFUND_AMOUNT_EXCEEDED', refundableAmount: 30 });
    expect((await refund({ orderNo, refundAmount: 30 })).body).toMatchObject({ status: 'SUCCESS' });
  });

  it('stays PROCESSING while the query proves nothing either', async () => {
    const orderNo = await paid();
    fault('dropBefore', orderNo);
    const { body } = await refund({ orderNo, refundAmount: 40 });
    const refundNo = body.refundNo as string;
    for (const kind of ['unsigned', 'wrongSignature', 'truncated', 'http502Before'] as const) {
      await service.advance(LATER_MS);
      service.gateway.faults.add({ kind, method: 'fastpay.refund.query', outTradeNo: orderNo, times: 9 });
      expect(await refundQuery(refundNo)).toMatchObject({ status: 'PROCESSING' });
      service.gateway.faults.clear();
    }
    expect(service.gateway.books.trade(orderNo)).toMatchObject({ refundedFen: 0 });
    await service.advance(LATER_MS);
    expect(await refundQuery(refundNo)).toMatchObject({ status: 'SUCCESS' });
    await expectBooksToAgree(service, orderNo);
  });

  it('is asked about once a second at most, however many ask', async () => {
    const orderNo = await paid();
    fault('unavailableBefore', orderNo);
    const { body } = await refund({ orderNo, refundAmount: 40 });
    const asked = () => service.gateway.requests.of('alipay.trade.fastpay.refund.query', orderNo).length;
    await service.advance(2_000);
    const before = asked();
    await Promise.all(Array.from({ length: 20 }, () => refundQuery(body.refundNo as string)));
    expect(asked()).toBe(before + 1);
  });

  describe('declined by the channel', () => {
    it.each(['ACQ.REASON_TRADE_REFUND_FEE_ERR', 'ACQ.TRADE_NOT_ALLOW_REFUND', 'ACQ.TRADE_HAS_FINISHED'])(
      'for good (%s) is FAILED, and gives its reserve back',
      async (subCode) => {
        const orderNo = await paid();
        const refundNo = nextOrderNo();
        fault('refusal', orderNo, { subCode });
        const { body } = await refund({ orderNo, refundAmount: 40, refundNo });
        expect(body).toMatchObject({
          isSuccess: false,
          errorCode: 'CHANNEL_REJECTED',
          refundNo,
          status: 'FAILED',
          channelCode: '40004',
          channelSubCode: subCode,
          refundedAmount: 0,
          refundableAmount: 100,
        });
        expect(body.message).toBe(body.channelMessage);
        expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 0, reserved_fen: 0 });
        expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded', 'refund.failed']);
        expect(await refundQuery(refundNo)).toEqual(body);
      },
    );

    it('for good, and repeated, is asked for again by the same number', async () => {
      const orderNo = await paid();
      const asked = { orderNo, refundAmount: 40, refundNo: nextOrderNo() };
      fault('refusal', orderNo, { subCode: 'ACQ.TRADE_NOT_ALLOW_REFUND' });
      await refund(asked);
      const { body } = await refund(asked);
      expect(body).toMatchObject({ isSuccess: true, status: 'SUCCESS', refundedAmount: 40 });
      expect(body.channelSubCode).toBeUndefined();
      expect(sent(orderNo)).toEqual([`${asked.refundNo} 40.00`, `${asked.refundNo} 40.00`]);
      expect((await refundHistory(service, asked.refundNo)).map(({ event }) => event)).toEqual([
        'requested',
        'declined',
        'repeated',
        'succeeded',
      ]);
      const types = await eventTypes(service, orderNo);
      expect(types).toEqual(['payment.succeeded', 'refund.failed', 'refund.succeeded']);
      await expectBooksToAgree(service, orderNo);
    });

    it('for good, but with a query that finds it done, is SUCCESS', async () => {
      const orderNo = await paid();
      const refundNo = nextOrderNo();
      await consoleRefund(service, orderNo, { outRequestNo: refundNo, amountFen: 4_000 });
      fault('refusal', orderNo, { subCode: 'ACQ.TRADE_NOT_ALLOW_REFUND' });
      const { body } = await refund({ orderNo, refundAmount: 40, refundNo });
      expect(body).toMatchObject({ isSuccess: true, status: 'SUCCESS', refundedAmount: 40 });
      await expectBooksToAgree(service, orderNo);
    });

    it('because its number stands there for another amount, is FAILED', async () => {
      const orderNo = await paid();
      const refundNo = nextOrderNo();
      await consoleRefund(service, orderNo, { outRequestNo: refundNo, amountFen: 1_500 });
      const { body } = await refund({ orderNo, refundAmount: 40, refundNo });
      expect(body).toMatchObject({ status: 'FAILED', channelSubCode: 'ACQ.DISCORDANT_REPEAT_REQUEST' });
      expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 0, reserved_fen: 0 });
    });

    it('for good, but with a query that does not answer, stays PROCESSING with the channel’s words', async () => {
      const orderNo = await paid();
      fault('refusal', orderNo, { subCode: 'ACQ.TRADE_NOT_ALLOW_REFUND' });
      service.gateway.faults.add({ kind: 'dropBefore', method: 'fastpay.refund.query', times: 9 });
      const { body } = await refund({ orderNo, refundAmount: 40 });
      expect(body).toMatchObject({
        isSuccess: true,
        status: 'PROCESSING',
        channelSubCode: 'ACQ.TRADE_NOT_ALLOW_REFUND',
      });
      expect(await orderRow(service, orderNo)).toMatchObject({ reserved_fen: 4_000 });
    });

    it.each(['ACQ.SELLER_BALANCE_NOT_ENOUGH', 'ACQ.SOMETHING_NEW'])(
      'for now (%s) stays PROCESSING, and goes through once it can',
      async (subCode) => {
        const orderNo = await paid();
        const refundNo = nextOrderNo();
        fault('refusal', orderNo, { subCode });
        const { body } = await refund({ orderNo, refundAmount: 40, refundNo });
        expect(body).toMatchObject({ isSuccess: true, status: 'PROCESSING', channelSubCode: subCode });
        expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded']);
        await service.advance(LATER_MS);
        expect(await refundQuery(refundNo)).toMatchObject({ status: 'SUCCESS' });
        expect(sent(orderNo)).toEqual([`${refundNo} 40.00`, `${refundNo} 40.00`]);
      },
    );

    it('although the money went back after all, is put right by a notification', async () => {
      const orderNo = await paid();
      const refundNo = nextOrderNo();
      fault('refusal', orderNo, { subCode: 'ACQ.TRADE_NOT_ALLOW_REFUND' });
      await refund({ orderNo, refundAmount: 40, refundNo });
      await consoleRefund(service, orderNo, { outRequestNo: refundNo, amountFen: 4_000 });
      expect(await postNotification(service, await signedForm(service, orderNo))).toEqual(ACCEPTED);
      expect(await refundRows(service, orderNo)).toMatchObject([{ refund_no: refundNo, status: 'SUCCESS' }]);
      const [, failed, succeeded] = await eventRows(service, orderNo);
      expect([failed?.type, succeeded?.type]).toEqual(['refund.failed', 'refund.succeeded']);
      await expectBooksToAgree(service, orderNo);
    });
  });

  it('is asked about when the answer says that this very call moved nothing (fund_change N)', async () => {
    const orderNo = await paid();
    const refundNo = nextOrderNo();
    await consoleRefund(service, orderNo, { outRequestNo: refundNo, amountFen: 4_000 });
    const { body } = await refund({ orderNo, refundAmount: 40, refundNo });
    expect(body).toMatchObject({ status: 'SUCCESS', refundedAmount: 40 });
    expect(service.gateway.requests.of('alipay.trade.fastpay.refund.query', orderNo)).toHaveLength(1);
    expect(service.gateway.books.trade(orderNo)?.refunds).toHaveLength(1);
    await expectBooksToAgree(service, orderNo);
  });
});
