import {
  eventRows,
  eventTypes,
  expectBooksToAgree,
  findingRows,
  historyRows,
  orderRow,
  refundRows,
} from '../support/books.ts';
import { ACCEPTED, postNotification, signedForm } from '../support/notices.ts';
import { untoldOrder } from '../support/paid-order.ts';
import { addMerchant } from '../support/other-merchant.ts';
import { newOrder, TestService } from '../support/service.ts';

/**
 * Paid at the channel, closed in our books: what a notification on its way and an expiry that nobody could
 * foresee leave behind. The close is made by the channel's own, genuine but older, word.
 */
async function closedThenPaid(service: TestService, apiKey?: string) {
  const { orderNo, form } = await untoldOrder(service, { apiKey });
  const closed = await signedForm(service, orderNo, {
    trade_status: 'TRADE_CLOSED',
    gmt_payment: '',
    refund_fee: '',
  });
  expect(await postNotification(service, closed)).toEqual(ACCEPTED);
  expect(await orderRow(service, orderNo)).toMatchObject({ status: 'CLOSED' });
  return { orderNo, form };
}

describe('A payment after its order was closed', () => {
  describe('when late payments are held', () => {
    let service: TestService;
    beforeAll(async () => {
      service = await TestService.start({ LATE_PAYMENT: 'hold' });
    });
    afterAll(() => service.stop());

    it('leaves the order CLOSED, opens one finding and tells once, however often it comes', async () => {
      const { orderNo, form } = await closedThenPaid(service);
      const again = await signedForm(service, orderNo);
      const bodies = [form, ...Array<typeof form>(10).fill(form), again];
      expect(await postNotification(service, form)).toEqual(ACCEPTED);
      const answers = await Promise.all(bodies.map((body) => postNotification(service, body)));
      expect(answers).toEqual(answers.map(() => ACCEPTED));
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'CLOSED', late: false });
      expect(await findingRows(service, orderNo)).toMatchObject([{ kind: 'late_payment', state: 'open' }]);
      expect(await eventTypes(service, orderNo)).toEqual(['payment.closed', 'payment.late']);
      const [, late] = await eventRows(service, orderNo);
      expect(late?.payload.data).toMatchObject({
        orderNo,
        status: 'CLOSED',
        thirdOrderNo: form.trade_no,
        payTime: expect.stringContaining('+08:00'),
      });
      expect(late?.payload.data.late).toBeUndefined();
    });

    it('of the wrong amount is a mismatch, not a late payment', async () => {
      const { orderNo } = await closedThenPaid(service);
      await postNotification(service, await signedForm(service, orderNo, { total_amount: '1.00' }));
      expect((await findingRows(service, orderNo)).map(({ kind }) => kind)).toEqual(['amount_mismatch']);
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'CLOSED' });
    });

    it('cannot be refunded as if the order had been paid', async () => {
      const { orderNo, form } = await closedThenPaid(service);
      await postNotification(service, form);
      const { body } = await service
        .post('/api/payment/alipay/refund', { orderNo, refundAmount: 1 })
        .expect(409);
      expect(body.errorCode).toBe('ORDER_STATUS_ERROR');
    });

    it('is accepted all the same for a merchant who accepts them', async () => {
      const { apiKey } = await addMerchant(service, 'accepts', {
        seller: { appId: '9021000100000003', sellerId: '2088621900000003' },
        latePayment: 'accept',
      });
      const { orderNo, form } = await closedThenPaid(service, apiKey);
      await postNotification(service, form);
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS', late: true });
      expect(await eventTypes(service, orderNo)).toEqual(['payment.closed', 'payment.succeeded']);
    });
  });

  describe('when late payments are accepted', () => {
    let service: TestService;
    beforeAll(async () => {
      service = await TestService.start({ LATE_PAYMENT: 'accept' });
    });
    afterAll(() => service.stop());

    it('makes the order SUCCESS, and says that it was late', async () => {
      const { orderNo, form } = await closedThenPaid(service);
      const answers = await Promise.all(Array.from({ length: 10 }, () => postNotification(service, form)));
      expect(answers).toEqual(answers.map(() => ACCEPTED));
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS', late: true });
      expect(await findingRows(service, orderNo)).toMatchObject([
        { kind: 'late_payment', state: 'resolved', action: 'accept', reason: 'LATE_PAYMENT' },
      ]);
      expect(await eventTypes(service, orderNo)).toEqual(['payment.closed', 'payment.succeeded']);
      const [, succeeded] = await eventRows(service, orderNo);
      expect(succeeded?.payload.data).toMatchObject({ late: true, status: 'SUCCESS' });
      expect((await historyRows(service, orderNo)).map(({ event }) => event)).toEqual([
        'link_started',
        'closed',
        'paid_late',
      ]);
      const refund = { orderNo, refundAmount: 100 };
      const { body } = await service.post('/api/payment/alipay/refund', refund).expect(200);
      expect(body).toMatchObject({ status: 'SUCCESS', refundableAmount: 0 });
    });

    it('is a late one also while the close was only asked for', async () => {
      const order = newOrder();
      const { qrCodeUrl } = await service.pay('precreate', order);
      await service.post('/api/payment/alipay/close', { orderNo: order.orderNo }).expect(200);
      expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'PENDING' });
      await service.gateway.payer.pay(qrCodeUrl!);
      await service.gateway.notifications.idle();
      expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS', late: true });
    });

    it('is held all the same for a merchant who wants to decide himself', async () => {
      const { apiKey } = await addMerchant(service, 'holds', {
        seller: { appId: '9021000100000004', sellerId: '2088621900000004' },
        latePayment: 'hold',
      });
      const { orderNo, form } = await closedThenPaid(service, apiKey);
      await postNotification(service, form);
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'CLOSED', late: false });
      expect(await findingRows(service, orderNo)).toMatchObject([{ kind: 'late_payment' }]);
    });
  });

  describe('when late payments are refunded', () => {
    let service: TestService;
    beforeAll(async () => {
      service = await TestService.start({ LATE_PAYMENT: 'refund' });
    });
    afterAll(() => service.stop());

    it('leaves the order CLOSED and gives the money back once, however often it comes', async () => {
      const { orderNo, form } = await closedThenPaid(service);
      const answers = await Promise.all(Array.from({ length: 10 }, () => postNotification(service, form)));
      expect(answers).toEqual(answers.map(() => ACCEPTED));
      const [refund, ...more] = await refundRows(service, orderNo);
      expect(more).toEqual([]);
      expect(refund).toMatchObject({ origin: 'late_payment', amount_fen: 10_000 });

      const path = `/api/payment/alipay/refund-query?refundNo=${refund!.refund_no}`;
      expect((await service.get(path).expect(200)).body).toMatchObject({ status: 'SUCCESS' });
      await service.gateway.notifications.idle();
      expect(await postNotification(service, form)).toEqual(ACCEPTED);
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'CLOSED', late: false });
      expect(service.gateway.books.trade(orderNo)?.refunds).toHaveLength(1);
      expect(await eventTypes(service, orderNo)).toEqual([
        'payment.closed',
        'payment.late',
        'refund.succeeded',
      ]);
      await expectBooksToAgree(service, orderNo);
    });
  });
});
