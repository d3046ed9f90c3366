import { newOrder, TestService } from '../support/service.ts';

describe('A QR order', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
  });
  afterAll(() => service.stop());

  it('is made, scanned, paid, seen as SUCCESS through its notification, and refunded in two parts', async () => {
    const order = newOrder({ attach: 'cart=42', storeId: 'NJ_001' });
    const made = await service.pay('precreate', order);
    expect(made).toMatchObject({ isSuccess: true, orderNo: order.orderNo, amount: 100, status: 'PENDING' });
    expect(made.qrCodeUrl).toContain(service.gateway.url);

    await service.gateway.payer.pay(made.qrCodeUrl!);
    await service.gateway.notifications.idle();
    const [row] = await service.rows<{ status: string }>('SELECT status FROM orders WHERE order_no = $1', [
      order.orderNo,
    ]);
    expect(row?.status).toBe('SUCCESS');
    expect(service.gateway.notifications.of(order.orderNo)[0]?.sends[0]).toMatchObject({ accepted: true });

    const paid = await service.query(order.orderNo);
    expect(paid).toMatchObject({ isSuccess: true, status: 'SUCCESS', amount: 100, refundStatus: 'NONE' });

    const half = await service.post('/api/payment/alipay/refund', {
      orderNo: order.orderNo,
      refundAmount: 50,
    });
    expect(half.body).toMatchObject({
      isSuccess: true,
      status: 'SUCCESS',
      refundAmount: 50,
      refundedAmount: 50,
      refundableAmount: 50,
      fundChange: 'Y',
    });
    const rest = await service.post('/api/payment/alipay/refund', {
      orderNo: order.orderNo,
      refundAmount: '50.00',
      refundNo: `${order.orderNo}-R2`,
    });
    expect(rest.body).toMatchObject({ status: 'SUCCESS', refundedAmount: 100, refundableAmount: 0 });
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'SUCCESS', refundStatus: 'FULL' });
    expect(service.gateway.books.trade(order.orderNo)).toMatchObject({ refundedFen: 10_000 });
  });
});
