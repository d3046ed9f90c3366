import { startAbcGateway, type AbcGateway } from '../gateway.ts';
import { newMerchant, type TestMerchant } from '../spec-support/merchant.ts';
import { readMsg } from '../spec-support/notified.ts';
import { startNotifyReceiver } from '../spec-support/notify-receiver.ts';
import { nativeOrder, newCode, newOutTradeNo, placeQr } from '../spec-support/orders.ts';

let gateway: AbcGateway;
let merchant: TestMerchant;

beforeAll(async () => {
  gateway = await startAbcGateway();
  merchant = await newMerchant(gateway, { name: '茶叶店<b>' });
});

afterAll(() => gateway.close());

interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

async function browse(url: string, cookie = ''): Promise<Page> {
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function submit(url: string, fields: Record<string, string> = {}, cookie = ''): Promise<Page> {
  const body = new URLSearchParams(fields);
  const response = await fetch(url, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe('the page of a scanned code', () => {
  it('shows shop, goods and amount, escaped, and takes the payment', async () => {
    const { outTradeNo, url } = await placeQr(merchant, { OrderDesc: '红茶<script>', OrderAmount: '8.80' });
    const page = await browse(url);
    expect(page.text).toContain('茶叶店&lt;b&gt;');
    expect(page.text).toContain('红茶&lt;script&gt;');
    expect(page.text).toContain('8.80');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const paid = await submit(`${url}/pay`);
    expect(paid.headers.get('location')).toBe(new URL(url).pathname);
    expect((await browse(url)).text).toContain('付款成功');
    expect(gateway.books.trade(outTradeNo)?.status).toBe('paid');
  });

  it('lets the payer refuse and come back, and lets the time run out', async () => {
    const { outTradeNo, url } = await placeQr(merchant);
    await browse(url);
    await submit(`${url}/refuse`);
    expect((await browse(`${url}?refused`)).text).toContain('已取消付款');
    await submit(`${url}/expire`);
    expect((await browse(url)).text).toContain('本笔交易已关闭');
    expect(gateway.books.trade(outTradeNo)?.statusCode).toBe('99');
  });

  it('says what it does not know', async () => {
    const page = await browse(`${gateway.url}/qr/none`);
    expect(page).toMatchObject({ status: 404, text: expect.stringContaining('无法识别') });
  });

  it('leads to the page that the shop’s answer named', async () => {
    const receiver = await startNotifyReceiver();
    const { url } = await placeQr(merchant, {}, { ResultNotifyURL: receiver.url });
    await browse(url);
    await submit(`${url}/pay`);
    await gateway.notifications.idle();
    expect((await browse(url)).text).toContain('href="http://shop.example/result"');
    await receiver.close();
  });
});

describe('the cashier page', () => {
  const order = { PAYED_RETURN_URL: 'http://shop.example/back', WAP_QUIT_URL: 'http://shop.example/quit' };

  it('asks who pays, and sends him back with a signed message', async () => {
    const { fields } = await merchant.call(nativeOrder('ALI_WAP', order));
    const url = fields['QRURL'] ?? '';
    expect((await browse(url)).text).toContain('登录收银台');
    expect(gateway.books.trade(fields['OrderNo'] ?? '')?.statusCode).toBe('01');
    const login = await submit(`${url}/login`, { payer: 'hanmeimei' });
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await browse(url, cookie)).text).toContain('韩梅梅');
    const paid = await submit(`${url}/pay`, {}, cookie);
    const location = new URL(paid.headers.get('location') ?? '');
    expect(location.origin + location.pathname).toBe('http://shop.example/back');
    const { bankCertificate } = merchant.registered;
    expect(readMsg(location.searchParams.get('MSG') ?? '', bankCertificate).isSigned).toBe(true);
    await submit(`${url}/refuse`, {}, cookie);
    expect((await browse(`${url}?refused`)).text).toContain('href="http://shop.example/quit"');
  });

  it('goes back by a form where the rules say so', async () => {
    const other = await startAbcGateway({ rules: { returnBy: 'POST' } });
    const theirs = await newMerchant(other);
    const { fields } = await theirs.call(nativeOrder('ALI_PC', order));
    const url = fields['PaymentURL'] ?? '';
    await submit(`${url}/login`, { payer: 'lilei' });
    const { text, status } = await submit(`${url}/pay`);
    expect(status).toBe(200);
    expect(text).toMatch(/<form method="post" action="http:\/\/shop\.example\/back" data-onward/);
    const msg = /name="MSG" value="([^"]+)"/.exec(text)?.[1] ?? '';
    expect(readMsg(msg, theirs.registered.bankCertificate).isSigned).toBe(true);
    await other.close();
  });
});

describe('the wallet', () => {
  it('opens what is pasted: a link, an order string, its Base64', async () => {
    const { url } = await placeQr(merchant);
    const { fields } = await merchant.call(nativeOrder('ALI_APP'));
    const prePayId = fields['PrePayID'] ?? '';
    for (const [target, path] of [
      [url, '/qr/'],
      [prePayId, '/cashier/'],
      [Buffer.from(prePayId, 'base64').toString(), '/cashier/'],
    ] as const) {
      const opened = await submit(`${gateway.url}/wallet/open`, { target });
      expect(opened.headers.get('location')).toContain(path);
    }
    expect((await submit(`${gateway.url}/wallet/open`, { target: 'nonsense' })).status).toBe(404);
  });

  it('shows a payment code that works, and payments to confirm or refuse', async () => {
    const { text } = await browse(`${gateway.url}/wallet`);
    const code = /<code>(28\d{16})<\/code>/.exec(text)?.[1] ?? '';
    const paid = await merchant.call(nativeOrder('ALI_PAY', { AccountNo: code }));
    expect(paid.fields['ReturnCode']).toBe('0000');

    const [OrderNo, Refused] = [newOutTradeNo(), newOutTradeNo()];
    await merchant.call(nativeOrder('ALI_PAY', { OrderNo, AccountNo: newCode('0003') }));
    await merchant.call(nativeOrder('ALI_PAY', { OrderNo: Refused, AccountNo: newCode('0003') }));
    const live = (await browse(`${gateway.url}/wallet/live`)).text;
    const actions = [...live.matchAll(/action="(\/wallet\/orders\/\w+)\/confirm"/g)].map(
      ([, path = '']) => path,
    );
    expect(actions).toHaveLength(2);
    await submit(`${gateway.url}${actions[1]}/confirm`);
    await submit(`${gateway.url}${actions[0]}/refuse`);
    expect(gateway.books.trade(OrderNo)?.status).toBe('paid');
    expect(gateway.books.trade(Refused)?.status).toBe('failed');
  });
});

describe('the books', () => {
  it('show orders, notifications, calls and the magic tables', async () => {
    const { outTradeNo, url } = await placeQr(merchant, { OrderDesc: '<img>' });
    await gateway.payer.pay(url);
    await gateway.notifications.idle();
    const { text } = await browse(`${gateway.url}/books`);
    for (const shown of [
      outTradeNo,
      'AliPayOrderReq',
      '280123456789012345',
      'x.91',
      '103881636900016',
      '待重发',
    ]) {
      expect(text).toContain(shown);
    }
    expect(text).not.toContain('<img>');
  });

  it('take and drop faults, move the clock, and send again', async () => {
    await submit(`${gateway.url}/books/faults`, {
      kind: 'unsigned',
      method: 'query',
      times: '2',
      outTradeNo: '',
    });
    const [fault] = gateway.faults.all();
    expect(fault).toMatchObject({ kind: 'unsigned', method: 'query', times: 2 });
    await submit(`${gateway.url}/books/faults/${fault?.id}/remove`);
    expect(gateway.faults.all()).toEqual([]);

    const before = gateway.clock.nowMs();
    await submit(`${gateway.url}/books/clock`, { advanceMs: '60000' });
    expect(gateway.clock.nowMs() - before).toBeGreaterThanOrEqual(60_000);

    const [notification] = gateway.notifications.all();
    const sends = notification?.sends.length ?? 0;
    await submit(`${gateway.url}/books/notifications/${notification?.id}/resend`);
    expect(notification?.sends.length).toBeGreaterThan(sends);
  });
});
