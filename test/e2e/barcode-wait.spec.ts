import { setTimeout as sleep } from 'node:timers/promises';
import { orderRow } from '../support/order-books.ts';
import { newOrder, TestService } from '../support/service.ts';

describe('A till that waits for a moment', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ BARCODE_WAIT_MS: '20000' });
  });
  afterAll(() => service.stop());

  const CONFIRMS = '280000000000000003';
  const become = async (orderNo: string, status: string): Promise<void> => {
    for (;;) {
      const row = await orderRow(service, orderNo).catch(() => undefined);
      if (row?.['status'] === status) return;
      await sleep(20);
    }
  };

  it('has the payment in the very answer, once the payer has confirmed', async () => {
    const order = newOrder();
    const paying = service.pay('barcode', { ...order, authCode: CONFIRMS });
    await become(order.orderNo, 'USERPAYING');
    await service.gateway.payer.confirm({ outTradeNo: order.orderNo });
    expect(await paying).toMatchObject({ isSuccess: true, status: 'SUCCESS' });
  });

  it('has the same answer for every press of the button', async () => {
    const order = { ...newOrder(), authCode: '280123456789012345' };
    service.gateway.faults.add({ kind: 'delay', method: 'pay', outTradeNo: order.orderNo, delayMs: 300 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => service.pay('barcode', order)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 'SUCCESS'));
    expect(service.gateway.requests.of('alipay.trade.pay', order.orderNo)).toHaveLength(1);
  });

  it('hears of a decline at every press as well', async () => {
    const order = { ...newOrder(), authCode: '280000000000000404' };
    service.gateway.faults.add({ kind: 'delay', method: 'pay', outTradeNo: order.orderNo, delayMs: 300 });
    const answers = await Promise.all(Array.from({ length: 3 }, () => service.pay('barcode', order)));
    for (const answer of answers) {
      expect(answer).toMatchObject({ isSuccess: false, status: 'FAILED', errorCode: 'CHANNEL_REJECTED' });
      expect(answer).toHaveProperty('channelSubCode');
    }
  });
});
