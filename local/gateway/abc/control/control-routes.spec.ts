import { createPrivateKey } from 'node:crypto';
import { startAbcGateway, type AbcGateway } from '../gateway.ts';
import { newMerchant, PUBLIC_KEY, type TestMerchant } from '../spec-support/merchant.ts';
import { readForm } from '../spec-support/notified.ts';
import { startNotifyReceiver } from '../spec-support/notify-receiver.ts';
import { nativeOrder, newCode, newOutTradeNo, placeQr } from '../spec-support/orders.ts';

let gateway: AbcGateway;
let merchant: TestMerchant;

beforeAll(async () => {
  gateway = await startAbcGateway();
  merchant = await newMerchant(gateway);
});

afterAll(() => gateway.close());

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function ask(path: string, body?: Record<string, unknown>, method?: string): Promise<Answer> {
  const response = await fetch(`${gateway.url}/control/${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('the control API', () => {
  it('registers a merchant and makes his file', async () => {
    const registered = await ask('merchants', { merchantId: '103881636900018', certificate: PUBLIC_KEY });
    expect(registered.body).toMatchObject({
      gatewayUrl: gateway.gatewayUrl,
      bankCertificate: expect.stringContaining('BEGIN CERTIFICATE'),
      bankCertificateDer: expect.stringMatching(/^MII/),
    });
    const made = await ask('pfx', { merchantId: '103881636900018', password: 'x' });
    expect(createPrivateKey(String(made.body['privateKeyPem'])).type).toBe('private');
    expect(made.body['pfx']).toMatch(/^MII/);
  });

  it('scans, refuses, pays and shows the order', async () => {
    const { outTradeNo, url } = await placeQr(merchant);
    expect((await ask('scan', { qrCode: url })).body).toMatchObject({ statusCode: '02' });
    expect((await ask('refuse', { outTradeNo })).body).toMatchObject({ refusedAt: expect.any(String) });
    expect((await ask('pay', { qrCode: url })).body).toMatchObject({ statusCode: '04', paidFen: 1230 });
    expect((await ask(`trades/${outTradeNo}`)).body).toMatchObject({ outTradeNo, paidFen: 1230 });
    expect((await ask('totals')).body).toMatchObject({ trades: 1, paidFen: 1230, refundedFen: 0 });
    const { body } = await ask('trades');
    expect(body).toHaveLength(1);
  });

  it('confirms a payment code that waits, and gives one', async () => {
    const OrderNo = newOutTradeNo();
    await merchant.call(nativeOrder('ALI_PAY', { OrderNo, AccountNo: newCode('0003') }));
    expect((await ask('confirm', { outTradeNo: OrderNo })).body).toMatchObject({ status: 'paid' });
    const { body } = await ask('payment-code?payer=hanmeimei');
    const paid = await merchant.call(nativeOrder('ALI_PAY', { AccountNo: body['code'] }));
    expect(paid.fields['BuyerID']).toBe('2088102100000022');
  });

  it('tells what cannot be done from what is not there and what is wrong', async () => {
    const { outTradeNo } = await placeQr(merchant);
    expect(await ask('confirm', { outTradeNo })).toMatchObject({
      status: 409,
      body: { reason: 'notWaiting' },
    });
    expect(await ask('pay', { outTradeNo: 'NONE' })).toMatchObject({
      status: 409,
      body: { reason: 'unknown' },
    });
    expect((await ask('trades/NONE')).status).toBe(404);
    expect((await ask('faults', { kind: 'nonsense' })).status).toBe(400);
    expect((await ask('merchants', { merchantId: '1', certificate: PUBLIC_KEY })).status).toBe(400);
    expect((await ask('merchants', { merchantId: '103881636900018', certificate: 'x' })).status).toBe(400);
  });

  it('sets and clears faults, and moves the clock', async () => {
    const { body } = await ask('faults', { kind: 'unsigned', method: 'query' });
    await ask('faults', { kind: 'dropAfter' });
    await ask(`faults/${String(body['id'])}`, undefined, 'DELETE');
    expect(gateway.faults.all().map(({ kind }) => kind)).toEqual(['dropAfter']);
    await ask('faults', undefined, 'DELETE');
    expect(gateway.faults.all()).toEqual([]);
    const before = gateway.clock.offsetMs;
    await ask('clock', { advanceMs: 60_000 });
    expect(gateway.clock.offsetMs).toBeGreaterThanOrEqual(before + 60_000);
  });

  it('sends a message by hand, holds all back and lets them go', async () => {
    const receiver = await startNotifyReceiver();
    const { outTradeNo, url } = await placeQr(merchant, {}, { ResultNotifyURL: receiver.url });
    await ask('notifications/withhold', {});
    await ask('pay', { qrCode: url });
    expect(receiver.received).toHaveLength(0);
    await ask('notifications/release', {});
    expect(receiver.received).toHaveLength(1);
    await ask('notify', { outTradeNo, override: { Amount: '0.02' } });
    const { elements } = readForm(receiver.received[1]?.body ?? '', merchant.registered.bankCertificate);
    expect(elements).toMatchObject({ OrderNo: outTradeNo, Amount: '0.02' });
    const [first] = gateway.notifications.of(outTradeNo);
    await ask(`notifications/${first?.id}/resend`, {});
    expect(receiver.received).toHaveLength(3);
    await receiver.close();
  });
});
