import { EVERGREEN_CODE } from '../../shared/payers/auth-codes.ts';
import { closing } from '../../shared/spec-support/closing.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { startAlipayGateway } from '../gateway.ts';
import { newMerchant, newOutTradeNo, type Merchant } from '../spec-support/merchant.ts';
import { startNotifyReceiver, type NotifyReceiver } from '../spec-support/notify-receiver.ts';
import { isSignedByV1 } from '../spec-support/v1-rule.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe('Notifications', () => {
  let gateway: AlipayGateway;
  let merchant: Merchant;
  let shop: NotifyReceiver;

  beforeEach(async () => {
    gateway = closing(await startAlipayGateway());
    merchant = await newMerchant(gateway);
    shop = closing(await startNotifyReceiver());
  });

  /** A paid bar-code order; resolves when what it sends has been answered. */
  async function buy(outTradeNo = newOutTradeNo(), changes: Record<string, unknown> = {}): Promise<string> {
    const order = { outTradeNo, totalAmount: '25.00', subject: '面包 100% + 牛奶', ...changes };
    await merchant.call('pay', { ...order, authCode: EVERGREEN_CODE }, { notifyUrl: shop.url });
    await gateway.notifications.idle();
    return outTradeNo;
  }

  it('tell a payment by a form that Alipay’s key has signed', async () => {
    const outTradeNo = await buy(undefined, { body: '早餐', passbackParams: 'a%3D1%26b%3D2' });
    expect(shop.received).toHaveLength(1);
    const { fields, contentType } = shop.received[0] ?? { fields: {}, contentType: '' };
    expect(contentType).toBe('application/x-www-form-urlencoded; charset=utf-8');
    expect(merchant.sdk.checkNotifySignV2(fields)).toBe(true);
    expect(merchant.sdk.checkNotifySignV2({ ...fields, total_amount: '0.01' })).toBe(false);
    expect(fields).toMatchObject({
      notify_type: 'trade_status_sync',
      notify_id: expect.stringMatching(/^\d{34}$/),
      trade_status: 'TRADE_SUCCESS',
      out_trade_no: outTradeNo,
      trade_no: gateway.books.trade(outTradeNo)?.tradeNo,
      app_id: merchant.app.appId,
      seller_id: merchant.app.sellerId,
      total_amount: '25.00',
      subject: '面包 100% + 牛奶',
      body: '早餐',
      passback_params: 'a%3D1%26b%3D2',
      fund_bill_list: '[{"amount":"25.00","fundChannel":"ALIPAYACCOUNT"}]',
    });
  });

  it('are signed by the V1 rule, without sign_type', async () => {
    await buy();
    const { fields } = shop.received[0] ?? { fields: {} };
    expect(fields).toHaveProperty('sign_type', 'RSA2');
    expect(isSignedByV1(fields, merchant.app.alipayPublicKey)).toBe(true);
  });

  it('come again after 4 m, 10 m, 10 m, 1 h, 2 h, 6 h and 15 h with the same notify_id, then no more', async () => {
    shop.answer = 'fail';
    const outTradeNo = await buy();
    await gateway.clock.advance(3 * MINUTE_MS);
    expect(shop.received).toHaveLength(1);
    await gateway.clock.advance(48 * HOUR_MS);
    const [notification] = gateway.notifications.of(outTradeNo);
    expect(notification?.state).toBe('abandoned');
    const times = notification?.sends.map((send) => send.sentAtMs) ?? [];
    const waitsMin = times
      .slice(1)
      .map((time, index) => Math.round((time - (times[index] ?? 0)) / MINUTE_MS));
    expect(waitsMin).toEqual([4, 10, 10, 60, 120, 360, 900]);
    expect(new Set(shop.received.map((received) => received.fields['notify_id'])).size).toBe(1);
    expect(shop.received).toHaveLength(8);
  });

  it('end with the first answer that is exactly success', async () => {
    shop.answer = 'fail';
    const outTradeNo = await buy();
    shop.answer = 'success';
    await gateway.clock.advance(48 * HOUR_MS);
    expect(shop.received).toHaveLength(2);
    expect(gateway.notifications.of(outTradeNo)[0]).toMatchObject({ state: 'delivered', attempts: 2 });
  });

  it.each<[string, NotifyReceiver['answer']]>([
    ['SUCCESS', 'SUCCESS'],
    ['success with a line break', 'success\n'],
    ['success with status 500', { status: 500, body: 'success' }],
    [
      'a redirect to a page that says success',
      { status: 302, headers: { location: '/ok' }, body: 'success' },
    ],
  ])('do not take %s for success', async (_what, answer) => {
    shop.answer = answer;
    const outTradeNo = await buy();
    expect(gateway.notifications.of(outTradeNo)[0]).toMatchObject({ state: 'pending', attempts: 1 });
    expect(shop.received).toHaveLength(1);
  });

  it('go on when nobody listens, and say why', async () => {
    await shop.close();
    const outTradeNo = await buy();
    const [notification] = gateway.notifications.of(outTradeNo);
    expect(notification?.sends).toMatchObject([{ error: 'ECONNREFUSED', accepted: false }]);
    expect(notification?.nextSendAtMs).toBeGreaterThan(gateway.clock.nowMs());
  });

  it('tell a partial refund with its number and the cumulative sum, but no whole one of a face-to-face trade', async () => {
    const outTradeNo = await buy();
    await merchant.call('refund', { outTradeNo, refundAmount: '5.00', outRequestNo: 'r1' });
    await merchant.call('refund', { outTradeNo, refundAmount: '5.00', outRequestNo: 'r2' });
    await gateway.notifications.idle();
    const { fields } = shop.received[2] ?? { fields: {} };
    expect(fields).toMatchObject({
      trade_status: 'TRADE_SUCCESS',
      out_biz_no: 'r2',
      refund_fee: '10.00',
      gmt_refund: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/),
    });
    expect(fields).not.toHaveProperty('receipt_amount');
    expect(merchant.sdk.checkNotifySignV2(fields)).toBe(true);
    await merchant.call('refund', { outTradeNo, refundAmount: '15.00', outRequestNo: 'r3' });
    await gateway.notifications.idle();
    expect(shop.received).toHaveLength(3);
  });

  it('tell of a wap trade also its whole refund and its closing', async () => {
    const order = { totalAmount: '25.00', subject: '票', productCode: 'QUICK_WAP_WAY' };
    const [refunded, expired] = [newOutTradeNo(), newOutTradeNo()];
    const url = (outTradeNo: string): string =>
      merchant.pageUrl('wap.pay', { ...order, outTradeNo }, { notifyUrl: shop.url });
    await gateway.payer.pay(url(refunded));
    await merchant.call('refund', { outTradeNo: refunded, refundAmount: '25.00' });
    await gateway.notifications.idle();
    await gateway.payer.login(url(expired));
    // Nobody asks for this trade: its time limit alone must close it and tell so.
    await gateway.clock.advance(15 * 24 * HOUR_MS);
    const seen = shop.received.map(({ fields }) => `${fields['out_trade_no']} ${fields['trade_status']}`);
    // The three are sent on their own, so they may arrive in any order.
    expect(new Set(seen)).toEqual(
      new Set([`${refunded} TRADE_SUCCESS`, `${refunded} TRADE_CLOSED`, `${expired} TRADE_CLOSED`]),
    );
    const closing = shop.received.find(({ fields }) => fields['out_trade_no'] === expired)?.fields ?? {};
    expect(closing).toHaveProperty('gmt_close');
    expect(closing).not.toHaveProperty('gmt_payment');
  });

  it('follow another table where the contract has one', async () => {
    const quiet = closing(
      await startAlipayGateway({
        triggers: {
          barcode: {
            opened: true,
            paid: false,
            partialRefund: false,
            fullRefund: false,
            closed: false,
            finished: false,
          },
        },
      }),
    );
    const other = await newMerchant(quiet);
    const order = {
      outTradeNo: newOutTradeNo(),
      totalAmount: '1.00',
      subject: '票',
      authCode: EVERGREEN_CODE,
    };
    await other.call('pay', order, { notifyUrl: shop.url });
    await quiet.notifications.idle();
    expect(shop.received.map(({ fields }) => fields['trade_status'])).toEqual(['WAIT_BUYER_PAY']);
  });

  it('are kept back and let go', async () => {
    gateway.notifications.withhold();
    await buy();
    await gateway.clock.advance(HOUR_MS);
    expect(shop.received).toHaveLength(0);
    await gateway.notifications.release();
    expect(shop.received).toHaveLength(1);
  });

  it('can be sent again by hand, and made up by hand with other content under a good signature', async () => {
    const outTradeNo = await buy();
    const [notification] = gateway.notifications.of(outTradeNo);
    await gateway.notifications.resend(notification?.id ?? '');
    expect(shop.received[1]?.raw).toBe(shop.received[0]?.raw);
    const trade = gateway.books.findTrade(outTradeNo);
    if (!trade) throw new Error('no trade');
    await gateway.notifications.sendNow(trade, { total_amount: '0.01', seller_id: '' });
    const { fields } = shop.received[2] ?? { fields: {} };
    expect(fields).toMatchObject({ total_amount: '0.01' });
    expect(fields).not.toHaveProperty('seller_id');
    expect(merchant.sdk.checkNotifySignV2(fields)).toBe(true);
  });

  it('run faster with a time scale', async () => {
    const fast = closing(await startAlipayGateway({ timeScale: 6 }));
    const other = await newMerchant(fast);
    shop.answer = 'fail';
    const order = {
      outTradeNo: newOutTradeNo(),
      totalAmount: '1.00',
      subject: '票',
      authCode: EVERGREEN_CODE,
    };
    await other.call('pay', order, { notifyUrl: shop.url });
    await fast.notifications.idle();
    const [notification] = fast.notifications.all();
    const waitMs = (notification?.nextSendAtMs ?? 0) - (notification?.createdAtMs ?? 0);
    expect(waitMs).toBeGreaterThanOrEqual(40_000);
    expect(waitMs).toBeLessThan(240_000);
  });
});
