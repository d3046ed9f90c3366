import { findOrderLimits, findRefundLimits } from './order-limits.js';

const ORDER = { outTradeNo: 'shop-1_A', subject: '红茶', body: '一盒' };

function fieldsOf(changes: Partial<typeof ORDER>): string[] {
  return findOrderLimits({ ...ORDER, ...changes }).map(({ field }) => field);
}

it('an ordinary order can be carried, at the limits too', () => {
  expect(fieldsOf({})).toEqual([]);
  expect(findOrderLimits({ outTradeNo: 'A1', subject: '茶' })).toEqual([]);
  expect(fieldsOf({ outTradeNo: 'x'.repeat(60), subject: '茶'.repeat(100), body: '好'.repeat(100) })).toEqual(
    [],
  );
});

it.each([
  ['orderNo', { outTradeNo: '' }],
  ['orderNo', { outTradeNo: 'x'.repeat(61) }],
  ['orderNo', { outTradeNo: 'a b' }],
  ['orderNo', { outTradeNo: '订单' }],
  ['goodsName', { subject: '' }],
  ['goodsName', { subject: 'x'.repeat(101) }],
  ['goodsName', { subject: '奶茶 🍵' }],
  ['goodsName', { subject: 'a{b' }],
  ['goodsName', { subject: 'a}b' }],
  ['goodsName', { subject: 'a"b' }],
  ['goodsName', { subject: 'a\\b' }],
  ['goodsName', { subject: 'a\nb' }],
  ['description', { body: 'x'.repeat(101) }],
  ['description', { body: '"' }],
  ['description', { body: '🍵' }],
])('an order is refused for its %s: %j', (field, changes) => {
  expect(fieldsOf(changes)).toEqual([field]);
});

it.each([
  ['', 60],
  ['S1-', 57],
])('a refund number behind the prefix "%s" has %i characters at most', (outTradeNoPrefix, room) => {
  const check = (outRequestNo: string) => findRefundLimits({ outTradeNoPrefix }, { outRequestNo });
  expect(check('R'.repeat(room))).toEqual([]);
  for (const outRequestNo of ['R'.repeat(room + 1), 'R 1', '退款']) {
    expect(check(outRequestNo)).toMatchObject([
      { field: 'refundNo', message: { en: expect.stringContaining(`1–${room}`) } },
    ]);
  }
});
