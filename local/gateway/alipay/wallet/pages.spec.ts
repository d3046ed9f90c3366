import { createHash } from 'node:crypto';
import { closing } from '../../shared/spec-support/closing.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { startAlipayGateway } from '../gateway.ts';
import { newMerchant, newOutTradeNo, type Merchant } from '../spec-support/merchant.ts';
import { startNotifyReceiver } from '../spec-support/notify-receiver.ts';

describe('The pages', () => {
  let gateway: AlipayGateway;
  let merchant: Merchant;

  beforeEach(async () => {
    gateway = closing(await startAlipayGateway());
    merchant = await newMerchant(gateway, { name: '<b>小店</b>' });
  });

  async function get(path: string, cookie = ''): Promise<string> {
    const response = await fetch(new URL(path, gateway.url), { headers: { cookie } });
    return response.text();
  }
  async function submit(path: string, fields: Record<string, string> = {}, cookie = ''): Promise<Response> {
    const body = new URLSearchParams(fields);
    return fetch(new URL(path, gateway.url), {
      method: 'POST',
      body,
      headers: { cookie },
      redirect: 'manual',
    });
  }
  const status = (outTradeNo: string): string | undefined => gateway.books.trade(outTradeNo)?.status;

  async function qrCode(outTradeNo: string, changes: Record<string, unknown> = {}): Promise<string> {
    const order = {
      outTradeNo,
      totalAmount: '18.80',
      subject: '<script>alert(1)</script>'.replaceAll('/', ''),
      ...changes,
    };
    return new URL(String((await merchant.call('precreate', order))['qrCode'])).pathname;
  }

  it('scan a code by opening it, show what is to be paid, and pay', async () => {
    const outTradeNo = newOutTradeNo();
    const path = await qrCode(outTradeNo);
    const page = await get(path);
    expect(status(outTradeNo)).toBe('WAIT_BUYER_PAY');
    expect(page).toContain('18.80');
    expect(page).toContain(outTradeNo);
    const paid = await submit(`${path}/pay`);
    expect([paid.status, paid.headers.get('location')]).toEqual([303, path]);
    expect(status(outTradeNo)).toBe('TRADE_SUCCESS');
    expect(await get(path)).toContain('付款成功');
  });

  it('escape what merchants send', async () => {
    const page = await get(await qrCode(newOutTradeNo()));
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;script&gt;');
    expect(page).toContain('&lt;b&gt;小店&lt;/b&gt;');
    for (const path of ['/books', '/wallet']) expect(await get(path)).not.toContain('<script>alert');
  });

  it('forbid every script and style but their own, and framing', async () => {
    const response = await fetch(`${gateway.url}/wallet`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    const page = await response.text();
    for (const tag of ['style', 'script']) {
      const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1] ?? '';
      expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('refuse, and let come back', async () => {
    const outTradeNo = newOutTradeNo();
    const path = await qrCode(outTradeNo);
    await get(path);
    const refused = await submit(`${path}/refuse`);
    expect(await get(refused.headers.get('location') ?? '')).toContain('已取消付款');
    expect(status(outTradeNo)).toBe('WAIT_BUYER_PAY');
    await submit(`${path}/pay`);
    expect(status(outTradeNo)).toBe('TRADE_SUCCESS');
  });

  it('let an order expire', async () => {
    const outTradeNo = newOutTradeNo();
    const path = await qrCode(outTradeNo);
    await get(path);
    await submit(`${path}/expire`);
    expect(status(outTradeNo)).toBe('TRADE_CLOSED');
    expect(await get(path)).toContain('本笔交易已关闭');
    expect(await (await submit(`${path}/pay`)).text()).toContain('本笔交易已关闭');
  });

  it('say what they do not know', async () => {
    const response = await fetch(`${gateway.url}/qr/bax0`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('无法识别');
  });

  it('log in to a page payment as somebody, pay, and go back by the signed URL', async () => {
    const outTradeNo = newOutTradeNo();
    const order = { outTradeNo, totalAmount: '5.00', subject: '书', productCode: 'FAST_INSTANT_TRADE_PAY' };
    const cashier = await fetch(
      merchant.pageUrl('page.pay', order, { returnUrl: 'https://shop.example/done' }),
    );
    const path = new URL(cashier.url).pathname;
    expect(await cashier.text()).toContain('登录');
    expect(status(outTradeNo)).toBeUndefined();
    const login = await submit(`${path}/login`, { payer: 'hanmeimei' });
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(gateway.books.trade(outTradeNo)).toMatchObject({
      status: 'WAIT_BUYER_PAY',
      payer: { id: 'hanmeimei' },
    });
    expect(await get(path, cookie)).toContain('确认付款');
    const paid = await submit(`${path}/pay`, {}, cookie);
    const back = new URL(paid.headers.get('location') ?? '');
    expect(back.origin + back.pathname).toBe('https://shop.example/done');
    expect(merchant.sdk.checkNotifySignV2(Object.fromEntries(back.searchParams))).toBe(true);
    expect(await get(path, cookie)).toContain('返回商家');
  });

  it('show a payer his code, and the bar-code payments that wait for him', async () => {
    const outTradeNo = newOutTradeNo();
    const code = /<code>(28\d{16})<\/code>/.exec(await get('/wallet'))?.[1] ?? '';
    const order = { outTradeNo, totalAmount: '2000.00', subject: '手机', authCode: code };
    await expect(merchant.call('pay', order)).resolves.toMatchObject({ code: '10003' });
    const live = await get('/wallet/live');
    const confirm = /action="(\/wallet\/trades\/\d+\/pay)"/.exec(live)?.[1] ?? '';
    expect(live).toContain('2000.00');
    expect(await get('/wallet/live', 'payer=hanmeimei')).not.toContain('/wallet/trades/');
    expect(await get('/wallet/live')).not.toContain(code);
    await submit(confirm);
    expect(status(outTradeNo)).toBe('TRADE_SUCCESS');
    expect(await (await submit(confirm)).text()).toContain('已支付');
  });

  it('keep showing the same code while it is good', async () => {
    const shown = async (): Promise<string | undefined> =>
      /<code>(28\d{16})<\/code>/.exec(await get('/wallet/live'))?.[1];
    const first = await shown();
    expect(await shown()).toBe(first);
    await gateway.clock.advance(46_000);
    expect(await shown()).not.toBe(first);
  });

  it('refuse a waiting payment in the wallet', async () => {
    const outTradeNo = newOutTradeNo();
    await merchant.call('pay', {
      outTradeNo,
      totalAmount: '9.00',
      subject: '茶',
      authCode: '281234567890120003',
    });
    const refuse = /action="(\/wallet\/trades\/\d+\/refuse)"/.exec(await get('/wallet/live'))?.[1] ?? '';
    await submit(refuse);
    expect(gateway.books.trade(outTradeNo)).toMatchObject({ status: 'TRADE_CLOSED', closedBy: 'refusal' });
  });

  it('open what is pasted into the wallet', async () => {
    const path = await qrCode(newOutTradeNo());
    const opened = await submit('/wallet/open', { target: ` ${gateway.url}${path} ` });
    expect(opened.headers.get('location')).toBe(path);
    const orderString = merchant.orderString({
      outTradeNo: newOutTradeNo(),
      totalAmount: '1.00',
      subject: '会员',
    });
    const app = await submit('/wallet/open', { target: orderString });
    expect(app.headers.get('location')).toMatch(/^\/cashier\/\w+$/);
    expect(await (await submit('/wallet/open', { target: 'nonsense' })).text()).toContain('无法识别');
    const forged = await submit('/wallet/open', {
      target: orderString.replace('version=1.0', 'version=2.0'),
    });
    expect(await forged.text()).toContain('isv.invalid-signature');
  });

  it('switch the payer', async () => {
    const switched = await submit('/wallet/payer', { payer: 'hanmeimei' });
    expect(await get('/wallet', switched.headers.get('set-cookie')?.split(';')[0])).toContain('韩梅梅的钱包');
  });

  it('are the books: orders that nobody has opened yet', async () => {
    const path = await qrCode(newOutTradeNo());
    expect(await get('/books')).toContain(`href="${path}"`);
    await gateway.payer.scan(path.slice('/qr/'.length));
    expect(await get('/books')).not.toContain(`href="${path}"`);
  });

  it('are the books: trades, notifications with answers, calls, faults and a clock', async () => {
    const shop = closing(await startNotifyReceiver());
    shop.answer = '<i>nope</i>';
    const outTradeNo = newOutTradeNo();
    const order = { outTradeNo, totalAmount: '9.00', subject: '茶', authCode: '280123456789012345' };
    await merchant.call('pay', order, { notifyUrl: shop.url });
    await gateway.notifications.idle();
    await submit('/books/faults', {
      kind: 'retryFlag',
      method: 'alipay.trade.cancel',
      times: '2',
      outTradeNo: '',
    });
    const page = await get('/books');
    for (const text of [
      outTradeNo,
      'TRADE_SUCCESS',
      'alipay.trade.pay',
      '&lt;i&gt;nope&lt;/i&gt;',
      'retryFlag × 2',
      '280123456789012345',
    ]) {
      expect(page).toContain(text);
    }
    shop.answer = 'success';
    const resend = /action="(\/books\/notifications\/\d+\/resend)"/.exec(page)?.[1] ?? '';
    await submit(resend);
    expect(gateway.notifications.of(outTradeNo)[0]?.state).toBe('delivered');
    await submit(/action="(\/books\/faults\/[\w-]+\/remove)"/.exec(page)?.[1] ?? '');
    expect(gateway.faults.all()).toEqual([]);
    await submit('/books/clock', { advanceMs: '3600000' });
    expect(gateway.clock.offsetMs).toBe(3_600_000);
    await submit('/books/clock/reset');
    expect(Math.abs(gateway.clock.offsetMs)).toBeLessThan(1_000);
  });
});
