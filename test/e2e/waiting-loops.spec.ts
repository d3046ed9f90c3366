import { newOrder, TestService } from '../support/service.ts';
import { Workers } from '../../src/jobs/workers.js';

const BARCODE = { goodsName: '线下扫码支付', amount: 68 };

/** Lets everything that is due happen: sweeps set the alarms, and the workers of this process act on them. */
async function until<Value>(
  service: TestService,
  look: () => Promise<Value>,
  holds: (seen: Value) => boolean,
) {
  const workers = service.app.get(Workers);
  for (;;) {
    await workers.sweep();
    const seen = await look();
    if (holds(seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const statusOf = (service: TestService, orderNo: string) => async () =>
  (await service.rows<{ status: string }>('SELECT status FROM orders WHERE order_no = $1', [orderNo]))[0]!
    .status;

describe('Left alone', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ RUN_WORKER: 'true', BARCODE_LIMIT_S: '30' });
  });
  afterAll(() => service.stop());

  const comesTo = (orderNo: string, status: string) =>
    until(service, statusOf(service, orderNo), (seen) => seen === status);

  it('a QR order whose notification is lost turns SUCCESS', async () => {
    const order = newOrder();
    const made = await service.pay('precreate', order);
    service.gateway.notifications.withhold();
    await service.gateway.payer.pay(made.qrCodeUrl!);
    await service.advance(6_000);
    expect(await comesTo(order.orderNo, 'SUCCESS')).toBe('SUCCESS');
    await service.gateway.notifications.release();
  });

  it('a QR code that nobody scans ends CLOSED after its time limit, and not before', async () => {
    const order = newOrder({ expiredDate: 1 });
    await service.pay('precreate', order);
    await service.advance(59_000);
    await service.app.get(Workers).sweep();
    expect(await statusOf(service, order.orderNo)()).toBe('PENDING');
    await service.advance(13_000);
    await comesTo(order.orderNo, 'CLOSED');
  });

  it('a QR code that was scanned and not paid is closed at the channel, and then here', async () => {
    const order = newOrder({ expiredDate: 2 });
    const made = await service.pay('precreate', order);
    await service.gateway.payer.scan(made.qrCodeUrl!);
    await service.advance(122_000);
    await comesTo(order.orderNo, 'CLOSED');
    expect(service.gateway.books.trade(order.orderNo)?.status).toBe('TRADE_CLOSED');
  });

  it('a bar code that waits for its payer turns SUCCESS when he confirms', async () => {
    const order = newOrder(BARCODE);
    const made = await service.pay('barcode', { ...order, authCode: '280000000000000003' });
    expect(made).toMatchObject({ isSuccess: false, status: 'USERPAYING', errorCode: '1002' });
    service.gateway.notifications.withhold();
    await service.gateway.payer.confirm(order.orderNo);
    await service.advance(4_000);
    await comesTo(order.orderNo, 'SUCCESS');
    await service.gateway.notifications.release();
  });

  it('a bar code that nobody confirms is cancelled after the limit', async () => {
    const order = newOrder(BARCODE);
    await service.pay('barcode', { ...order, authCode: '281111111111110003' });
    await service.advance(31_000);
    await comesTo(order.orderNo, 'CLOSED');
    expect(service.gateway.books.trade(order.orderNo)?.status).toBe('TRADE_CLOSED');
  });

  it('a bar code whose answer was lost after the charge is found paid', async () => {
    const order = newOrder(BARCODE);
    const made = await service.pay('barcode', { ...order, authCode: '280000000000000500' });
    expect(made).toMatchObject({ status: 'UNKNOWN', errorCode: 'PAYMENT_UNKNOWN' });
    await service.advance(4_000);
    await comesTo(order.orderNo, 'SUCCESS');
  });

  it('a refund whose answer was lost is found done, and one that never arrived is sent again', async () => {
    for (const fault of ['systemErrorAfter', 'systemErrorBefore'] as const) {
      const order = newOrder();
      const made = await service.pay('precreate', order);
      await service.gateway.payer.pay(made.qrCodeUrl!);
      await service.gateway.notifications.idle();
      service.gateway.faults.add({ kind: fault, method: 'refund' });
      const asked = await service.post('/api/payment/alipay/refund', {
        orderNo: order.orderNo,
        refundAmount: 30,
      });
      expect(asked.body).toMatchObject({ isSuccess: true, status: 'PROCESSING' });
      await service.advance(11_000);
      const status = async () =>
        (
          await service.rows<{ status: string }>('SELECT status FROM refunds WHERE refund_no = $1', [
            asked.body.refundNo,
          ])
        )[0]!.status;
      await until(service, status, (seen) => seen === 'SUCCESS');
      expect(service.gateway.books.trade(order.orderNo)).toMatchObject({ refundedFen: 3_000 });
    }
  });
});

describe('A payment that comes after its order was closed', () => {
  it('is given back where the rule says so, and the order stays CLOSED', async () => {
    const service = await TestService.start({ RUN_WORKER: 'true', LATE_PAYMENT: 'refund' });
    try {
      const order = newOrder();
      const made = await service.pay('precreate', order);
      await service.post('/api/payment/alipay/close', { orderNo: order.orderNo }).expect(200);
      await service.gateway.payer.pay(made.qrCodeUrl!);
      await service.gateway.notifications.idle();
      const books = async () => service.gateway.books.trade(order.orderNo)?.refundedFen;
      await until(service, books, (refunded) => refunded === 10_000);
      const types = async () =>
        (await service.rows<{ type: string }>('SELECT type FROM webhook_events ORDER BY id')).map(
          ({ type }) => type,
        );
      await until(service, types, (seen) => seen.length === 2);
      expect(await types()).toEqual(['payment.late', 'refund.succeeded']);
      const detail = await service.get(`/api/payment/orders/${order.orderNo}`).expect(200);
      expect(detail.body).toMatchObject({
        status: 'CLOSED',
        refundedAmount: 100,
        refunds: [{ origin: 'late_payment', status: 'SUCCESS', refundAmount: 100 }],
        findings: [{ kind: 'late_payment', state: 'resolved' }],
      });
    } finally {
      await service.stop();
    }
  });
});
