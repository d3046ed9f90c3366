import { Workers } from '../../src/jobs/workers.js';
import { newOrder, TestService } from '../support/service.ts';

interface Job {
  payload: { id: string };
}

const ADMIN_KEY = 'admin-key-of-the-tests';

describe('Operations', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ ADMIN_API_KEY: ADMIN_KEY, LATE_PAYMENT: 'hold' });
  });
  afterAll(() => service.stop());

  const admin = (path: string) => service.get(`/api/admin/${path}`, ADMIN_KEY);

  /** An order that was asked to be closed and is paid all the same: CLOSED, with an open finding. */
  async function heldOrder(): Promise<{ orderNo: string; findingId: string }> {
    const order = newOrder();
    const made = await service.pay('precreate', order);
    await service.post('/api/payment/alipay/close', { orderNo: order.orderNo }).expect(200);
    await service.gateway.payer.pay(made.qrCodeUrl!);
    await service.gateway.notifications.idle();
    const list = await admin('findings?state=open&kind=late_payment').expect(200);
    expect(list.body.items[0]).toMatchObject({ orderNo: order.orderNo, orderStatus: 'CLOSED' });
    return { orderNo: order.orderNo, findingId: list.body.items[0].id };
  }

  const resolve = (id: string, action: string) =>
    service.post(`/api/admin/findings/${id}/resolve`, { action, reason: '已与买家确认' }, ADMIN_KEY);

  it('accepts a held payment: the order is SUCCESS, and late', async () => {
    const { orderNo, findingId } = await heldOrder();
    await resolve(findingId, 'accept').expect(200);
    expect(await service.query(orderNo)).toMatchObject({ status: 'SUCCESS' });
    const [told] = await service.rows<{ payload: { type: string; data: object } }>(
      `SELECT payload FROM webhook_events WHERE type = 'payment.succeeded' ORDER BY id DESC LIMIT 1`,
    );
    expect(told?.payload.data).toMatchObject({ orderNo, late: true });
    const again = await resolve(findingId, 'accept').expect(409);
    expect(again.body).toMatchObject({ errorCode: 'ORDER_STATUS_ERROR' });
  });

  it('gives a held payment back, or closes the matter', async () => {
    const { orderNo, findingId } = await heldOrder();
    await resolve(findingId, 'refund').expect(200);
    const detail = await service.get(`/api/payment/orders/${orderNo}`).expect(200);
    expect(detail.body).toMatchObject({
      status: 'CLOSED',
      refunds: [{ origin: 'late_payment', status: 'PROCESSING', refundAmount: 100 }],
    });
    const dismissed = await heldOrder();
    await resolve(dismissed.findingId, 'dismiss').expect(200);
    expect((await admin('findings?state=open').expect(200)).body.items).toEqual([]);
  });

  it('sees every notification with what came of it', async () => {
    await service
      .post('/api/payment/alipay/notify')
      .type('form')
      .send('app_id=none&sign=x&sign_type=RSA2')
      .expect(200);
    const refused = await admin('notifications?verdict=refused').expect(200);
    expect(refused.body.items[0]).toMatchObject({ verdict: 'refused', reason: 'unknown_app' });
    const applied = await admin('notifications?verdict=applied').expect(200);
    expect(applied.body.items.length).toBeGreaterThan(0);
  });

  it('sees jobs, and sends a failed one again', async () => {
    await service.rows(
      `SELECT graphile_worker.add_job('check-order', '{"id":"none"}'::json, max_attempts => 1)`,
    );
    await service.rows(
      `UPDATE graphile_worker._private_jobs SET attempts = 1, last_error = 'it broke' WHERE payload->>'id' = 'none'`,
    );
    const failed = await admin('jobs?state=failed').expect(200);
    expect(failed.body.items).toMatchObject([
      { name: 'check-order', state: 'failed', lastError: 'it broke' },
    ]);
    await service.post(`/api/admin/jobs/${failed.body.items[0].id}/retry`, {}, ADMIN_KEY).expect(200);
    expect((await admin('jobs?state=failed').expect(200)).body.items).toEqual([]);
    await service.post('/api/admin/jobs/999999/retry', {}, ADMIN_KEY).expect(404);
  });

  it('sees alarms and not what is due: a row has none until a sweep sets it, also beside one that failed', async () => {
    const order = newOrder();
    await service.pay('page', order);
    const [row] = await service.rows<{ id: string }>(
      `UPDATE orders SET next_check_at = now() - interval '1 minute', leased_until = NULL WHERE order_no = $1
       RETURNING id`,
      [order.orderNo],
    );
    const jobsOf = async () =>
      ((await admin('jobs?limit=100').expect(200)).body.items as Job[]).filter(
        ({ payload }) => payload.id === row!.id,
      );
    await service.rows(`DELETE FROM graphile_worker._private_jobs WHERE payload->>'id' = $1`, [row!.id]);
    expect(await jobsOf()).toEqual([]);
    await service.app.get(Workers).sweep();
    expect(await jobsOf()).toMatchObject([{ name: 'check-order', state: 'waiting' }]);
    await service.rows(
      `UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE payload->>'id' = $1`,
      [row!.id],
    );
    expect(await jobsOf()).toMatchObject([{ state: 'failed' }]);
    await service.rows('UPDATE orders SET leased_until = NULL WHERE id = $1', [row!.id]);
    await service.app.get(Workers).sweep();
    expect(await jobsOf()).toMatchObject([{ state: 'waiting' }, { state: 'failed' }]);
    await service.rows(`DELETE FROM graphile_worker._private_jobs WHERE payload->>'id' = $1`, [row!.id]);
  });

  it('is closed to merchants and to strangers', async () => {
    expect((await service.get('/api/admin/findings')).status).toBe(401);
    expect((await service.get('/api/admin/findings', null)).status).toBe(401);
    expect((await admin('findings?state=none')).status).toBe(400);
  });
});

describe('Numbers that are none of ours', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ ADMIN_API_KEY: ADMIN_KEY });
  });
  afterAll(() => service.stop());

  it.each([
    'findings?cursor=a',
    `findings?cursor=${'-'.repeat(36)}`,
    'notifications?cursor=1',
    'jobs?cursor=99999999999999999999',
  ])('as the cursor of %s are refused', async (path) => {
    const refused = await service.get(`/api/admin/${path}`, ADMIN_KEY);
    expect(refused).toMatchObject({
      status: 400,
      body: { errorCode: 'PARAM_ERROR', details: [{ field: 'cursor' }] },
    });
  });

  it('name nothing', async () => {
    const decision = { action: 'dismiss', reason: 'x' };
    const finding = await service.post(`/api/admin/findings/${'-'.repeat(36)}/resolve`, decision, ADMIN_KEY);
    expect(finding.status).toBe(404);
    expect((await service.post('/api/payment/webhooks/x%00/redeliver')).status).toBe(404);
  });

  it('lead to no private address either', async () => {
    const test = await service.post('/api/payment/webhooks/test', { url: 'http://10.0.0.8/x' });
    expect(test).toMatchObject({ status: 400, body: { details: [{ field: 'url' }] } });
    const merchant = { name: 'x', notifyUrl: 'http://[fd00::1]/x' };
    const made = await service.post('/api/admin/merchants', merchant, ADMIN_KEY);
    expect(made).toMatchObject({ status: 400, body: { details: [{ field: 'notifyUrl' }] } });
  });
});
