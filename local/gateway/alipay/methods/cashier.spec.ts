import { closing } from '../../shared/spec-support/closing.ts';
import { formatChinaTime } from '../../shared/values/china-time.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { startAlipayGateway } from '../gateway.ts';
import { newMerchant, newOutTradeNo, type Merchant } from '../spec-support/merchant.ts';
import { isSignedByV1 } from '../spec-support/v1-rule.ts';

const MINUTE_MS = 60_000;

describe('Page, wap and app payments', () => {
  let gateway: AlipayGateway;
  let merchant: Merchant;

  beforeEach(async () => {
    gateway = closing(await startAlipayGateway());
    merchant = await newMerchant(gateway);
  });

  const pageOrder = (outTradeNo: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
    outTradeNo,
    totalAmount: '66.00',
    subject: '机械键盘 和 键帽',
    productCode: 'FAST_INSTANT_TRADE_PAY',
    ...changes,
  });
  const wapOrder = (outTradeNo: string, changes: Record<string, unknown> = {}): Record<string, unknown> =>
    pageOrder(outTradeNo, { productCode: 'QUICK_WAP_WAY', ...changes });
  const query = (outTradeNo: string) => merchant.call('query', { outTradeNo });

  it('send the browser to a cashier, and make the trade only when somebody logs in', async () => {
    const outTradeNo = newOutTradeNo();
    const url = merchant.pageUrl('page.pay', pageOrder(outTradeNo));
    const response = await fetch(url, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toMatch(/^\/cashier\/\w+$/);
    await expect(query(outTradeNo)).resolves.toMatchObject({ subCode: 'ACQ.TRADE_NOT_EXIST' });
    await gateway.payer.login(url);
    await expect(query(outTradeNo)).resolves.toMatchObject({ tradeStatus: 'WAIT_BUYER_PAY' });
    await gateway.payer.pay(url);
    await expect(query(outTradeNo)).resolves.toMatchObject({ tradeStatus: 'TRADE_SUCCESS' });
  });

  it('lead to the same cashier however often the link is opened', async () => {
    const url = merchant.pageUrl('page.pay', pageOrder(newOutTradeNo()));
    const [first, second] = [await fetch(url), await fetch(url)];
    expect(second.url).toBe(first.url);
  });

  it('take the form that the SDK renders for POST', async () => {
    const outTradeNo = newOutTradeNo();
    const form = merchant.sdk.pageExecute('alipay.trade.page.pay', 'POST', {
      timestamp: formatChinaTime(Date.now()),
      bizContent: pageOrder(outTradeNo),
    });
    const action = /action="([^"]+)"/.exec(form)?.[1] ?? '';
    const inputs = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')] as [string, string],
    );
    const body = new URLSearchParams(inputs);
    const response = await fetch(action, { method: 'POST', body });
    expect(response.url).toContain('/cashier/');
    await expect(gateway.payer.pay(outTradeNo)).resolves.toMatchObject({ product: 'page', paidFen: 6600 });
  });

  it('bring the browser back by a signed URL that keeps the own query and says no status', async () => {
    const outTradeNo = newOutTradeNo();
    const url = merchant.pageUrl('wap.pay', wapOrder(outTradeNo), {
      returnUrl: 'https://shop.example/back?cart=7',
    });
    const { signedReturnUrl = '', tradeNo } = await gateway.payer.pay(url);
    const { cart, ...fields } = Object.fromEntries(new URL(signedReturnUrl).searchParams);
    expect(cart).toBe('7');
    expect(fields).toMatchObject({
      method: 'alipay.trade.wap.pay.return',
      out_trade_no: outTradeNo,
      trade_no: tradeNo,
      total_amount: '66.00',
      app_id: merchant.app.appId,
      seller_id: merchant.app.sellerId,
    });
    expect(fields).not.toHaveProperty('trade_status');
    const key = merchant.app.alipayPublicKey;
    expect(isSignedByV1(fields, key)).toBe(true);
    expect(isSignedByV1({ ...fields, total_amount: '0.01' }, key)).toBe(false);
    expect(merchant.sdk.checkNotifySignV2(fields)).toBe(true);
  });

  it('answer an app order string with a signed result', async () => {
    const outTradeNo = newOutTradeNo();
    const orderString = merchant.orderString({ outTradeNo, totalAmount: '9.90', subject: '会员' });
    await expect(query(outTradeNo)).resolves.toMatchObject({ subCode: 'ACQ.TRADE_NOT_EXIST' });
    const { appResult = '' } = await gateway.payer.pay(orderString);
    const result = JSON.parse(appResult) as {
      sign: string;
      alipay_trade_app_pay_response: Record<string, string>;
    };
    expect(result.alipay_trade_app_pay_response).toMatchObject({ code: '10000', out_trade_no: outTradeNo });
    expect(() =>
      merchant.sdk.checkResponseSign(appResult, 'alipay_trade_app_pay_response', result.sign, ''),
    ).not.toThrow();
  });

  it('open the app cashier in the wallet at /app', async () => {
    const orderString = merchant.orderString({
      outTradeNo: newOutTradeNo(),
      totalAmount: '9.90',
      subject: '会员',
    });
    const response = await fetch(`${gateway.url}/app?${orderString}`);
    expect(response.url).toContain('/cashier/');
    expect(await response.text()).toContain('9.90');
  });

  it('answer a faulty request with an HTML page in GBK', async () => {
    const url = merchant
      .pageUrl('page.pay', pageOrder(newOutTradeNo()))
      .replace('version=1.0', 'version=1.1');
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html;charset=GBK');
    const text = new TextDecoder('gbk').decode(await response.arrayBuffer());
    expect(text).toContain('错误代码 <code>invalid-signature</code>');
    await expect(gateway.payer.pay(url)).rejects.toMatchObject({ reason: 'refused' });
  });

  it('escape on that page what the request brought', async () => {
    const order = pageOrder(newOutTradeNo(), { subject: '<img src=x onerror=alert(1)>' });
    const url = merchant.pageUrl('page.pay', order).replace('version=1.0', 'version=1.1');
    const text = new TextDecoder('gbk').decode(await (await fetch(url)).arrayBuffer());
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toContain('<img');
  });

  it('want a product code on the page', async () => {
    const url = merchant.pageUrl('page.pay', pageOrder(newOutTradeNo(), { productCode: undefined }));
    const text = new TextDecoder('gbk').decode(await (await fetch(url)).arrayBuffer());
    expect(text).toContain('ACQ.INVALID_PARAMETER');
  });

  it('count a page order from its request, a wap order from its login and at least five minutes', async () => {
    const [page, wap] = [newOutTradeNo(), newOutTradeNo()];
    const pageUrl = merchant.pageUrl('page.pay', pageOrder(page, { timeoutExpress: '3m' }));
    const wapUrl = merchant.pageUrl('wap.pay', wapOrder(wap, { timeoutExpress: '3m' }));
    await Promise.all([fetch(pageUrl), fetch(wapUrl)]);
    await gateway.clock.advance(3 * MINUTE_MS);
    await expect(gateway.payer.login(pageUrl)).rejects.toMatchObject({ reason: 'codeExpired' });
    await gateway.payer.login(wapUrl);
    await gateway.clock.advance(4 * MINUTE_MS);
    expect(gateway.books.trade(wap)?.status).toBe('WAIT_BUYER_PAY');
    await gateway.clock.advance(MINUTE_MS);
    expect(gateway.books.trade(wap)?.status).toBe('TRADE_CLOSED');
  });

  it('close at midnight in China with 1c', async () => {
    const outTradeNo = newOutTradeNo();
    await gateway.payer.login(merchant.pageUrl('page.pay', pageOrder(outTradeNo, { timeoutExpress: '1c' })));
    const expiresAtMs = Date.parse(gateway.books.trade(outTradeNo)?.expiresAt ?? '');
    expect(formatChinaTime(expiresAtMs)).toMatch(/ 00:00:00$/);
    expect(expiresAtMs - gateway.clock.nowMs()).toBeLessThanOrEqual(24 * 60 * MINUTE_MS);
  });

  it('pay a number once, by whichever product it is opened', async () => {
    const outTradeNo = newOutTradeNo();
    const order = { outTradeNo, totalAmount: '66.00', subject: '机械键盘 和 键帽' };
    const { qrCode } = await merchant.call('precreate', order);
    const url = merchant.pageUrl('page.pay', pageOrder(outTradeNo));
    await gateway.payer.scan(String(qrCode));
    await gateway.payer.pay(url);
    await expect(gateway.payer.pay(String(qrCode))).rejects.toMatchObject({ reason: 'alreadyPaid' });
    const other = merchant.pageUrl('page.pay', pageOrder(outTradeNo, { totalAmount: '1.00' }));
    await expect(gateway.payer.pay(other)).rejects.toMatchObject({ reason: 'alreadyPaid' });
  });

  it('tell an order with other content under the same number apart', async () => {
    const outTradeNo = newOutTradeNo();
    await gateway.payer.login(merchant.pageUrl('page.pay', pageOrder(outTradeNo)));
    const other = merchant.pageUrl('page.pay', pageOrder(outTradeNo, { totalAmount: '1.00' }));
    await expect(gateway.payer.pay(other)).rejects.toMatchObject({ reason: 'inconsistent' });
  });
});
