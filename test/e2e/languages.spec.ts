import { newOrder, TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start({ BARCODE_WAIT_MS: '0' });
});
afterAll(() => service.stop());

const PAY = '/api/payment/alipay';
let serial = 0;
/** A fresh payment code of this fate. */
function code(last: string): string {
  serial += 1;
  return `26${String(serial).padStart(12, '0')}${last}`;
}
const HAN = /[\u4e00-\u9fff]/;

describe('A message', () => {
  it.each([
    [undefined, true],
    ['', true],
    ['zh-CN,zh;q=0.9,en;q=0.8', true],
    ['fr', true],
    ['eng', true],
    ['en', false],
    ['EN-us,en;q=0.9,zh;q=0.8', false],
    [' en ', false],
    ['en;q=0.1, zh;q=0.9', true],
    ['fr, en;q=0.5', false],
  ])('for Accept-Language %p is Chinese: %p', async (language, chinese) => {
    const said = [
      service.post(`${PAY}/page`, newOrder()),
      service.get(`${PAY}/query/NOBODY`),
      service.post(`${PAY}/page`, {}),
      service.get('/nowhere'),
      service.post(`${PAY}/page`, newOrder(), 'wrong-key'),
      service.post(`${PAY}/barcode`, { ...newOrder(), authCode: code('0003') }),
      service.post(`${PAY}/barcode`, { ...newOrder(), authCode: code('0404') }),
      service.post(`${PAY}/barcode`, { ...newOrder(), authCode: code('0501') }),
      service.post(`${PAY}/barcode`, { ...newOrder(), authCode: '280123456789012345' }),
    ];
    for (const sent of said) {
      if (language !== undefined) void sent.set('Accept-Language', language);
      const { body } = await sent;
      expect([body.message, HAN.test(body.message)]).toEqual([expect.stringMatching(/\S/), chinese]);
    }
  });

  it('of close, cancel and query is English for who asks for it', async () => {
    const order = newOrder();
    await service.pay('page', order);
    for (const sent of [
      service.get(`${PAY}/query/${order.orderNo}`),
      service.post(`${PAY}/close`, { orderNo: order.orderNo }),
      service.post(`${PAY}/cancel`, { orderNo: order.orderNo }),
    ]) {
      expect((await sent.set('Accept-Language', 'en')).body.message).not.toMatch(HAN);
    }
  });

  it('of an unforeseen fault tells nothing of what went wrong inside', async () => {
    const order = newOrder();
    await service.pay('page', order);
    await service.rows('ALTER TABLE payment_attempts RENAME TO gone');
    const answer = await service.post(`${PAY}/precreate`, newOrder());
    await service.rows('ALTER TABLE gone RENAME TO payment_attempts');
    expect([answer.status, answer.body]).toEqual([
      500,
      {
        isSuccess: false,
        errorCode: 'INTERNAL_ERROR',
        message: '系统内部错误',
        requestId: answer.headers['x-request-id'],
        docUrl: `${service.url}/docs/errors#INTERNAL_ERROR`,
      },
    ]);
    expect(await service.query(order.orderNo)).toMatchObject({ status: 'PENDING' });
  });
});

describe('X-Request-Id', () => {
  it('is on every answer; the caller’s own comes back where it is sane', async () => {
    for (const sent of [
      () => service.post(`${PAY}/page`, newOrder()),
      () => service.get(`${PAY}/query/NOBODY`),
      () => service.get('/nowhere'),
      () => service.get('/api/payment/orders', null),
      () => service.get('/healthz', null),
      () => service.get(`${PAY}/return`, null),
      () => service.post(`${PAY}/notify`, {}, null),
    ]) {
      expect((await sent()).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect((await sent().set('X-Request-Id', 'shop-7_A.b')).headers['x-request-id']).toBe('shop-7_A.b');
      for (const odd of ['a b', 'x'.repeat(65), '<script>', 'é']) {
        expect((await sent().set('X-Request-Id', odd)).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      }
    }
  });
});
