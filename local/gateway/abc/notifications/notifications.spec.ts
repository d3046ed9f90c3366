import { closing } from '../../shared/spec-support/closing.ts';
import type { AbcGatewayOptions } from '../gateway-options.ts';
import { startAbcGateway, type AbcGateway } from '../gateway.ts';
import type { MerchantRegistration } from '../merchants/merchant.ts';
import { newMerchant, type TestMerchant, type Values } from '../spec-support/merchant.ts';
import { readForm, readMsg, type Notified } from '../spec-support/notified.ts';
import { startNotifyReceiver, type NotifyReceiver } from '../spec-support/notify-receiver.ts';
import { nativeOrder, placeQr } from '../spec-support/orders.ts';

const MINUTE_MS = 60_000;
const NO_URL = { status: 200, body: 'success' };

interface Shop {
  readonly gateway: AbcGateway;
  readonly merchant: TestMerchant;
  readonly receiver: NotifyReceiver;
  /** Pays an order; the sends that are due are done. */
  pay(order?: Values, changes?: Values): Promise<string>;
  /** What came, read and verified. */
  notified(index?: number): Notified;
}

async function openShop(
  options: AbcGatewayOptions = {},
  registration: Partial<MerchantRegistration> = {},
): Promise<Shop> {
  const gateway = closing(await startAbcGateway(options));
  const receiver = closing(await startNotifyReceiver());
  const merchant = await newMerchant(gateway, registration);
  return {
    gateway,
    merchant,
    receiver,
    pay: async (order, changes) => {
      const placed = await placeQr(merchant, order, { ResultNotifyURL: receiver.url, ...changes });
      await gateway.payer.pay(placed.url);
      await gateway.notifications.idle();
      return placed.outTradeNo;
    },
    notified: (index = 0) =>
      readForm(receiver.received[index]?.body ?? '', merchant.registered.bankCertificate),
  };
}

describe('a payment', () => {
  it('is told by a signed message in the form of real ones', async () => {
    const shop = await openShop();
    const outTradeNo = await shop.pay({ OrderDesc: '红茶' }, { MerchantRemarks: '备注<&>' });
    expect(shop.receiver.received[0]).toMatchObject({
      method: 'POST',
      contentType: 'application/x-www-form-urlencoded',
    });
    const { elements, isSigned, xml } = shop.notified();
    expect(isSigned).toBe(true);
    expect(xml).toMatch(/^<MSG><Message><TrxResponse><ReturnCode>0000<\/ReturnCode><ErrorMessage>交易成功</);
    expect(xml).toContain('</Message><Signature-Algorithm>SHA1withRSA</Signature-Algorithm><Signature>');
    expect(elements).toMatchObject({
      MerchantID: '103881636900016',
      OrderNo: outTradeNo,
      Amount: '12.30',
      HostDate: expect.stringMatching(/^\d{4}\/\d{2}\/\d{2}$/),
      NotifyType: '1',
      iRspRef: shop.gateway.books.trade(outTradeNo)?.iRspRef,
      ThirdOrderNo: shop.gateway.books.trade(outTradeNo)?.thirdOrderNo,
      MerchantRemarks: '备注&lt;&amp;&gt;',
    });
    expect(shop.gateway.notifications.of(outTradeNo)[0]).toMatchObject({
      state: 'delivered',
      sends: [{ httpStatus: 200, merchantUrl: 'http://shop.example/result', accepted: true }],
    });
  });

  it('is not told to a server with NotifyType 0, nor is anything that is no payment', async () => {
    const shop = await openShop();
    await shop.pay({}, { NotifyType: '0' });
    const { url } = await placeQr(shop.merchant, {}, { ResultNotifyURL: shop.receiver.url });
    await shop.gateway.payer.scan(url);
    await shop.gateway.payer.expire(url);
    await shop.gateway.notifications.idle();
    expect(shop.receiver.received).toEqual([]);
  });

  it.each([
    ['without a URL', NO_URL],
    ['with an empty one', { status: 200, body: '<URL></URL>' }],
    ['of status 500', { status: 500, body: '<URL>http://shop.example/</URL>' }],
    ['elsewhere', { status: 302, headers: { location: '/else' }, body: '<URL>http://shop.example/</URL>' }],
  ])('is told again after an answer %s', async (_what, answer) => {
    const shop = await openShop();
    shop.receiver.answer = answer;
    const outTradeNo = await shop.pay();
    expect(shop.gateway.notifications.of(outTradeNo)[0]).toMatchObject({ state: 'pending', attempts: 1 });
    await shop.gateway.clock.advance(4 * MINUTE_MS);
    expect(shop.receiver.received).toHaveLength(2);
    expect(shop.receiver.received[1]?.body).toBe(shop.receiver.received[0]?.body);
  });

  it('is told eight times in a day, then no more', async () => {
    const shop = await openShop();
    shop.receiver.answer = NO_URL;
    const outTradeNo = await shop.pay();
    const times: number[] = [];
    for (const minutes of [4, 10, 10, 60, 120, 360, 900, 9000]) {
      await shop.gateway.clock.advance(minutes * MINUTE_MS - 1_000);
      times.push(shop.receiver.received.length);
      await shop.gateway.clock.advance(1_000);
    }
    expect(times).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shop.gateway.notifications.of(outTradeNo)[0]).toMatchObject({ state: 'abandoned', attempts: 8 });
  });

  it('is told by the plan of its merchant, which a time scale shortens', async () => {
    const shop = await openShop({ timeScale: 10 }, { notifyRetryMs: [50_000] });
    shop.receiver.answer = NO_URL;
    const outTradeNo = await shop.pay();
    await shop.gateway.clock.advance(5_000);
    expect(shop.gateway.notifications.of(outTradeNo)[0]).toMatchObject({ state: 'abandoned', attempts: 2 });
  });

  it('is told to nobody while all is withheld', async () => {
    const shop = await openShop();
    shop.gateway.notifications.withhold();
    await shop.pay();
    expect(shop.receiver.received).toHaveLength(0);
    await shop.gateway.notifications.release();
    expect(shop.receiver.received).toHaveLength(1);
  });
});

describe('a fault', () => {
  it('tamper changes the amount under the signature, once', async () => {
    const shop = await openShop();
    shop.gateway.faults.add({ kind: 'tamper' });
    const outTradeNo = await shop.pay();
    expect(shop.notified()).toMatchObject({
      isSigned: false,
      elements: { Amount: '0.01', OrderNo: outTradeNo },
    });
    const [sent] = shop.gateway.notifications.of(outTradeNo);
    await shop.gateway.notifications.resend(sent?.id ?? '');
    expect(shop.notified(1)).toMatchObject({ isSigned: true, elements: { Amount: '12.30' } });
  });

  it('forge signs by a foreign key', async () => {
    const shop = await openShop();
    shop.gateway.faults.add({ kind: 'forge' });
    await shop.pay();
    expect(shop.notified()).toMatchObject({ isSigned: false, elements: { Amount: '12.30' } });
  });

  it('doubleEncode encodes the field twice', async () => {
    const shop = await openShop();
    shop.gateway.faults.add({ kind: 'doubleEncode' });
    await shop.pay();
    const once = new URLSearchParams(shop.receiver.received[0]?.body).get('MSG') ?? '';
    expect(once).toMatch(/%3D|%2B|%2F/);
    const { bankCertificate } = shop.merchant.registered;
    expect(readMsg(decodeURIComponent(once), bankCertificate).isSigned).toBe(true);
  });

  it('plusAsBlank leaves the field as it is, so that plus signs arrive as blanks', async () => {
    const shop = await openShop();
    shop.gateway.faults.add({ kind: 'plusAsBlank' });
    await shop.pay();
    const { body = '' } = shop.receiver.received[0] ?? {};
    expect(body).toMatch(/^MSG=[\w+/]+=*$/);
    const arrived = new URLSearchParams(body).get('MSG') ?? '';
    const { bankCertificate } = shop.merchant.registered;
    expect(readMsg(arrived.replaceAll(' ', '+'), bankCertificate).isSigned).toBe(true);
  });

  it('duplicate sends the same twice', async () => {
    const shop = await openShop();
    shop.gateway.faults.add({ kind: 'duplicate' });
    await shop.pay();
    expect(shop.receiver.received).toHaveLength(2);
    expect(shop.receiver.received[0]).toEqual(shop.receiver.received[1]);
  });

  it('withhold keeps one until it is released', async () => {
    const shop = await openShop();
    const outTradeNo = await shop.pay({ OrderAmount: '1.95' });
    expect(shop.receiver.received).toHaveLength(0);
    expect(shop.gateway.notifications.of(outTradeNo)[0]?.held).toBe('withheld');
    await shop.gateway.notifications.release();
    expect(shop.notified().elements).toMatchObject({ OrderNo: outTradeNo });
  });

  it('delayNotify sends it later', async () => {
    const shop = await openShop();
    shop.gateway.faults.add({ kind: 'delayNotify', delayMs: 30_000 });
    await shop.pay();
    expect(shop.receiver.received).toHaveLength(0);
    await shop.gateway.clock.advance(30_000);
    expect(shop.receiver.received).toHaveLength(1);
  });

  it('reorder lets the next one go first', async () => {
    const shop = await openShop();
    shop.gateway.faults.add({ kind: 'reorder' });
    const first = await shop.pay();
    const second = await shop.pay();
    await shop.gateway.notifications.idle();
    expect([0, 1].map((index) => shop.notified(index).elements['OrderNo'])).toEqual([second, first]);
  });
});

describe('a message by hand', () => {
  it('is genuine over whatever is put into it', async () => {
    const shop = await openShop();
    const outTradeNo = await shop.pay();
    const order = shop.gateway.books.findOrder(outTradeNo);
    if (!order) throw new Error('no order');
    await shop.gateway.notifications.sendNow(order, {
      Amount: '0.01',
      ReturnCode: '502213',
      ThirdOrderNo: '',
    });
    const { elements, isSigned } = shop.notified(1);
    expect(isSigned).toBe(true);
    expect(elements).toMatchObject({ Amount: '0.01', ReturnCode: '502213' });
    expect(elements['ThirdOrderNo']).toBeUndefined();
  });
});

describe('the way back', () => {
  it('carries a signed message of its own to the return page', async () => {
    const shop = await openShop();
    const order = { PAYED_RETURN_URL: 'http://shop.example/back' };
    const { fields } = await shop.merchant.call(nativeOrder('ALI_PC', order, { NotifyType: '0' }));
    const { signedReturnUrl = '' } = await shop.gateway.payer.pay({ paymentUrl: fields['PaymentURL'] });
    const { search, origin } = new URL(signedReturnUrl);
    expect(origin).toBe('http://shop.example');
    const { elements, isSigned } = readForm(search.slice(1), shop.merchant.registered.bankCertificate);
    expect(isSigned).toBe(true);
    expect(elements).toMatchObject({ OrderNo: fields['OrderNo'], Amount: '12.30', NotifyType: '0' });
  });
});
