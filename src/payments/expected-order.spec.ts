import { newId } from '../common/ids.js';
import type { PaymentResult } from '../channels/channel.js';
import { Statement } from '../database/statement.js';
import { TestService, newOrder, SELLER_ID } from '../../test/support/service.ts';
import { ApplyPaymentResult } from './apply-payment-result.js';
import { REUSED_NUMBER_MS } from './decide-payment.js';
import { expectedOrder, type NotifiedNumber } from './expected-order.js';
import { ORDER_STATUSES, type Order } from './order.js';
import { OrdersRepository } from './orders.repository.js';

const PAID_AT = new Date('2026-03-01T04:05:06.000Z');
const AMOUNT_FEN = 10_000;
const result: PaymentResult = {
  outcome: 'paid',
  channelTradeNo: '2026030122001400000000000001',
  amountFen: AMOUNT_FEN,
  paidAt: PAID_AT,
  buyerLogonId: '159****5620',
  evidence: { kind: 'notification', reference: 'n-1', content: { trade_status: 'TRADE_SUCCESS' } },
};

/** What may differ from the order that is expected, member by member. */
const SURPRISES: readonly Partial<Order>[] = [
  ...ORDER_STATUSES.filter((status) => status !== 'PENDING').map((status) => ({ status })),
  { amountFen: AMOUNT_FEN - 1 },
  { amountFen: AMOUNT_FEN + 1 },
  { createdAt: new Date(PAID_AT.getTime() + REUSED_NUMBER_MS + 1) },
  { closeRequestedAt: PAID_AT },
  { cancelRequestedAt: PAID_AT },
  { refundedFen: 1 },
  { reservedFen: 1 },
  { late: true },
];

/** What makes no difference to a payment. */
const DETAILS: readonly Partial<Order>[] = [
  {},
  { createdAt: new Date(PAID_AT.getTime() + REUSED_NUMBER_MS) },
  { attach: '{"cart":"42"} 茶\\' },
  { notifyUrl: 'https://shop.example/hook', returnUrl: 'https://shop.example/back' },
  { version: 7, askedAt: PAID_AT, nextCheckAt: PAID_AT },
  { expireAt: new Date(PAID_AT.getTime() - 1), closedAt: PAID_AT, paidAt: new Date(0) },
  {
    method: 'barcode',
    description: 'x',
    buyerLogonId: 'someone',
    buyerUserId: '2088',
    channelTradeNo: 'old',
  },
];

describe('The order that a payment is expected to find', () => {
  let service: TestService;
  let payments: ApplyPaymentResult;
  let orders: OrdersRepository;
  beforeAll(async () => {
    service = await TestService.start();
    payments = service.app.get(ApplyPaymentResult);
    orders = service.app.get(OrdersRepository);
  });
  afterAll(() => service.stop());

  /** An order as expected, but for `differences`. */
  async function makeOrder(differences: Partial<Order>): Promise<Order> {
    const { orderNo } = newOrder();
    await service.pay('qrcode', { ...newOrder(), orderNo, amount: 100 });
    const columns: Partial<Order> = { createdAt: PAID_AT, ...differences };
    const sets = Object.keys(columns).map((member, index) => `${snake(member)} = $${index + 2}`);
    await service.rows(`UPDATE orders SET ${sets.join(', ')} WHERE order_no = $1`, [
      orderNo,
      ...Object.values(columns),
    ]);
    const [{ id }] = (await service.rows<{ id: string }>('SELECT id FROM orders WHERE order_no = $1', [
      orderNo,
    ])) as [{ id: string }];
    return orders.getById(id);
  }

  const numberOf = (order: Order): NotifiedNumber => ({
    channel: order.channel,
    sellerId: order.sellerId,
    outTradeNo: order.outTradeNo,
    channelAccountIds: [newId(new Date()), order.channelAccountId],
  });
  const nothingElse = (_statement: Statement): void => undefined;
  const applyExpected = (order: Order, number = numberOf(order)): Promise<string | null> =>
    payments.applyExpected(number, result, nothingElse);

  /** Everything that is on record of an order, but for what is each order's own. */
  async function recordOf({ id }: Order): Promise<unknown> {
    const read = (sql: string): Promise<object[]> => service.rows(sql, [id]);
    const record = {
      order: await read('SELECT * FROM orders WHERE id = $1'),
      history: await read('SELECT * FROM order_transitions WHERE order_id = $1 ORDER BY version, at'),
      events: await read('SELECT * FROM webhook_events WHERE order_id = $1 ORDER BY created_at'),
      findings: await read('SELECT * FROM findings WHERE order_id = $1'),
      refunds: await read('SELECT * FROM refunds WHERE order_id = $1'),
    };
    const ids = /"(id|order_id|order_no|orderNo|out_trade_no|transaction_id|transactionId)":"[^"]*"/g;
    const times = /"(updated_at|created_at|at|timestamp|next_check_at|expire_at|closed_at)":"[^"]*"/g;
    return JSON.parse(JSON.stringify(record).replace(ids, '"$1":"own"').replace(times, '"$1":"then"'));
  }

  it.each(DETAILS)('is changed as if it had been read first: %j', async (details) => {
    const [first, second] = [await makeOrder(details), await makeOrder(details)];
    expect(await applyExpected(first)).toBe(first.id);
    const applied = await payments.apply(second, result);
    expect(applied).toMatchObject({ outcome: 'changed', order: { status: 'SUCCESS' } });
    expect(await recordOf(first)).toEqual(await recordOf(second));
    const [event] = await service.rows<{ payload: { data: object } }>(
      'SELECT payload FROM webhook_events WHERE order_id = $1',
      [first.id],
    );
    expect(event?.payload.data).toMatchObject({
      orderNo: first.orderNo,
      transactionId: first.transactionId,
      version: first.version + 1,
    });
  });

  it.each(SURPRISES)('is left alone, to be read first, with %j', async (surprise) => {
    const order = await makeOrder(surprise);
    const before = await recordOf(order);
    expect(await applyExpected(order)).toBeNull();
    expect(await recordOf(order)).toEqual(before);
  });

  it('is found by its whole number alone', async () => {
    const order = await makeOrder({});
    const number = numberOf(order);
    for (const other of [
      { channel: 'abc' as const },
      { sellerId: `${SELLER_ID.slice(0, -1)}2` },
      { outTradeNo: `${order.outTradeNo}x` },
      { channelAccountIds: [newId(new Date())] },
      { channelAccountIds: [] },
    ]) {
      expect(await applyExpected(order, { ...number, ...other })).toBeNull();
    }
    expect(await orders.getById(order.id)).toEqual(order);
  });

  it('has one change, however many messages tell of it at once', async () => {
    const order = await makeOrder({});
    const told = await Promise.all(Array.from({ length: 30 }, () => applyExpected(order)));
    expect(told.filter((id) => id !== null)).toEqual([order.id]);
    expect(await orders.getById(order.id)).toMatchObject({ status: 'SUCCESS', version: order.version + 1 });
  });

  it('is not looked for by a result that settles no payment, or does not say of how much or when', async () => {
    const order = await makeOrder({});
    for (const doubt of [
      { outcome: 'waiting' as const },
      { outcome: 'closed' as const },
      { outcome: 'absent' as const },
      { amountFen: undefined },
      { paidAt: undefined },
    ]) {
      expect(await payments.applyExpected(numberOf(order), { ...result, ...doubt }, nothingElse)).toBeNull();
    }
    expect(await orders.getById(order.id)).toEqual(order);
  });

  it('has no values of its own that could be taken for somebody’s', () => {
    const { id, merchantId, orderNo, transactionId, notifyUrl, attach } = expectedOrder({
      amountFen: 1,
      paidAt: PAID_AT,
    });
    expect([id, merchantId, orderNo, transactionId, notifyUrl, attach]).toEqual(['', '', '', '', null, null]);
  });
});

const snake = (member: string): string => member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
