import { addMerchant } from '../support/other-merchant.ts';
import { newOrder, TestService } from '../support/service.ts';

interface Listed {
  id: string;
  orderNo: string;
  status: string;
}

let service: TestService;
const numbers: string[] = [];
beforeAll(async () => {
  service = await TestService.start();
  for (const method of ['precreate', 'page', 'page', 'wap', 'app', 'precreate', 'page']) {
    const order = newOrder();
    const made = await service.pay(method, order);
    if (method === 'wap') await service.gateway.payer.pay(made.paymentUrl!);
    numbers.unshift(order.orderNo);
    service.advanceOurs(10);
  }
  await service.gateway.notifications.idle();
});
afterAll(() => service.stop());

const list = (query = '') => service.get(`/api/payment/orders${query}`);
const numbersOf = (items: Listed[]): string[] => items.map(({ orderNo }) => orderNo);

describe('The list of orders', () => {
  it('has the newest first, each with its id and what a query would say', async () => {
    const { body } = await list().expect(200);
    expect(numbersOf(body.items)).toEqual(numbers);
    expect(body.nextCursor).toBeNull();
    expect(body.items[0]).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      transactionId: expect.any(String),
      amount: 100,
      status: 'PENDING',
      refundedAmount: 0,
      refundStatus: 'NONE',
      method: 'page',
      goodsName: '测试商品',
      createTime: expect.stringMatching(/\+08:00$/),
    });
  });

  it('comes in pages that follow each other without gap or overlap', async () => {
    const seen: string[] = [];
    let [cursor, pages] = ['', 0];
    do {
      const { body } = await list(`?limit=3${cursor && `&cursor=${cursor}`}`).expect(200);
      seen.push(...numbersOf(body.items));
      cursor = body.nextCursor;
      pages += 1;
    } while (cursor);
    expect([pages, seen]).toEqual([3, numbers]);
  });

  it('has no next page after one that is just full', async () => {
    const { body } = await list(`?limit=${numbers.length}`).expect(200);
    expect([body.items.length, body.nextCursor]).toEqual([numbers.length, null]);
  });

  it('is filtered by status and method', async () => {
    const paid = await list('?status=SUCCESS').expect(200);
    expect(paid.body.items).toMatchObject([{ status: 'SUCCESS', method: 'wap' }]);
    expect(numbersOf((await list('?method=page').expect(200)).body.items)).toHaveLength(3);
    expect((await list('?method=wap&status=PENDING').expect(200)).body.items).toEqual([]);
  });

  it('is filtered by time of creation, the start included and the end not', async () => {
    const { body } = await list().expect(200);
    const [row] = await service.rows<{ at: Date }>(
      'SELECT created_at AS at FROM orders WHERE order_no = $1',
      [numbers[3]],
    );
    const at = encodeURIComponent(row!.at.toISOString());
    expect(numbersOf((await list(`?from=${at}`)).body.items)).toEqual(numbers.slice(0, 4));
    expect(numbersOf((await list(`?to=${at}`)).body.items)).toEqual(numbers.slice(4));
    const beijing = encodeURIComponent(body.items[0].createTime);
    expect((await list(`?from=${beijing}`)).status).toBe(200);
    expect((await list('?to=2000-01-01')).body.items).toEqual([]);
  });

  it('takes a day without a time as the day in China', async () => {
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const [row] = await service.rows<{ id: string }>('SELECT id FROM orders WHERE order_no = $1', [
      numbers[6],
    ]);
    const justAfterMidnight = new Date(`${day}T00:00:01+08:00`);
    await service.rows('UPDATE orders SET created_at = $2 WHERE id = $1', [row!.id, justAfterMidnight]);
    expect(numbersOf((await list(`?from=${day}`)).body.items)).toContain(numbers[6]);
    expect(numbersOf((await list(`?to=${day}`)).body.items)).not.toContain(numbers[6]);
  });

  it.each([
    'status=PAID',
    'status=pending',
    'status=',
    'status=PENDING&status=SUCCESS',
    'method=qrcode',
    'method=constructor',
    'limit=0',
    'limit=101',
    'limit=1e1',
    'limit=',
    'limit=-1',
    'cursor=abc',
    'cursor=------------------------------------',
    'cursor=00000000-0000-0000-0000-0000000000000',
    'cursor=%00',
    'from=yesterday',
    'from=2026-13-01',
    'from=2026-02-30T00:00:00Z',
    'from=0000-01-01',
    'to=2026-01-01T00:00:00',
    'to=2026-01-01T25:00:00Z',
    'unknown=1',
    'merchantId=1',
    '__proto__=1',
    'constructor=1',
  ])('refuses ?%s with 400 PARAM_ERROR', async (query) => {
    const answer = await list(`?${query}`);
    expect([query, answer.status, answer.body.errorCode]).toEqual([query, 400, 'PARAM_ERROR']);
    expect(answer.body.details).toMatchObject([{ field: query.split('=')[0], message: expect.any(String) }]);
  });

  it('has a merchant’s own orders only', async () => {
    const { apiKey } = await addMerchant(service, 'list-shop', { outTradeNoPrefix: 'L_' });
    expect((await service.get('/api/payment/orders', apiKey)).body).toEqual({ items: [], nextCursor: null });
    const order = newOrder();
    await service.post('/api/payment/alipay/page', order, apiKey).expect(200);
    expect(numbersOf((await service.get('/api/payment/orders', apiKey)).body.items)).toEqual([order.orderNo]);
    expect(numbersOf((await list()).body.items)).not.toContain(order.orderNo);
  });
});
