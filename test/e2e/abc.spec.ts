import request from 'supertest';
import type { AbcGateway } from '../../local/gateway/abc/gateway.ts';
import { startBankService } from '../support/bank-service.ts';
import { eventTypes, historyRows, notificationRows, orderRow, refundRows } from '../support/books.ts';
import { MERCHANT_ID, newOrder, type TestService } from '../support/service.ts';

const SHOP_PAGE = 'https://shop.example/back';

describe.each(['native', 'seed'] as const)('A merchant of the bank (%s messages)', (dialect) => {
  let bank: AbcGateway;
  let service: TestService<AbcGateway>;

  beforeAll(async () => {
    service = await startBankService(dialect);
    bank = service.gateway;
  });

  afterAll(() => service.stop());

  afterEach(() => bank.faults.clear());

  /** An order whose QR code was paid, and of which the bank has told us. */
  async function paid(more: object = {}): Promise<string> {
    const order = newOrder(more);
    const { qrCodeUrl } = await service.pay('qrcode', order);
    await bank.payer.pay(qrCodeUrl!);
    await bank.notifications.idle();
    return order.orderNo;
  }

  /** Barcodes that do as their last digits say. */
  const authCode = (ending: string): string => `28${String(Date.now()).slice(-12)}${ending}`;

  it('is told of a payment by the bank, whose payer goes on to the shop', async () => {
    const orderNo = await paid({ returnUrl: undefined });
    expect(await service.query(orderNo)).toMatchObject({
      status: 'SUCCESS',
      amount: 100,
      thirdOrderNo: bank.books.trade(orderNo)?.thirdOrderNo,
    });
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded']);
    const [notification] = bank.notifications.of(orderNo);
    const [send] = notification?.sends ?? [];
    expect(notification).toMatchObject({ state: 'delivered', attempts: 1 });
    const { id } = await orderRow(service, orderNo);
    expect(send?.merchantUrl).toBe(`${service.url}/api/payment/abc/return/${id}`);
    const { pathname } = new URL(send?.merchantUrl ?? '');
    expect((await service.get(pathname, null).expect(200)).text).toContain('支付成功');
  });

  it('has its payer back from the page, by GET with what the bank signed and by POST', async () => {
    bank.notifications.withhold();
    const order = newOrder({ returnUrl: SHOP_PAGE });
    const { paymentUrl } = await service.pay('pc', order);
    const { signedReturnUrl } = await bank.payer.pay(paymentUrl!);
    const { pathname, search, searchParams } = new URL(signedReturnUrl!);
    const target = `${SHOP_PAGE}?orderNo=${order.orderNo}&status=SUCCESS`;
    const back = await service.get(`${pathname}${search}`, null).expect(302);
    expect(back.headers.location).toBe(target);
    expect((await historyRows(service, order.orderNo)).at(-1)).toMatchObject({
      event: 'paid',
      evidence: { kind: 'query' },
    });
    const form = `MSG=${encodeURIComponent(searchParams.get('MSG')!)}`;
    for (const path of [pathname, '/api/payment/abc/return']) {
      const posted = await request(service.url).post(path).type('form').send(form).expect(303);
      expect(posted.headers.location).toBe(target);
      expect(posted.headers['referrer-policy']).toBe('no-referrer');
      await service.get(`${path}?${form.replace('MSG=P', 'MSG=Q')}`, null).expect(400);
    }
    await service.get('/api/payment/abc/return', null).expect(400);
    await service.get('/api/payment/abc/return/00000000-0000-7000-8000-000000000000', null).expect(400);
    await service.get("/api/payment/abc/return/' OR 1=1", null).expect(400);
    await bank.notifications.release();
  });

  it('can be paid on a phone and in an app', async () => {
    for (const method of ['wap', 'app']) {
      const order = newOrder();
      const { paymentUrl, orderString } = await service.pay(method, order);
      await bank.payer.pay((paymentUrl ?? orderString)!);
      await bank.notifications.idle();
      expect(await service.query(order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    }
  });

  it('believes no message that was changed, until the bank sends the true one', async () => {
    const order = newOrder();
    const { qrCodeUrl } = await service.pay('qrcode', order);
    bank.faults.add({ kind: 'tamper', outTradeNo: order.orderNo });
    await bank.payer.pay(qrCodeUrl!);
    await bank.notifications.idle();
    const [notification] = bank.notifications.of(order.orderNo);
    expect(notification?.sends[0]).toMatchObject({ httpStatus: 200, accepted: false });
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'PENDING' });
    await bank.notifications.resend(notification!.id);
    await bank.notifications.idle();
    expect(notification?.sends.at(-1)).toMatchObject({ accepted: true });
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it.each(['duplicate', 'doubleEncode', 'plusAsBlank'] as const)(
    'is paid once by a message with %s',
    async (kind) => {
      const order = newOrder();
      const { qrCodeUrl } = await service.pay('qrcode', order);
      bank.faults.add({ kind, outTradeNo: order.orderNo });
      await bank.payer.pay(qrCodeUrl!);
      await bank.notifications.idle();
      expect(bank.notifications.of(order.orderNo)[0]?.sends.every(({ accepted }) => accepted)).toBe(true);
      expect(await eventTypes(service, order.orderNo)).toEqual(['payment.succeeded']);
    },
  );

  it('may have its messages sent to the one address of all channels, in a form or a query', async () => {
    bank.notifications.withhold();
    const order = newOrder();
    const { qrCodeUrl } = await service.pay('qrcode', order);
    await bank.payer.pay(qrCodeUrl!);
    const kept = bank.books.findOrder(order.orderNo)!;
    await bank.notifications.sendNow(kept, {}, `${service.url}/api/payment/notify`);
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    const [row] = await notificationRows(service, order.orderNo);
    expect(row).toMatchObject({ verdict: 'applied', app_id: MERCHANT_ID });
    const answer = await service.get(`/api/payment/abc/notify?${row!.raw}`, null).expect(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain('<URL>');
    await bank.notifications.release();
  });

  it('answers Alipay’s messages at that address in Alipay’s words, and others at the bank’s in the bank’s', async () => {
    const strange = (path: string) => request(service.url).post(path).type('form').send('a=1').expect(200);
    expect((await strange('/api/payment/notify')).text).toBe('failure');
    const answer = await strange('/api/payment/abc/notify');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.text).not.toContain('<URL>');
  });

  it('keeps the method that an order was first started with', async () => {
    const order = newOrder();
    await service.pay('qrcode', order);
    await service.pay('qrcode', order);
    for (const [method, more] of [
      ['pc', {}] as const,
      ['barcode', { authCode: authCode('0001') }] as const,
    ]) {
      const refused = await service.post(`/api/payment/alipay/${method}`, { ...order, ...more });
      expect(refused).toMatchObject({ status: 409, body: { errorCode: 'ORDER_STATUS_ERROR' } });
    }
  });

  it('charges bar codes, also those whose payer confirms later', async () => {
    const [now, later] = [newOrder(), newOrder()];
    expect(await service.pay('barcode', { ...now, authCode: '280123456789012345' })).toMatchObject({
      isSuccess: true,
      status: 'SUCCESS',
    });
    expect(await service.pay('barcode', { ...later, authCode: authCode('0003') })).toMatchObject({
      isSuccess: false,
      status: 'USERPAYING',
      errorCode: '1002',
    });
    await bank.payer.confirm({ outTradeNo: later.orderNo });
    await bank.notifications.idle();
    expect(await service.query(later.orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it('cancels a bar code that nobody has paid, and never one that is paid', async () => {
    const [open, charged] = [newOrder(), newOrder()];
    await service.pay('barcode', { ...open, authCode: authCode('0003') });
    const cancelled = await service.post('/api/payment/alipay/cancel', { orderNo: open.orderNo }).expect(200);
    expect(cancelled.body).toMatchObject({ status: 'CLOSED' });
    bank.notifications.withhold();
    await service.pay('barcode', { ...charged, authCode: authCode('0500') });
    expect(await orderRow(service, charged.orderNo)).toMatchObject({ status: 'UNKNOWN' });
    await service.post('/api/payment/alipay/cancel', { orderNo: charged.orderNo }).expect(409);
    expect(await orderRow(service, charged.orderNo)).toMatchObject({ status: 'SUCCESS', refunded_fen: 0 });
    expect(bank.books.trade(charged.orderNo)).toMatchObject({ paidFen: 10_000, refundedFen: 0 });
    await bank.notifications.release();
  });

  it('leaves a code that is to be closed to its time limit', async () => {
    const order = newOrder({ timeoutExpress: '5m' });
    await service.pay('qrcode', order);
    const { body } = await service.post('/api/payment/alipay/close', { orderNo: order.orderNo }).expect(200);
    expect(body).toMatchObject({ status: 'PENDING' });
    await service.advance(6 * 60_000);
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'CLOSED' });
  });

  it('gives money back in parts, believed only when a query says so', async () => {
    const orderNo = await paid();
    const refund = (refundNo: string, refundAmount: number) =>
      service.post('/api/payment/alipay/refund', { orderNo, refundNo, refundAmount });
    const first = await refund(`${orderNo}-1`, 40).expect(200);
    expect(first.body).toMatchObject({ status: 'SUCCESS', refundAmount: 40 });
    bank.faults.add({ kind: 'slowRefund', outTradeNo: orderNo, delayMs: 30_000 });
    const second = await refund(`${orderNo}-2`, 60).expect(200);
    expect(second.body).toMatchObject({ status: 'PROCESSING' });
    await service.advance(31_000);
    const query = await service.get(`/api/payment/alipay/refund-query?refundNo=${orderNo}-2`);
    expect(query.body).toMatchObject({ status: 'SUCCESS' });
    expect((await refundRows(service, orderNo)).map(({ amount_fen: fen }) => fen)).toEqual([4_000, 6_000]);
    expect(bank.books.trade(orderNo)).toMatchObject({ paidFen: 10_000, refundedFen: 10_000 });
  });

  it('hears at once of a refund number that the bank cannot carry, and nothing is kept of it', async () => {
    const orderNo = await paid();
    const refund = (refundNo: string, more: object = {}) =>
      service.post('/api/payment/alipay/refund', { orderNo, refundNo, refundAmount: 40, ...more });
    for (const more of [{}, { dryRun: true }]) {
      const refused = await refund('R'.repeat(61), more).expect(400);
      expect(refused.body).toMatchObject({ errorCode: 'PARAM_ERROR', details: [{ field: 'refundNo' }] });
    }
    expect(await refundRows(service, orderNo)).toEqual([]);
    expect(await orderRow(service, orderNo)).toMatchObject({ reserved_fen: 0, version: 2 });
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded']);
    const longest = orderNo.padEnd(60, 'R');
    expect((await refund(longest).expect(200)).body).toMatchObject({ status: 'SUCCESS', refundNo: longest });
  });

  it('hears at once of an order that the bank cannot carry', async () => {
    const refused = async (more: object): Promise<unknown> =>
      (await service.post('/api/payment/alipay/qrcode', newOrder(more)).expect(400)).body;
    expect(await refused({ goodsName: '奶茶 🍵' })).toMatchObject({ details: [{ field: 'goodsName' }] });
    expect(await refused({ orderNo: 'x'.repeat(61) })).toMatchObject({ details: [{ field: 'orderNo' }] });
  });
});
