import { deepEqual } from 'node:assert/strict';
import { rowCounts } from '../support/order-books.ts';
import { sendRaw } from '../support/refusals.ts';
import { API_KEY, newOrder, TestService } from '../support/service.ts';

let service: TestService;
let before: Record<string, number>;
beforeAll(async () => {
  service = await TestService.start({ BARCODE_WAIT_MS: '0' });
});
afterAll(() => service.stop());
beforeEach(async () => {
  before = await rowCounts(service);
});
/** Whatever is refused leaves no trace, and nobody outside hears of it. */
afterEach(async () => {
  deepEqual(await rowCounts(service), before);
  deepEqual(service.gateway.requests.all(), []);
});

const PAY = '/api/payment/alipay';

describe('What is no JSON object', () => {
  const order = (): string => JSON.stringify(newOrder());
  const PATHS = [
    ...['precreate', 'qrcode', 'page', 'wap', 'app', 'barcode', 'close', 'cancel'].map((p) => `${PAY}/${p}`),
    '/api/payment/orders',
  ];

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a list of orders', '[{"orderNo":"A1","amount":1,"goodsName":"x"}]'],
    ['a text', '"x"'],
    ['a number', '1'],
    ['true', 'true'],
    ['cut off', '{"orderNo":"A1"'],
    ['with a comma too many', '{"orderNo":"A1",}'],
    ['in single quotes', `{'orderNo':'A1'}`],
    ['NaN', '{"orderNo":"A1","amount":NaN,"goodsName":"x"}'],
    ['with a comment', '{"orderNo":"A1"}//'],
    ['two objects', '{}{}'],
    ['a byte-order mark and no JSON', '\ufeff{]'],
    ['a repeated name', '{"orderNo":"A1","amount":1,"amount":100,"goodsName":"x"}'],
    [
      'a repeated name, spelled differently',
      '{"orderNo":"A1","amount":1,"\\u0061mount":100,"goodsName":"x"}',
    ],
    ['a prototype', '{"orderNo":"A1","amount":1,"goodsName":"x","__proto__":{"isAdmin":true}}'],
    ['a prototype in disguise', '{"orderNo":"A1","amount":1,"goodsName":"x","\\u005f_proto__":1}'],
    ['nested too deeply', `{"goodsDetail":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
    ['nested objects too deeply', `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`],
    ['a raw control character in a text', '{"orderNo":"A\u0001"}'],
    ['HTML', '<!doctype html>'],
    ['a form', 'orderNo=A1&amount=1'],
  ])('(%s) is 400 PARAM_ERROR everywhere', async (_what, body) => {
    for (const path of PATHS) {
      const [status, { errorCode }] = await sendRaw(service, path, body);
      expect([path, status, errorCode]).toEqual([path, 400, 'PARAM_ERROR']);
    }
  });

  it('(no body at all, or an empty one) is 400', async () => {
    for (const path of PATHS) {
      for (const body of ['', '{}']) {
        const [status, { errorCode }] = await sendRaw(service, path, body);
        const expected = path.endsWith('barcode') ? ['PARAM_ERROR', 'AUTHCODE_INVALID'] : ['PARAM_ERROR'];
        expect([path, status, expected.includes(errorCode)]).toEqual([path, 400, true]);
      }
    }
  });

  it('(invalid UTF-8, UTF-16, gzip in disguise) is 400', async () => {
    const latin1 = Buffer.from(order().replace('测试商品', '\u00e9\u00e8'), 'latin1');
    for (const bytes of [
      latin1,
      Buffer.from(order(), 'utf16le'),
      Buffer.from([0x1f, 0x8b, 8, 0]),
      Buffer.alloc(9),
    ]) {
      const [status, { errorCode }] = await sendRaw(service, `${PAY}/precreate`, bytes);
      expect([status, errorCode]).toEqual([400, 'PARAM_ERROR']);
    }
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
    'application/json; charset=gbk',
    'application/xml',
    'application/octet-stream',
    'nonsense',
  ])('by its content type %s is 415', async (type) => {
    const [status, { errorCode }] = await sendRaw(service, `${PAY}/precreate`, order(), {
      'Content-Type': type,
    });
    expect([status, errorCode]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('(10 MB of it) is 413, and the service lives on', async () => {
    const [status, { errorCode }] = await sendRaw(
      service,
      `${PAY}/precreate`,
      `{"orderNo":"${'x'.repeat(10 << 20)}"}`,
    );
    expect([status, errorCode]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    await service.get('/healthz').expect(200);
  });
});

describe('An address that is not there', () => {
  it.each([
    ['GET', `${PAY}/precreate`],
    ['DELETE', '/api/payment/orders/A1'],
    ['PUT', `${PAY}/close`],
    ['POST', `${PAY}/query/A1`],
    ['POST', `${PAY}/alipay`],
    ['GET', '/api/payment'],
    ['GET', '/api/payment/alipay/query/a/b'],
    ['GET', '/.env'],
  ])('%s %s is 404 NOT_FOUND as JSON', async (method, path) => {
    const headers = { Authorization: `Bearer ${API_KEY}` };
    const answer = await fetch(service.url + path, { method, headers });
    expect([answer.status, await answer.json()]).toMatchObject([
      404,
      { isSuccess: false, errorCode: 'NOT_FOUND' },
    ]);
  });

  it('with a broken escape is 400, never 500', async () => {
    for (const path of [
      `${PAY}/query/%ff`,
      `${PAY}/query/%`,
      '/api/payment/orders/%E0%A4%A',
      '/api/payment/orders?cursor=%ff',
    ]) {
      const answer = await service.get(path);
      expect([path, answer.status, answer.body.errorCode]).toEqual([path, 400, 'PARAM_ERROR']);
    }
  });
});
