import { eventRows } from '../support/books.ts';
import { postNotification, signedForm } from '../support/notices.ts';
import { paidOrder, untoldOrder } from '../support/paid-order.ts';
import { newOrder, nextOrderNo, TestService } from '../support/service.ts';

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+08:00$/);

const MESSAGES = { PENDING: '等待付款', SUCCESS: '支付成功', FAILED: '支付失败', CLOSED: '订单已关闭' };

/**
 * What merchants' systems are built on. A field that goes missing, or means something else, breaks them
 * without a word: a change here is a change of the contract.
 */
describe('The payload of', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
  });
  afterAll(() => service.stop());

  /** The only event of that type; and that what is stored beside it says the same. */
  async function payloadOf(orderNo: string, type: string): Promise<Record<string, unknown>> {
    const [event, ...more] = (await eventRows(service, orderNo)).filter((row) => row.type === type);
    expect(more).toEqual([]);
    const { order, version } = event!.payload.data as { order?: { version: number }; version: number };
    expect(event!.version).toBe(order?.version ?? version);
    return event!.payload;
  }

  const shopData = { attach: 'cart=42', notifyUrl: 'https://shop.example/hook' };
  const order = (orderNo: string, more: { status: keyof typeof MESSAGES } & Record<string, unknown>) => ({
    orderNo,
    transactionId: expect.stringMatching(/^QP\d{25}$/),
    amount: 100,
    refundedAmount: 0,
    refundStatus: 'NONE',
    supplements: [],
    version: expect.any(Number),
    attach: 'cart=42',
    message: MESSAGES[more.status],
    ...more,
  });
  const paidPart = (tradeNo: string) => ({
    status: 'SUCCESS' as const,
    thirdOrderNo: tradeNo,
    payTime: TIME,
  });

  it('payment.succeeded is the order, as paid', async () => {
    const { orderNo, tradeNo } = await paidOrder(service, shopData);
    expect(await payloadOf(orderNo, 'payment.succeeded')).toEqual({
      type: 'payment.succeeded',
      timestamp: TIME,
      data: order(orderNo, paidPart(tradeNo)),
    });
    const [event] = await eventRows(service, orderNo);
    expect(event?.url).toBe('https://shop.example/hook');
  });

  it('payment.succeeded agrees with the query, field by field', async () => {
    const { orderNo } = await paidOrder(service, shopData);
    const { data } = (await payloadOf(orderNo, 'payment.succeeded')) as { data: object };
    const answer = await service.query(orderNo);
    const facts = ['orderNo', 'transactionId', 'thirdOrderNo', 'amount', 'status', 'payTime'];
    for (const name of [...facts, 'refundedAmount', 'refundStatus', 'supplements', 'version']) {
      expect([name, (data as Record<string, unknown>)[name]]).toEqual([name, answer[name]]);
      expect(answer[name]).toBeDefined();
    }
  });

  it('payment.closed is the order, closed', async () => {
    const { orderNo } = newOrder();
    await service.post('/api/payment/orders', {
      orderNo,
      ...shopData,
      items: [{ id: 1, name: '茶', count: 1, price: 100 }],
    });
    await service.post('/api/payment/alipay/close', { orderNo }).expect(200);
    expect(await payloadOf(orderNo, 'payment.closed')).toEqual({
      type: 'payment.closed',
      timestamp: TIME,
      data: order(orderNo, { status: 'CLOSED' }),
    });
  });

  it('payment.failed is the order, which another attempt may still pay', async () => {
    const { orderNo, ...rest } = newOrder({ ...shopData, authCode: '280000000000000404' });
    const answer = await service.pay('barcode', { orderNo, ...rest });
    expect(answer).toMatchObject({ status: 'FAILED' });
    expect(await payloadOf(orderNo, 'payment.failed')).toEqual({
      type: 'payment.failed',
      timestamp: TIME,
      data: { ...order(orderNo, { status: 'FAILED' }), errorCode: 'CHANNEL_REJECTED' },
    });
  });

  it('payment.mismatch is the order, as it stays', async () => {
    const { orderNo } = await untoldOrder(service, { more: shopData });
    await postNotification(service, await signedForm(service, orderNo, { total_amount: '1.00' }));
    expect(await payloadOf(orderNo, 'payment.mismatch')).toEqual({
      type: 'payment.mismatch',
      timestamp: TIME,
      data: order(orderNo, { status: 'PENDING' }),
    });
  });

  it('payment.late is the closed order, with what is known of the payment', async () => {
    const { orderNo, form } = await untoldOrder(service, { more: shopData });
    const closed = { trade_status: 'TRADE_CLOSED', gmt_payment: '' };
    await postNotification(service, await signedForm(service, orderNo, closed));
    await postNotification(service, form);
    expect(await payloadOf(orderNo, 'payment.late')).toEqual({
      type: 'payment.late',
      timestamp: TIME,
      data: order(orderNo, { ...paidPart(form.trade_no!), status: 'CLOSED' }),
    });
  });

  it('refund.succeeded is the refund, with its order beside it', async () => {
    const { orderNo, tradeNo } = await paidOrder(service, shopData);
    const refundNo = nextOrderNo();
    const asked = { orderNo, refundAmount: 30, refundNo, refundReason: '不要了' };
    await service.post('/api/payment/alipay/refund', asked).expect(200);
    expect(await payloadOf(orderNo, 'refund.succeeded')).toEqual({
      type: 'refund.succeeded',
      timestamp: TIME,
      data: {
        orderNo,
        refundNo,
        refundAmount: 30,
        status: 'SUCCESS',
        origin: 'request',
        refundReason: '不要了',
        refundTime: TIME,
        fundChange: 'Y',
        buyerLogonId: expect.stringContaining('***'),
        buyerUserId: expect.stringMatching(/^2088\d{12}$/),
        refundDetailItemList: [{ fundChannel: 'ALIPAYACCOUNT', amount: 30 }],
        version: 2,
        order: order(orderNo, { ...paidPart(tradeNo), refundedAmount: 30, refundStatus: 'PARTIAL' }),
      },
    });
  });

  it('refund.failed is the refund, with the channel’s reason', async () => {
    const { orderNo, tradeNo } = await paidOrder(service, shopData);
    const refundNo = nextOrderNo();
    service.gateway.faults.add({
      kind: 'refusal',
      method: 'refund',
      outTradeNo: orderNo,
      subCode: 'ACQ.TRADE_NOT_ALLOW_REFUND',
    });
    await service.post('/api/payment/alipay/refund', { orderNo, refundAmount: 30, refundNo }).expect(200);
    expect(await payloadOf(orderNo, 'refund.failed')).toEqual({
      type: 'refund.failed',
      timestamp: TIME,
      data: {
        orderNo,
        refundNo,
        refundAmount: 30,
        status: 'FAILED',
        origin: 'request',
        channelSubCode: 'ACQ.TRADE_NOT_ALLOW_REFUND',
        channelMessage: expect.any(String),
        version: 2,
        order: order(orderNo, paidPart(tradeNo)),
      },
    });
  });

  it('a refund names the payments that were added to its order', async () => {
    const { orderNo } = await paidOrder(service, shopData);
    const added = await paidOrder(service, { amount: 5, supplementTo: orderNo });
    await service.post('/api/payment/alipay/refund', { orderNo, refundAmount: 30 }).expect(200);
    const { data } = await payloadOf(orderNo, 'refund.succeeded');
    expect(data).toMatchObject({
      order: { supplements: [{ orderNo: added.orderNo, amount: 5, status: 'SUCCESS' }] },
    });
  });

  it('one order is told in versions that only grow', async () => {
    const { orderNo } = await paidOrder(service, shopData);
    for (const refundAmount of [10, 20, 30]) {
      await service.post('/api/payment/alipay/refund', { orderNo, refundAmount }).expect(200);
    }
    const versions = (await eventRows(service, orderNo)).map(({ version }) => version);
    expect(versions).toHaveLength(4);
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  });
});
