import { orderRow, rowCounts } from '../support/order-books.ts';
import { newOrder, nextOrderNo, TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
afterAll(() => service.stop());

const GOODS = { goodsId: 'SKU-1', goodsName: '茶', quantity: 1, price: 1 };

describe('What looks odd but is right', () => {
  it.each<[string, string, object]>([
    ['emoji', 'page', { goodsName: '🍵👨‍👩‍👧'.repeat(20) }],
    ['a name as long as it may be', 'precreate', { goodsName: '茶'.repeat(256) }],
    ['texts as long as they may be', 'page', { description: '茶'.repeat(128), attach: '茶'.repeat(512) }],
    ['signs of other languages in attach', 'app', { attach: '{"a":1}&b=/<script>%s\\' }],
    ['quotes and markup in a name', 'wap', { goodsName: `O'Neill "<b>" %s \\ ; -- ` }],
    ['null for absent', 'page', { notifyUrl: null, expiredDate: null, goodsDetail: null, returnUrl: null }],
    ['an IPv6 address', 'precreate', { buyerIp: '2001:db8::1' }],
    ['150 lines of goods', 'wap', { goodsDetail: Array.from({ length: 150 }, () => GOODS) }],
    ['no goods at all', 'precreate', { goodsDetail: [] }],
    ['an address with another script', 'page', { returnUrl: 'https://例子.测试/路径?q=茶' }],
  ])('is taken, kept as it came, and can be paid: %s', async (_what, method, more) => {
    const order = { ...newOrder(), ...more };
    const made = await service.pay(method, order);
    expect(await orderRow(service, order.orderNo)).toMatchObject({ goods_name: order.goodsName });
    await service.gateway.payer.pay(made.qrCodeUrl ?? made.paymentUrl ?? { orderString: made.orderString });
    await service.gateway.notifications.idle();
    expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it('is an order number of 64 characters of every kind', async () => {
    const orderNo = `${'a-Z_9'.repeat(12)}abcd`;
    expect(await service.pay('app', newOrder({ orderNo }))).toMatchObject({ orderNo, status: 'PENDING' });
    expect(await service.query(orderNo)).toMatchObject({ orderNo });
  });

  it('is an item whose id is a text of any script, or a negative number', async () => {
    const items = [
      { id: '🍵', name: '茶', count: 1, price: 1 },
      { id: -1, name: '茶', count: 1, price: 1 },
    ];
    const before = await rowCounts(service);
    const made = await service.post('/api/payment/orders', { items, orderNo: nextOrderNo() });
    expect([made.status, made.body.amount]).toEqual([200, 2]);
    expect((await rowCounts(service))['order_items']).toBe(before['order_items']! + 2);
  });
});
