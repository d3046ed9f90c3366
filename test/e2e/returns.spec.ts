import { eventTypes, historyRows, orderRow } from '../support/books.ts';
import { newOrder, TestService } from '../support/service.ts';

describe('A browser that comes back from the channel', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
    service.gateway.notifications.withhold();
  });
  afterAll(() => service.stop());
  afterEach(() => service.gateway.faults.clear());

  /** A paid order of which nobody has told us, and where its payer's browser goes. */
  async function comingBack(more: object = {}): Promise<{ orderNo: string; path: string }> {
    const order = newOrder(more);
    const { paymentUrl } = await service.pay('page', order);
    const { signedReturnUrl } = await service.gateway.payer.pay(paymentUrl!);
    const { pathname, search } = new URL(signedReturnUrl!);
    return { orderNo: order.orderNo, path: `${pathname}${search}` };
  }

  it('goes on to the shop, with what the channel says when asked', async () => {
    const { orderNo, path } = await comingBack({ returnUrl: 'https://shop.example/back?cart=42' });
    const answer = await service.get(path, null).expect(302);
    const target = new URL(answer.headers.location!);
    expect(target.origin + target.pathname).toBe('https://shop.example/back');
    expect(Object.fromEntries(target.searchParams)).toEqual({ cart: '42', orderNo, status: 'SUCCESS' });
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded']);
    const paid = (await historyRows(service, orderNo)).at(-1);
    expect(paid).toMatchObject({ event: 'paid', evidence: { kind: 'query' } });
  });

  it('sees our own page where the shop has none, in its language', async () => {
    const { orderNo, path } = await comingBack();
    const chinese = await service.get(path, null).expect(200);
    expect(chinese.headers['content-type']).toContain('text/html');
    expect(chinese.text).toContain('支付成功');
    expect(chinese.text).toContain(orderNo);
    const english = await service.get(path, null).set('Accept-Language', 'en').expect(200);
    expect(english.text).toContain('<title>Paid</title>');
  });

  it('proves nothing: what the channel does not confirm stays as it was', async () => {
    const { orderNo, path } = await comingBack();
    service.gateway.faults.add({ kind: 'unavailableBefore', method: 'query', times: 9 });
    const { text } = await service.get(path, null).expect(200);
    expect(text).toContain('正在确认支付结果');
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'PENDING' });
    expect(await eventTypes(service, orderNo)).toEqual([]);
  });

  it.each<[string, (search: URLSearchParams) => void]>([
    ['another order', (search) => search.set('out_trade_no', 'another')],
    ['another amount', (search) => search.set('total_amount', '0.01')],
    ['no signature', (search) => search.delete('sign')],
    ['two signatures', (search) => search.append('sign', 'x')],
    ['another application', (search) => search.set('app_id', '2019000000000000')],
    ['another seller', (search) => search.set('seller_id', '2088000000000000')],
    ['NUL for an application', (search) => search.set('app_id', '\u0000')],
    ['nothing at all', (search) => [...search.keys()].forEach((name) => search.delete(name))],
  ])('with %s is told so, and changes nothing', async (_what, change) => {
    const { orderNo, path } = await comingBack({ returnUrl: 'https://shop.example/back' });
    const url = new URL(path, service.url);
    change(url.searchParams);
    const answer = await service.get(`${url.pathname}${url.search}`, null).expect(400);
    expect(answer.text).toContain('无法验证此链接');
    expect(answer.headers.location).toBeUndefined();
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'PENDING', version: 1 });
  });

  it('may bring parameters of the shop, which nobody signed', async () => {
    const { orderNo, path } = await comingBack({ returnUrl: 'https://shop.example/back' });
    const answer = await service.get(`${path}&utm_source=mail`, null).expect(302);
    expect(answer.headers.location).toContain(`orderNo=${orderNo}`);
  });

  it('never sees what the shop called its goods as markup', async () => {
    const { path } = await comingBack({ goodsName: '<b onclick="x">茶</b>'.replace(/[/=]/g, '') });
    const { text } = await service.get(path, null).expect(200);
    expect(text).not.toContain('<b onclick');
    expect(text).toContain('&#60;b onclick');
  });
});
