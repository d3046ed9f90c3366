import { eventTypes, expectBooksToAgree, orderRow, refundRows } from '../support/books.ts';
import { newOrder, nextOrderNo, TestService } from '../support/service.ts';

describe('A service that was restarted', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
  });
  afterAll(() => service.stop());

  const restart = async (): Promise<void> => {
    await service.halt();
    await service.launch();
  };

  it('takes in the payment that was made while it was away', async () => {
    const order = newOrder();
    const { qrCodeUrl } = await service.pay('precreate', order);
    await service.halt();
    await service.gateway.payer.pay(qrCodeUrl!);
    await service.gateway.notifications.idle();
    await service.launch();
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'PENDING' });
    await service.advance(4 * 60_000);
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    expect(await eventTypes(service, order.orderNo)).toEqual(['payment.succeeded']);
  });

  it('knows its orders: the same call gives the same order and the same code', async () => {
    const order = newOrder();
    const before = await service.pay('precreate', order);
    await restart();
    const after = await service.pay('precreate', order);
    expect(after).toMatchObject({
      transactionId: before.transactionId,
      qrCodeUrl: before.qrCodeUrl,
      expireTime: before.expireTime,
    });
    expect(service.gateway.requests.of('alipay.trade.precreate', order.orderNo)).toHaveLength(1);
  });

  it('finishes a refund whose answer it never got, by its old number', async () => {
    const order = newOrder();
    const { qrCodeUrl } = await service.pay('precreate', order);
    await service.gateway.payer.pay(qrCodeUrl!);
    await service.gateway.notifications.idle();
    const refundNo = nextOrderNo();
    const asked = { orderNo: order.orderNo, refundAmount: 30, refundNo };
    service.gateway.faults.add({ kind: 'unavailableBefore', method: 'refund', outTradeNo: order.orderNo });
    const { body } = await service.post('/api/payment/alipay/refund', asked).expect(200);
    expect(body.status).toBe('PROCESSING');
    await restart();
    await service.advance(10_000);
    const found = await service.get(`/api/payment/alipay/refund-query?refundNo=${refundNo}`).expect(200);
    expect(found.body).toMatchObject({ status: 'SUCCESS', refundedAmount: 30 });
    expect(await refundRows(service, order.orderNo)).toHaveLength(1);
    await expectBooksToAgree(service, order.orderNo);
  });

  it('still owes the outcome of a payment code, and does not charge it again', async () => {
    const order = newOrder({ authCode: '280000000000000408' });
    service.gateway.faults.add({ kind: 'withhold', outTradeNo: order.orderNo });
    expect(await service.pay('barcode', order)).toMatchObject({ status: 'UNKNOWN' });
    await restart();
    await service.advance(2_000);
    expect(await service.pay('barcode', order)).toMatchObject({ isSuccess: true, status: 'SUCCESS' });
    expect(service.gateway.requests.of('alipay.trade.pay', order.orderNo)).toHaveLength(1);
    expect(await eventTypes(service, order.orderNo)).toEqual(['payment.succeeded']);
  });

  it('had first finished what it was doing', async () => {
    const order = newOrder();
    service.gateway.faults.add({
      kind: 'delay',
      method: 'precreate',
      outTradeNo: order.orderNo,
      delayMs: 300,
    });
    const [answer] = await Promise.all([
      service.pay('precreate', order),
      (async () => {
        const { requests } = service.gateway;
        while (requests.of('alipay.trade.precreate', order.orderNo).length === 0) {
          await new Promise((resolve) => setImmediate(resolve));
        }
        await service.halt();
      })(),
    ]);
    expect(answer).toMatchObject({ isSuccess: true, status: 'PENDING' });
    await service.launch();
    await service.gateway.payer.pay(answer.qrCodeUrl!);
    await service.gateway.notifications.idle();
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
  });
});
