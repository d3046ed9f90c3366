import { createPublicKey, verify } from 'node:crypto';
import { formatChinaTime } from '../../shared/values/china-time.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { startAlipayGateway } from '../gateway.ts';
import { APP_ID, newMerchant, newOutTradeNo, type Merchant } from '../spec-support/merchant.ts';
import { post, publicValues, read, withSign, type Values } from '../spec-support/raw-request.ts';

const QUERY = 'alipay.trade.query';
const HOUR_MS = 3600_000;

describe('The gateway on the wire', () => {
  let gateway: AlipayGateway;
  let merchant: Merchant;

  beforeAll(async () => {
    gateway = await startAlipayGateway();
    merchant = await newMerchant(gateway);
  });
  afterAll(() => gateway.close());

  const precreate = (changes: Values = {}): Values =>
    publicValues(
      'alipay.trade.precreate',
      { out_trade_no: newOutTradeNo(), total_amount: '1.00', subject: '手冲咖啡' },
      changes,
    );
  const query = (changes: Values = {}): Values => publicValues(QUERY, { out_trade_no: 'none' }, changes);

  describe('an answer', () => {
    it('is HTTP 200 in text/html with a trace_id, codes first and the other keys by name', async () => {
      const answer = await post(gateway, withSign(query()));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8');
      expect(answer.headers.get('trace_id')).toMatch(/^[0-9a-f]{32}$/);
      expect(answer.nodeName).toBe('alipay_trade_query_response');
      expect(Object.keys(answer.node)).toEqual([
        'code',
        'msg',
        'sub_code',
        'sub_msg',
        'buyer_pay_amount',
        'invoice_amount',
        'out_trade_no',
        'point_amount',
        'receipt_amount',
      ]);
      expect(answer.node['sub_msg']).toBe('交易不存在');
    });

    it('escapes every slash, leaves Chinese raw, and signs exactly that text', async () => {
      const answer = await post(gateway, withSign(precreate()));
      expect(answer.text).toContain(String.raw`"qr_code":"http:\/\/127.0.0.1:`);
      const node = answer.text.slice(
        '{"alipay_trade_precreate_response":'.length,
        answer.text.lastIndexOf(',"sign"'),
      );
      const key = createPublicKey(merchant.app.alipayPublicKey);
      const signature = Buffer.from(answer.sign ?? '', 'base64');
      expect(verify('sha256', Buffer.from(node), key, signature)).toBe(true);
      expect(verify('sha256', Buffer.from(node.replaceAll('\\/', '/')), key, signature)).toBe(false);
    });
  });

  describe('a request', () => {
    it('may come with everything in the query', async () => {
      const answer = await read(
        await fetch(`${gateway.gatewayUrl}?${new URLSearchParams(withSign(precreate())).toString()}`),
      );
      expect(answer.node['code']).toBe('10000');
    });

    it('may come as multipart form with only the charset in the query', async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(withSign(precreate())))
        if (name !== 'charset') form.set(name, value);
      const answer = await read(
        await fetch(`${gateway.gatewayUrl}?charset=utf-8`, { method: 'POST', body: form }),
      );
      expect(answer.node['code']).toBe('10000');
    });

    it('is verified with empty values dropped, so one that signed an empty value is refused', async () => {
      const values = precreate({ app_auth_token: '' });
      expect((await post(gateway, withSign(values))).node['code']).toBe('10000');
      await expect(
        merchant.call('query', { outTradeNo: 'none' }, { appAuthToken: '' }),
      ).resolves.toMatchObject({ subCode: 'isv.invalid-signature' });
    });

    it('is refused with the echoed string to sign, HTML-escaped, in a signed answer', async () => {
      const answer = await post(gateway, { ...withSign(query()), version: '1.1' });
      expect(answer.node).toMatchObject({ code: '40002', sub_code: 'isv.invalid-signature' });
      expect(answer.node['sub_msg']).toContain(
        `网关生成的验签字符串为：app_id=${APP_ID}&amp;biz_content={&quot;`,
      );
      expect(answer.node['sub_msg']).toContain('&amp;sign_type=RSA2&amp;');
      expect(answer.sign).toBeDefined();
    });
  });

  it.each<[string, Values, string, string]>([
    ['without a method', { method: '' }, '40001', 'isv.missing-method'],
    ['without an app_id', { app_id: '' }, '40001', 'isv.missing-app-id'],
    ['of an unknown application', { app_id: '9021000199999999' }, '40002', 'isv.invalid-app-id'],
    ['without a sign_type', { sign_type: '' }, '40001', 'isv.missing-signature-type'],
    ['with the sign_type of another contract', { sign_type: 'RSA' }, '40002', 'isv.invalid-signature-type'],
    ['with an unknown charset', { charset: 'latin9' }, '40002', 'isv.invalid-charset'],
    ['without a timestamp', { timestamp: '' }, '40001', 'isv.missing-timestamp'],
    [
      'with another form of timestamp',
      { timestamp: '2026-11-20T10:00:00Z' },
      '40002',
      'isv.invalid-timestamp',
    ],
    ['without a version', { version: '' }, '40001', 'isv.missing-version'],
    ['of an unknown method', { method: 'alipay.trade.steal' }, '40002', 'isv.invalid-method'],
    ['with a biz_content that is no JSON', { biz_content: '{"a":' }, '40002', 'isv.illegal-json'],
    [
      'with a gateway name in the notify_url',
      { notify_url: 'https://shop.example/n?method=x' },
      '40002',
      'isv.suspected-attack',
    ],
  ])('A request %s is refused', async (_what, changes, code, subCode) => {
    const answer = await post(gateway, withSign(query(changes)));
    expect([answer.node['code'], answer.node['sub_code']]).toEqual([code, subCode]);
  });

  it('A request without a signature is refused', async () => {
    expect((await post(gateway, query())).node['sub_code']).toBe('isv.missing-signature');
  });

  it('Only the answer to an unknown application has no signature', async () => {
    const unknown = await post(gateway, withSign(query({ app_id: '9021000199999999' })));
    expect(unknown.sign).toBeUndefined();
    expect((await post(gateway, query())).sign).toBeDefined();
  });

  it('An unknown application is told before its bad signature and timestamp', async () => {
    const answer = await post(gateway, query({ app_id: '9021000199999999', timestamp: 'x' }));
    expect(answer.node['sub_code']).toBe('isv.invalid-app-id');
  });

  it('A charset that is only in the body is refused in GBK', async () => {
    const body = new URLSearchParams(withSign(query()));
    const response = await fetch(gateway.gatewayUrl, { method: 'POST', body });
    expect(response.headers.get('content-type')).toBe('text/html;charset=GBK');
    const text = new TextDecoder('gbk').decode(await response.arrayBuffer());
    expect(text).toContain('isv.invalid-signature');
    expect(text).toContain('请确认charset参数放在了URL查询字符串中');
  });

  it('A client that signs in UTC is caught, one that is nine minutes off is not', async () => {
    const utc = query({ timestamp: formatChinaTime(Date.now() - 8 * HOUR_MS) });
    expect((await post(gateway, withSign(utc))).node['sub_code']).toBe('isv.invalid-timestamp');
    const late = query({ timestamp: formatChinaTime(Date.now() - 9 * 60_000) });
    expect((await post(gateway, withSign(late))).node['sub_code']).toBe('ACQ.TRADE_NOT_EXIST');
  });

  it('Keeps a log of what came in and what was answered', async () => {
    const outTradeNo = newOutTradeNo();
    await merchant.call('query', { outTradeNo });
    expect(gateway.requests.of('query', outTradeNo)).toMatchObject([
      {
        method: QUERY,
        appId: APP_ID,
        outTradeNo,
        code: '40004',
        subCode: 'ACQ.TRADE_NOT_EXIST',
        outcome: 'answered',
      },
    ]);
  });
});
