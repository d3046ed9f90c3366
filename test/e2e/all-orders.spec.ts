import { addMerchant, type OtherMerchant } from '../support/other-merchant.ts';
import { API_KEY, MERCHANT_ID, newOrder, TestService } from '../support/service.ts';

const ADMIN_KEY = 'admin-key-of-the-tests';

interface Listed {
  id: string;
  orderNo: string;
  merchantId: string;
}

let service: TestService;
let other: OtherMerchant;
/** [merchant, number] of each order, the newest first. */
const made: [string, string][] = [];
/** A number that both shops have. */
const SHARED = 'BOTH-HAVE-IT';
beforeAll(async () => {
  service = await TestService.start({ ADMIN_API_KEY: ADMIN_KEY });
  other = await addMerchant(service, 'other-shop', { outTradeNoPrefix: 'O_' });
  const shops = [
    [MERCHANT_ID, API_KEY],
    [other.id, other.apiKey],
  ] as const;
  for (const orderNo of [undefined, undefined, SHARED]) {
    for (const [merchantId, apiKey] of shops) {
      const order = newOrder(orderNo === undefined ? {} : { orderNo });
      const method = merchantId === other.id ? 'wap' : 'page';
      const { body } = await service.post(`/api/payment/alipay/${method}`, order, apiKey).expect(200);
      if (made.length === 1) await service.gateway.payer.pay(body.paymentUrl);
      made.unshift([merchantId, order.orderNo]);
      service.advanceOurs(10);
    }
  }
  await service.gateway.notifications.idle();
});
afterAll(() => service.stop());

const list = (query = '') => service.get(`/api/admin/orders${query}`, ADMIN_KEY);
async function listed(query = ''): Promise<[string, string][]> {
  const { body } = await list(query).expect(200);
  return (body.items as Listed[]).map(({ merchantId, orderNo }) => [merchantId, orderNo]);
}
const of = (merchantId: string) => made.filter(([owner]) => owner === merchantId);

describe('The list of all merchants’ orders', () => {
  it('has the newest first, each as its merchant sees it and with whose it is', async () => {
    expect(await listed()).toEqual(made);
    const { body } = await list().expect(200);
    const own = await service.get('/api/payment/orders').expect(200);
    const [ours] = (body.items as Listed[]).filter(({ merchantId }) => merchantId === MERCHANT_ID);
    expect(ours).toEqual({ ...own.body.items[0], merchantId: MERCHANT_ID });
  });

  it('comes in pages that follow each other without gap or overlap', async () => {
    const seen: string[] = [];
    let [cursor, pages] = ['', 0];
    do {
      const { body } = await list(`?limit=4${cursor && `&cursor=${cursor}`}`).expect(200);
      seen.push(...(body.items as Listed[]).map(({ orderNo }) => orderNo));
      cursor = body.nextCursor;
      pages += 1;
    } while (cursor);
    expect([pages, seen]).toEqual([2, made.map(([, orderNo]) => orderNo)]);
  });

  it('is filtered by merchant, number, status and method', async () => {
    expect(await listed(`?merchantId=${other.id}`)).toEqual(of(other.id));
    expect(await listed(`?orderNo=${SHARED}`)).toEqual(made.slice(0, 2));
    expect(await listed(`?orderNo=${SHARED}&merchantId=${MERCHANT_ID}`)).toEqual([[MERCHANT_ID, SHARED]]);
    expect(await listed('?status=SUCCESS')).toEqual([made[4]]);
    expect(await listed('?method=page')).toEqual(of(MERCHANT_ID));
    expect(await listed(`?method=page&merchantId=${other.id}`)).toEqual([]);
    expect(await listed('?merchantId=nobody')).toEqual([]);
    expect(await listed('?orderNo=NOBODY-MADE-IT')).toEqual([]);
  });

  it('is filtered by time of creation, also together with a cursor', async () => {
    const { body } = await list().expect(200);
    const { id } = (body.items as Listed[])[2]!;
    const [row] = await service.rows<{ at: Date }>('SELECT created_at AS at FROM orders WHERE id = $1', [id]);
    const at = encodeURIComponent(row!.at.toISOString());
    expect(await listed(`?from=${at}`)).toEqual(made.slice(0, 3));
    expect(await listed(`?to=${at}`)).toEqual(made.slice(3));
    expect(await listed(`?from=${at}&cursor=${(body.items as Listed[])[0]!.id}`)).toEqual(made.slice(1, 3));
    expect(await listed(`?to=${at}&cursor=${(body.items as Listed[])[0]!.id}`)).toEqual(made.slice(3));
    expect(await listed(`?to=${at}&cursor=${(body.items as Listed[])[3]!.id}`)).toEqual(made.slice(4));
  });

  it.each([
    'status=PAID',
    'method=qrcode',
    'merchantId=',
    'orderNo=a%20b',
    'limit=0',
    'cursor=abc',
    'from=yesterday',
    'to=2026-13-01',
    'unknown=1',
  ])('refuses ?%s with 400 PARAM_ERROR', async (query) => {
    const answer = await list(`?${query}`);
    expect([query, answer.status, answer.body.errorCode]).toEqual([query, 400, 'PARAM_ERROR']);
    expect(answer.body.details).toMatchObject([{ field: query.split('=')[0] }]);
  });

  it('is closed to merchants and to strangers', async () => {
    expect((await service.get('/api/admin/orders')).status).toBe(401);
    expect((await service.get('/api/admin/orders', null)).status).toBe(401);
  });
});
