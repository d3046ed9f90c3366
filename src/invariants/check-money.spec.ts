import { newOrder, TestService } from '../../test/support/service.ts';
import { Database } from '../database/database.js';
import { checkMoney, describeCheck } from './check-money.js';
import { MONEY_INVARIANTS } from './money-invariants.js';

describe('The invariants of money', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
    const order = newOrder();
    await service.gateway.payer.pay((await service.pay('precreate', order)).qrCodeUrl!);
    await service.gateway.notifications.idle();
    await service
      .post('/api/payment/alipay/refund', { orderNo: order.orderNo, refundAmount: 40 })
      .expect(200);
    const closed = newOrder({ orderNo: 'to-be-closed' });
    await service.pay('precreate', closed);
    await service.pay('precreate', newOrder({ orderNo: 'open' }));
    await service.post('/api/payment/orders', {
      orderNo: 'closed',
      items: [{ id: 1, name: 'x', count: 1, price: 1 }],
    });
    await service.post('/api/payment/alipay/close', { orderNo: 'closed' }).expect(200);
  });
  afterAll(() => service.stop());

  /** Breaks the books in a transaction that is rolled back, and says which invariants notice. */
  async function brokenBy(sql: string): Promise<string[]> {
    const client = await service.app.get(Database).pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(sql);
      const { checked } = await checkMoney(client);
      return checked
        .filter(({ contradictions }) => contradictions.length > 0)
        .map(({ invariant }) => invariant.name);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  it('hold for books that the service wrote', async () => {
    expect(await brokenBy('SELECT 1')).toEqual([]);
    const check = await checkMoney(service.app.get(Database).pool);
    expect(describeCheck(check)).toHaveLength(MONEY_INVARIANTS.length + 1);
  });

  it.each([
    ['refunded_is_sum', `UPDATE orders SET refunded_fen = 3900 WHERE refunded_fen > 0`],
    ['reserved_is_sum', `UPDATE orders SET reserved_fen = 1 WHERE status = 'SUCCESS'`],
    ['refunds_within_payment', `UPDATE orders SET amount_fen = 3000 WHERE status = 'SUCCESS'`],
    ['closed_means_unpaid', `UPDATE orders SET paid_at = now() WHERE order_no = 'closed'`],
    ['paid_has_proof', `UPDATE orders SET channel_trade_no = NULL WHERE status = 'SUCCESS'`],
    ['open_has_next_look', `UPDATE orders SET next_check_at = NULL WHERE order_no = 'open'`],
    ['end_is_told', `DELETE FROM webhook_events WHERE type = 'payment.closed'`],
    ['events_have_an_end', `UPDATE webhook_events SET next_check_at = NULL`],
  ])('%s notices when it is broken', async (name, sql) => {
    expect(await brokenBy(sql)).toEqual([name]);
  });

  /** One refund of ours still under way and one made at the channel, more together than is left. */
  const overlapping = (order: { ours: string; theirs: string }) => `
    INSERT INTO refunds (id, merchant_id, order_id, refund_no, status, origin, amount_fen, version, next_check_at, created_at, updated_at)
    SELECT gen_random_uuid(), o.merchant_id, o.id, r.origin, r.status, r.origin, r.fen, 1, now(), now() + r.at, now()
    FROM orders o, (VALUES ('request', 'PROCESSING', 5000, interval '${order.ours}'),
                           ('channel', 'SUCCESS', 3000, interval '${order.theirs}')) r(origin, status, fen, at)
    WHERE o.status = 'SUCCESS';
    UPDATE orders SET refunded_fen = 7000, reserved_fen = 5000 WHERE status = 'SUCCESS'`;

  it('let a refund at the channel overtake one of ours, but not ours exceed what was left', async () => {
    expect(await brokenBy(overlapping({ ours: '0', theirs: '1s' }))).toEqual([]);
    expect(await brokenBy(overlapping({ ours: '1s', theirs: '0' }))).toEqual(['refunds_within_payment']);
  });
});
