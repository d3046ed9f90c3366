import { deepEqual } from 'node:assert/strict';
import { rowCounts } from '../support/order-books.ts';
import { sendRaw, wronglyAnswered } from '../support/refusals.ts';
import { newOrder, TestService } from '../support/service.ts';

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
const ORDERS = '/api/payment/orders';
const ITEM = { id: 1, name: '茶', count: 1, price: 1 };
const GOODS = { goodsId: 'SKU-1', goodsName: '茶', quantity: 1, price: 1 };

/** Orders that are right but for this field. */
const ordersWith = (field: string, values: readonly unknown[]) =>
  values.map((value) => [{ ...newOrder(), [field]: value }, field] as const);
const words = (text: string): string[] => text.split('|');

const NOT_TEXT = [1, true, [], ['x'], {}, { $gt: '' }];
const CONTROLS = words('\u0000|a\u0000b|a\nb|a\rb|\t|a\u007f|a\u0085b|a\u2028b|\ud800|a\udc00b');
const BLANK = ['', ' ', '　', '\u00a0'];
const badText = (max: number) => [
  ...NOT_TEXT,
  ...CONTROLS,
  ...BLANK,
  '茶'.repeat(max + 1),
  'x'.repeat(max + 1),
];
const BAD_URLS = [
  ...NOT_TEXT,
  ...CONTROLS,
  ...words(
    '|shop.example|/relative|//shop.example|ftp://shop.example/|javascript:alert(1)|data:text/html,x|http://',
  ),
  ...words('https://user:password@shop.example/|https://shop.example/a b|https://shop.example/"><script>'),
  'https://shop.example:99999/',
  `https://shop.example/${'x'.repeat(256)}`,
];
const BAD_NUMBERS = [
  0,
  -1,
  -0.01,
  0.001,
  0.009,
  1.001,
  99.999,
  100000000.01,
  1e9,
  1e21,
  1e308,
  5e-324,
  0.1 + 0.2,
];
const BAD_AMOUNTS = [
  ...BAD_NUMBERS,
  ...words('0|0.00|-1|+1|1.|.5|1.001|1e2|1E2|0x10|1,00|1 | 1|01|١|１|NaN|Infinity|100000000.01|1000000000'),
  ...words(`|¥1|1\n|1;DROP|1.0.0| |${'9'.repeat(400)}`),
  ...NOT_TEXT.slice(1),
  [1],
  ['1'],
];
const BAD_MINUTES = [
  0,
  -1,
  1.5,
  21_601,
  1e9,
  true,
  [],
  [30],
  {},
  ...words('0|-5|1.5|30m|1e2|| 30|030|21601'),
];
const BAD_LIMITS = [5, true, [], {}, ...words('|5|0m|-5m|5s|5M|2c|1C|1.5h|16d|361h|21601m|5 m|5m\n|m')];
const BAD_ORDER_NOS = [
  ...NOT_TEXT,
  ...CONTROLS,
  ...words(`| |a b|a/b|a.b|订单|a\n|é|<x>|a'b|${'a'.repeat(65)}`),
];
const BAD_COUNTS = [0, -1, 1.5, 1_000_001, 1e300, '1', '', null, true, [], {}];
const BAD_IPS = [...NOT_TEXT, ...words('|localhost|1.2.3|1.2.3.4.5|256.1.1.1|1.2.3.4 |::g|1.2.3.4\u0000')];
const BAD_LISTS = ['x', 1, true, {}, { 0: GOODS }, [null], [1], ['x'], [[]], [[GOODS]]];

describe('A body with one wrong field', () => {
  it.each<[string, unknown[]]>([
    ['orderNo', [...BAD_ORDER_NOS, null, undefined]],
    ['amount', BAD_AMOUNTS],
    ['goodsName', [...badText(256), 'a/b', 'a=b', 'a&b']],
    ['description', badText(128)],
    ['notifyUrl', BAD_URLS],
    ['expiredDate', BAD_MINUTES],
    ['timeoutExpress', BAD_LIMITS],
    ['storeId', badText(32)],
    ['operatorId', badText(28)],
    ['terminalId', badText(32)],
    ['attach', badText(512)],
    ['buyerIp', BAD_IPS],
    ['supplementTo', BAD_ORDER_NOS],
    ['goodsDetail', [...BAD_LISTS, Array.from({ length: 151 }, () => GOODS)]],
    ['merchantId', NOT_TEXT],
  ])('%s is refused, and the answer names the field', async (field, values) => {
    expect(await wronglyAnswered(service, `${PAY}/precreate`, ordersWith(field, values))).toEqual([]);
  });

  it.each([
    ['page', 'returnUrl'],
    ['wap', 'returnUrl'],
    ['wap', 'quitUrl'],
    ['wap', 'notifyUrl'],
  ])('is refused by %s for %s', async (path, field) => {
    expect(await wronglyAnswered(service, `${PAY}/${path}`, ordersWith(field, BAD_URLS))).toEqual([]);
  });

  it.each<[string, unknown[]]>([
    ['goodsId', [...badText(64), null, undefined]],
    ['goodsName', [...badText(256), null, undefined]],
    ['quantity', [...BAD_COUNTS, undefined]],
    ['price', [...BAD_AMOUNTS, null, undefined]],
    ['surplus', [1]],
  ])('is refused inside goodsDetail: %s', async (field, values) => {
    const bodies = values.map((value) => {
      const goodsDetail = [GOODS, { ...GOODS, [field]: value }];
      return [newOrder({ goodsDetail }), `goodsDetail[1].${field}`] as const;
    });
    expect(await wronglyAnswered(service, `${PAY}/app`, bodies)).toEqual([]);
  });

  it.each<[string, unknown[]]>([
    ['id', [...BLANK, ...CONTROLS, 'x'.repeat(65), 1.5, 1e300, null, undefined, true, [], {}]],
    ['name', [...badText(256), null, undefined]],
    ['count', [...BAD_COUNTS, undefined]],
    ['price', [...BAD_AMOUNTS, null, undefined]],
    ['surplus', [1]],
  ])('is refused inside items: %s', async (field, values) => {
    const bodies = values.map((value) => {
      return [{ items: [{ ...ITEM, [field]: value }] }, `items[0].${field}`] as const;
    });
    expect(await wronglyAnswered(service, ORDERS, bodies)).toEqual([]);
  });

  it('is refused for an order made from items', async () => {
    const many = Array.from({ length: 101 }, () => ITEM);
    const lists = [undefined, null, [], {}, 'x', 1, many, [null], [1], [[ITEM]], [[]]];
    const foreign = ['amount', 'authCode', 'method', 'status', 'id'];
    const bodies = [
      ...lists.map((items) => [{ items }, 'items'] as const),
      ...foreign.map((field) => [{ items: [ITEM], [field]: 1 }, field] as const),
    ];
    expect(await wronglyAnswered(service, ORDERS, bodies)).toEqual([]);
  });

  it.each(['close', 'cancel'])('is refused by %s', async (path) => {
    const numbers = [...BAD_ORDER_NOS, null, undefined].map((orderNo) => [{ orderNo }, 'orderNo'] as const);
    const bodies = [...numbers, [{ orderNo: 'A', amount: 1 }, 'amount'] as const];
    expect(await wronglyAnswered(service, `${PAY}/${path}`, bodies)).toEqual([]);
  });

  it('is named in English for who asks for it, whatever is wrong', async () => {
    const bodies = [
      ...ordersWith('orderNo', ['a b']),
      ...ordersWith('amount', [0]),
      ...ordersWith('goodsName', ['a/b']),
      ...ordersWith('description', ['\n']),
      ...ordersWith('notifyUrl', ['x']),
      ...ordersWith('expiredDate', [0]),
      ...ordersWith('timeoutExpress', ['x']),
      ...ordersWith('buyerIp', ['x']),
      ...ordersWith('goodsDetail', BAD_LISTS),
      ...ordersWith('unknown', [1]),
      ...ordersWith('toString', [1]),
    ];
    expect(await wronglyAnswered(service, `${PAY}/precreate`, bodies, 'en')).toEqual([]);
  });
});

describe('A field that nobody knows', () => {
  it.each([
    ...words('unknown|Amount|status|id|then|toJSON||0|a.b|订单'),
    ...words('constructor|prototype|toString|hasOwnProperty|valueOf|__defineGetter__'),
  ])('%j is refused', async (name) => {
    const bodies = ordersWith(name, [1, null, 'x', {}, { isAdmin: true }, []]);
    expect(await wronglyAnswered(service, `${PAY}/precreate`, bodies)).toEqual([]);
  });

  it.each([
    ['precreate', 'returnUrl'],
    ['precreate', 'quitUrl'],
    ['app', 'returnUrl'],
    ['app', 'quitUrl'],
    ['barcode', 'returnUrl'],
    ['barcode', 'quitUrl'],
    ['page', 'quitUrl'],
  ])('(%s knows no %s) is refused', async (path, field) => {
    const bodies = ordersWith(field, ['https://shop.example/']);
    expect(await wronglyAnswered(service, `${PAY}/${path}`, bodies)).toEqual([]);
  });

  it('is refused deep inside, and named with its path', async () => {
    const goodsDetail = [GOODS, { ...GOODS, constructor: 1 }];
    const bodies = [
      [newOrder({ goodsDetail }), 'goodsDetail[1].constructor'],
      [newOrder({ attach: { prototype: { isAdmin: true } } }), 'attach.prototype'],
    ] as const;
    expect(await wronglyAnswered(service, `${PAY}/precreate`, bodies)).toEqual([]);
  });

  it('is named together with all other faults, up to a bound', async () => {
    const three = JSON.stringify({ orderNo: 1, amount: 'x', x: 1 });
    const [status, refusal] = await sendRaw(service, `${PAY}/precreate`, three);
    expect([status, refusal.details?.map(({ field }) => field)]).toEqual([
      400,
      expect.arrayContaining(['amount', 'orderNo', 'x']),
    ]);
    const items = (count: number) => JSON.stringify({ items: Array.from({ length: count }, () => ({})) });
    expect((await sendRaw(service, ORDERS, items(900)))[1].details).toHaveLength(50);
    expect((await sendRaw(service, ORDERS, items(80_000)))[1].details).toMatchObject([{ field: 'items' }]);
  });
});
