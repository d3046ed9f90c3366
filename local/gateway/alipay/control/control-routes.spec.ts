import { closing } from '../../shared/spec-support/closing.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { startAlipayGateway } from '../gateway.ts';
import { APP_PUBLIC_KEY, newMerchant, newOutTradeNo, type Merchant } from '../spec-support/merchant.ts';
import { startNotifyReceiver, type NotifyReceiver } from '../spec-support/notify-receiver.ts';

interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

describe('The control API', () => {
  let gateway: AlipayGateway;
  let merchant: Merchant;
  let shop: NotifyReceiver;

  beforeEach(async () => {
    gateway = closing(await startAlipayGateway());
    merchant = await newMerchant(gateway);
    shop = closing(await startNotifyReceiver());
  });

  async function call(method: string, path: string, value?: unknown): Promise<Reply> {
    const body = value === undefined ? undefined : JSON.stringify(value);
    const response = await fetch(`${gateway.url}/control/${path}`, { method, body });
    return { status: response.status, body: (await response.json()) as Reply['body'] };
  }
  const post = (path: string, value: unknown = {}): Promise<Reply> => call('POST', path, value);

  async function order(outTradeNo = newOutTradeNo()): Promise<{ outTradeNo: string; qrCode: string }> {
    const terms = { outTradeNo, totalAmount: '7.00', subject: '茶' };
    const answer = await merchant.call('precreate', terms, { notifyUrl: shop.url });
    return { outTradeNo, qrCode: String(answer['qrCode']) };
  }

  it('plays the payer by QR code and by number', async () => {
    const { outTradeNo, qrCode } = await order();
    expect((await call('GET', `trades/${outTradeNo}`)).status).toBe(404);
    expect(await post('scan', { qrCode })).toMatchObject({ status: 200, body: { status: 'WAIT_BUYER_PAY' } });
    expect(await post('refuse', { outTradeNo })).toMatchObject({ body: { refusedAt: expect.any(String) } });
    expect(await post('pay', { outTradeNo })).toMatchObject({
      body: { status: 'TRADE_SUCCESS', paidFen: 700 },
    });
    expect(await post('pay', { qrCode })).toMatchObject({ status: 409, body: { reason: 'alreadyPaid' } });
    expect((await call('GET', `trades/${outTradeNo}`)).body).toMatchObject({
      outTradeNo,
      totalAmount: '7.00',
    });
    expect((await call('GET', 'totals')).body).toEqual({ trades: 1, paidFen: 700, refundedFen: 0 });
  });

  it('plays the payer by payment URL and order string', async () => {
    const page = {
      outTradeNo: newOutTradeNo(),
      totalAmount: '1.00',
      subject: '书',
      productCode: 'FAST_INSTANT_TRADE_PAY',
    };
    const paymentUrl = merchant.pageUrl('page.pay', page, { returnUrl: 'https://shop.example/done' });
    const paid = await post('pay', { paymentUrl, payer: 'hanmeimei' });
    expect(paid.body).toMatchObject({
      payer: { id: 'hanmeimei' },
      signedReturnUrl: expect.stringMatching(/^https:\/\/shop\.example\/done\?/),
    });
    const orderString = merchant.orderString({
      outTradeNo: newOutTradeNo(),
      totalAmount: '1.00',
      subject: '书',
    });
    expect((await post('pay', { orderString })).body).toMatchObject({
      product: 'app',
      appResult: expect.any(String),
    });
  });

  it('expires, gives payment codes, and confirms', async () => {
    const { qrCode } = await order();
    expect((await post('expire', { qrCode })).status).toBe(200);
    expect(await post('scan', { qrCode })).toMatchObject({ status: 409, body: { reason: 'codeExpired' } });
    const { code } = (await call('GET', 'payment-code?payer=hanmeimei')).body;
    const outTradeNo = newOutTradeNo();
    await merchant.call('pay', { outTradeNo, totalAmount: '1001.00', subject: '茶', authCode: code });
    expect((await post('confirm', { outTradeNo })).body).toMatchObject({
      status: 'TRADE_SUCCESS',
      payer: { id: 'hanmeimei' },
    });
  });

  it('orders faults and takes them back', async () => {
    const { body } = await post('faults', { kind: 'systemErrorBefore', method: 'query', times: 2 });
    expect(body).toMatchObject({ id: expect.any(String), times: 2 });
    expect((await call('GET', 'faults')).body).toHaveLength(1);
    await expect(merchant.call('query', { outTradeNo: 'x' })).resolves.toMatchObject({
      subCode: 'ACQ.SYSTEM_ERROR',
    });
    await call('DELETE', 'faults');
    await expect(merchant.call('query', { outTradeNo: 'x' })).resolves.toMatchObject({
      subCode: 'ACQ.TRADE_NOT_EXIST',
    });
    expect((await post('faults', { kind: 'earthquake' })).status).toBe(400);
  });

  it('moves the clock and sends notifications', async () => {
    shop.answer = 'fail';
    const { outTradeNo, qrCode } = await order();
    await post('pay', { qrCode });
    await gateway.notifications.idle();
    await post('clock', { advanceMs: 240_000 });
    expect(shop.received).toHaveLength(2);
    const [{ id }] = (await call('GET', 'notifications')).body as unknown as [{ id: string }];
    expect((await post(`notifications/${id}/resend`)).body).toMatchObject({
      httpStatus: 200,
      answer: 'fail',
    });
    await post('notify', { outTradeNo, override: { total_amount: '0.01' } });
    expect(shop.received.at(-1)?.fields).toMatchObject({ out_trade_no: outTradeNo, total_amount: '0.01' });
    expect((await post('notify', { outTradeNo: 'none' })).status).toBe(404);
    expect((await post('clock', { set: '2030-01-01T00:00:00Z' })).body['now']).toMatch(/^2030-01-01/);
  });

  it('withholds and releases', async () => {
    await post('notifications/withhold');
    const { qrCode } = await order();
    await post('pay', { qrCode });
    expect(shop.received).toHaveLength(0);
    await post('notifications/release');
    expect(shop.received).toHaveLength(1);
  });

  it('registers applications', async () => {
    const app = { appId: '9021000100000077', sellerId: '2088621900000077', appPublicKey: APP_PUBLIC_KEY };
    expect((await post('apps', app)).body).toMatchObject({
      appId: app.appId,
      gatewayUrl: gateway.gatewayUrl,
      alipayPublicKey: merchant.app.alipayPublicKey,
    });
    expect(await post('apps', { appId: 'x' })).toMatchObject({
      status: 400,
      body: { error: 'sellerId is missing' },
    });
    expect((await post('apps', { ...app, appPublicKey: 'AAAA' })).status).toBe(400);
  });

  it('shows every call', async () => {
    await order();
    const [entry] = (await call('GET', 'requests')).body as unknown as Record<string, unknown>[];
    expect(entry).toMatchObject({
      method: 'alipay.trade.precreate',
      code: '10000',
      content: { total_amount: '7.00' },
    });
  });

  it('refuses what is no JSON object, and unknown paths and methods', async () => {
    const response = await fetch(`${gateway.url}/control/pay`, { method: 'POST', body: '[1' });
    expect(response.status).toBe(400);
    expect((await fetch(`${gateway.url}/control/nothing`)).status).toBe(404);
    expect((await fetch(`${gateway.url}/control/trades/%zz`)).status).toBe(404);
    expect((await fetch(`${gateway.url}/control/pay`)).status).toBe(405);
  });
});
