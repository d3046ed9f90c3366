import { Workers } from '../../src/jobs/workers.js';
import { expectBooksToAgree, findingRows, orderRow, refundRows } from '../support/books.ts';
import { consoleRefund } from '../support/console-refund.ts';
import { newOrder, nextOrderNo, TestService } from '../support/service.ts';

const ADMIN_KEY = 'admin-key-of-the-tests';

describe('A late payment that is to go back', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ ADMIN_API_KEY: ADMIN_KEY, RUN_WORKER: 'true' });
  });
  afterAll(() => service.stop());

  /** An order that the shop gave up and that was paid all the same; 100 yuan are held. */
  async function heldOrder(): Promise<string> {
    const order = newOrder();
    const made = await service.pay('precreate', order);
    await service.post('/api/payment/alipay/close', { orderNo: order.orderNo }).expect(200);
    await service.gateway.payer.pay(made.qrCodeUrl!);
    await service.gateway.notifications.idle();
    return order.orderNo;
  }

  async function resolve(orderNo: string, action: string) {
    const list = await service.get('/api/admin/findings?state=open&kind=late_payment', ADMIN_KEY).expect(200);
    const { id } = (list.body.items as { id: string; orderNo: string }[]).find(
      (row) => row.orderNo === orderNo,
    )!;
    return service.post(`/api/admin/findings/${id}/resolve`, { action, reason: '退回买家' }, ADMIN_KEY);
  }

  const refundIs = async (orderNo: string, status: string): Promise<void> => {
    const last = async () => (await refundRows(service, orderNo)).at(-1)?.status;
    for (; (await last()) !== status; await service.app.get(Workers).sweep()) {
      await new Promise((seen) => setTimeout(seen, 20));
    }
  };

  it('goes back without what went back at the console already', async () => {
    const orderNo = await heldOrder();
    await consoleRefund(service, orderNo, { outRequestNo: nextOrderNo(), amountFen: 1_500 });
    await service.gateway.notifications.idle();
    expect((await resolve(orderNo, 'refund')).status).toBe(200);
    await refundIs(orderNo, 'SUCCESS');
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'CLOSED', refunded_fen: 10_000 });
    expect(service.gateway.books.trade(orderNo)).toMatchObject({ refundedFen: 10_000 });
    await expectBooksToAgree(service, orderNo);
  });

  it('is open again for a person to decide when the channel declines', async () => {
    const orderNo = await heldOrder();
    const subCode = 'ACQ.TRADE_NOT_ALLOW_REFUND';
    service.gateway.faults.add({ kind: 'refusal', method: 'refund', outTradeNo: orderNo, subCode });
    expect((await resolve(orderNo, 'refund')).status).toBe(200);
    await refundIs(orderNo, 'FAILED');
    expect(await findingRows(service, orderNo)).toMatchObject([{ kind: 'late_payment', state: 'open' }]);
    expect((await resolve(orderNo, 'refund')).status).toBe(200);
    await refundIs(orderNo, 'SUCCESS');
    expect(await findingRows(service, orderNo)).toMatchObject([{ state: 'resolved' }]);
    await expectBooksToAgree(service, orderNo);
  });

  it('cannot go back twice: with nothing left the finding can only be closed', async () => {
    const orderNo = await heldOrder();
    const part = nextOrderNo();
    await consoleRefund(service, orderNo, { outRequestNo: part, amountFen: 6_000 });
    await consoleRefund(service, orderNo, { outRequestNo: `${part}b`, amountFen: 4_000 });
    const trade = service.gateway.books.findTrade(orderNo)!;
    await service.gateway.notifications.sendNow(trade, { out_biz_no: `${part}b`, refund_fee: '100.00' });
    await service.gateway.notifications.idle();
    expect(await orderRow(service, orderNo)).toMatchObject({ refunded_fen: 10_000 });
    expect((await resolve(orderNo, 'refund')).status).toBe(409);
    expect((await resolve(orderNo, 'dismiss')).status).toBe(200);
  });
});
