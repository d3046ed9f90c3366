import { findOrderLimits, findRefundLimits } from './order-limits.js';

const ORDER = { outTradeNo: 'shop-1_A', subject: '红茶', body: '一盒' };

function fieldsOf(changes: Partial<typeof ORDER>): string[] {
  return findOrderLimits({ ...ORDER, ...changes }).map(({ field }) => field);
}

it('an ordinary order can be carried, at the limits too', () => {
  expect(fieldsOf({})).toEqual([]);
  expect(fieldsOf({ outTradeNo: 'x'.repeat(64), subject: '🍵'.repeat(256), body: '好'.repeat(128) })).toEqual(
    [],
  );
});

it.each([
  ['orderNo', { outTradeNo: '' }],
  ['orderNo', { outTradeNo: 'x'.repeat(65) }],
  ['orderNo', { outTradeNo: 'a b' }],
  ['orderNo', { outTradeNo: '订单' }],
  ['goodsName', { subject: '' }],
  ['goodsName', { subject: 'x'.repeat(257) }],
  ['goodsName', { subject: 'a/b' }],
  ['goodsName', { subject: 'a=b' }],
  ['goodsName', { subject: 'a&b' }],
  ['goodsName', { subject: 'a\nb' }],
  ['description', { body: 'x'.repeat(129) }],
])('an order is refused for its %s: %j', (field, changes) => {
  expect(fieldsOf(changes)).toEqual([field]);
});

it('a refund number has 64 characters at most', () => {
  expect(findRefundLimits({ outRequestNo: 'R'.repeat(64) })).toEqual([]);
  for (const outRequestNo of ['R'.repeat(65), 'R 1', '']) {
    expect(findRefundLimits({ outRequestNo })).toMatchObject([{ field: 'refundNo' }]);
  }
});
