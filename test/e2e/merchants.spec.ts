import { generateKeyPairSync } from 'node:crypto';
import { newOrder, TestService } from '../support/service.ts';

const ADMIN_KEY = 'admin-key-of-the-tests';
const APP_ID = '9021000100000077';
const SELLER_ID = '2088621900000077';

describe('A merchant made by operations', () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let service: TestService;
  let apiKey: string;
  let publicKey: string;
  beforeAll(async () => {
    service = await TestService.start({ ADMIN_API_KEY: ADMIN_KEY });
    const appPublicKey = keys.publicKey.export({ format: 'pem', type: 'spki' }).toString();
    const app = await service.gateway.registerApp({ appId: APP_ID, sellerId: SELLER_ID, appPublicKey });
    publicKey = app.alipayPublicKey;
  });
  afterAll(() => service.stop());

  const post = (path: string, body: object) => service.post(`/api/admin/merchants${path}`, body, ADMIN_KEY);
  const account = () => ({
    channel: 'alipay',
    appId: APP_ID,
    sellerId: SELLER_ID,
    gateway: service.gateway.gatewayUrl,
    privateKey: keys.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    publicKey,
  });

  it('gets a secret for webhooks and a key, each shown once', async () => {
    const made = await post('', { merchantId: 'tea-house', name: '茶馆', latePayment: 'accept' }).expect(200);
    expect(made.body).toMatchObject({ isSuccess: true, merchantId: 'tea-house' });
    expect(made.body.webhookSecret).toMatch(/^whsec_/);
    await post('', { merchantId: 'tea-house', name: '茶馆' }).expect(400);
    const key = await post('/tea-house/api-keys', { name: '收银系统' }).expect(200);
    apiKey = key.body.apiKey;
    const listed = await service.get('/api/admin/merchants/tea-house/api-keys', ADMIN_KEY).expect(200);
    expect(listed.body.items).toMatchObject([{ id: key.body.id, name: '收银系统' }]);
    expect(JSON.stringify(listed.body)).not.toContain(apiKey);
  });

  it('is told every fault of an account before it is stored', async () => {
    await service.post('/api/payment/alipay/precreate', newOrder(), apiKey).expect(403);
    const faultsOf = async (more: object, language: string) =>
      (
        await post('/tea-house/channel-accounts', { ...account(), ...more })
          .set('Accept-Language', language)
          .expect(400)
      ).body as { errorCode: string; details: { field: string; message: string }[] };
    const wrong = {
      privateKey: 'nonsense!',
      publicKey: undefined,
      gateway: 'http://openapi.alipay.com/gateway.do',
      secrets: { encryptKey: 'x' },
      settings: { timeoutMs: 5 },
    };
    const english = await faultsOf(wrong, 'en');
    expect(english).toMatchObject({
      errorCode: 'PARAM_ERROR',
      details: [
        { field: 'settings.timeoutMs', message: expect.stringContaining('1000') },
        { field: 'gateway', message: expect.stringContaining('use https') },
        { field: 'privateKey', message: expect.stringContaining('not a key') },
        { field: 'secrets.encryptKey', message: expect.stringContaining('AES') },
        { field: 'publicKey', message: 'missing' },
      ],
    });
    const chinese = await faultsOf(wrong, 'zh');
    expect(chinese.details.map(({ field }) => field)).toEqual(english.details.map(({ field }) => field));
    for (const { message } of chinese.details) expect(message).toMatch(/[\u4e00-\u9fff]/);
    const among = { privateKey: undefined, secrets: { privateKey: 'x!', alipayPublicKey: publicKey } };
    expect((await faultsOf(among, 'en')).details).toMatchObject([{ field: 'secrets.privateKey' }]);
    const atTheBank = { channel: 'abc', appId: '103881600000001', sellerId: undefined };
    expect((await faultsOf({ ...atTheBank, privateKey: undefined }, 'en')).details).toMatchObject([
      { field: 'secrets.pfx' },
      { field: 'secrets.bankCert' },
    ]);
  });

  it('must say which seller at Alipay is paid: its application’s number is none', async () => {
    for (const sellerId of [undefined, null, APP_ID]) {
      const refused = await post('/tea-house/channel-accounts', { ...account(), sellerId }).expect(400);
      expect(refused.body).toMatchObject({
        errorCode: 'PARAM_ERROR',
        details: [{ field: 'sellerId', message: expect.stringContaining('2088') }],
      });
    }
    expect(await service.rows(`SELECT 1 FROM channel_accounts WHERE merchant_id = 'tea-house'`)).toEqual([]);
  });

  it('takes money through an account of its own, whose secrets nobody sees again', async () => {
    await post('/tea-house/channel-accounts', account()).expect(200);
    const order = newOrder();
    const made = await service.post('/api/payment/alipay/precreate', order, apiKey).expect(200);
    await service.gateway.payer.pay(made.body.qrCodeUrl);
    await service.gateway.notifications.idle();
    const query = await service.get(`/api/payment/alipay/query/${order.orderNo}`, apiKey).expect(200);
    expect(query.body).toMatchObject({ status: 'SUCCESS' });
    expect(service.gateway.books.trade(order.orderNo, SELLER_ID)).toMatchObject({ totalFen: 10_000 });
    const listed = await service
      .get('/api/admin/merchants/tea-house/channel-accounts', ADMIN_KEY)
      .expect(200);
    expect(listed.body.items).toMatchObject([{ channel: 'alipay', appId: APP_ID }]);
    expect(listed.body.items[0]).not.toHaveProperty('secrets');
  });

  it('keeps an account as it is while the same is said again, and its secrets when they change', async () => {
    const path = '/api/admin/merchants/tea-house/channel-accounts';
    const save = async (more: object) =>
      (await post('/tea-house/channel-accounts', { ...account(), ...more })).body;
    const revision = async () => (await service.get(path, ADMIN_KEY)).body.items[0].revision;
    const first = await revision();
    const saved = await save({});
    expect(await revision()).toBe(first);
    expect(await save({ settings: { timeoutMs: 5000, signType: 'RSA2' } })).toEqual(saved);
    expect(await revision()).toBe(first + 1);
    await save({ settings: { signType: 'RSA2', timeoutMs: 5000 } });
    expect(await revision()).toBe(first + 1);
    const { body } = await service.post('/api/payment/alipay/precreate', newOrder(), apiKey).expect(200);
    expect(body.qrCodeUrl).toBeDefined();
  });

  it('takes no new orders through an account that is disabled, and goes on with those it has', async () => {
    const path = '/api/admin/merchants/tea-house/channel-accounts';
    const { id } = (await service.get(path, ADMIN_KEY)).body.items[0];
    const order = newOrder();
    const made = await service.post('/api/payment/alipay/precreate', order, apiKey).expect(200);
    const disabled = await service.patch(`${path}/${id}`, { disabled: true }, ADMIN_KEY).expect(200);
    expect(disabled.body).toMatchObject({ isSuccess: true, id, disabledAt: expect.any(String) });
    await service.post('/api/payment/alipay/precreate', newOrder(), apiKey).expect(403);
    await service.gateway.payer.pay(made.body.qrCodeUrl);
    await service.gateway.notifications.idle();
    const query = await service.get(`/api/payment/alipay/query/${order.orderNo}`, apiKey).expect(200);
    expect(query.body).toMatchObject({ status: 'SUCCESS' });
    const refund = { orderNo: order.orderNo, refundAmount: 1 };
    await service.post('/api/payment/alipay/refund', refund, apiKey).expect(200);
    const enabled = await service.patch(`${path}/${id}`, { disabled: false }, ADMIN_KEY).expect(200);
    expect(enabled.body).not.toHaveProperty('disabledAt');
    await service.post('/api/payment/alipay/precreate', newOrder(), apiKey).expect(200);
    for (const other of ['00000000-0000-7000-8000-000000000000', 'x']) {
      await service.patch(`${path}/${other}`, { disabled: true }, ADMIN_KEY).expect(404);
    }
  });

  it('stands before the older ones in the list, page by page', async () => {
    await post('', { merchantId: 'a-shop', name: 'A' }).expect(200);
    const list = (query: string) => service.get(`/api/admin/merchants?${query}`, ADMIN_KEY).expect(200);
    const { body: whole } = await list('limit=100');
    const ids = whole.items.map(({ id }: { id: string }) => id);
    expect(ids.slice(0, 2)).toEqual(['a-shop', 'tea-house']);
    const { body: first } = await list('limit=1');
    expect(first.items).toMatchObject([{ id: 'a-shop' }]);
    const { body: rest } = await list(`limit=100&cursor=${first.nextCursor}`);
    expect(rest.items).toEqual(whole.items.slice(1));
  });

  it('is refused where it says too little or too much, and null says nothing', async () => {
    for (const body of [{}, { name: null }, { name: 'x', latePayment: 'never' }]) {
      expect((await post('', body)).status).toBe(400);
    }
    const nothing = { name: null, notifyUrl: null, latePayment: null, defaultChannel: null, disabled: null };
    const path = '/api/admin/merchants/tea-house';
    const changed = await service.patch(path, nothing, ADMIN_KEY).expect(200);
    expect(changed.body).toMatchObject({ name: '茶馆', latePayment: 'accept', disabled: false });
    const key = await post('/tea-house/api-keys', { name: null, scopes: null, expiresAt: null }).expect(200);
    await service.get('/api/payment/orders', key.body.apiKey).expect(200);
    for (const expiresAt of ['2099', '+200000-01-01T00:00:00Z', '2020-01-01T00:00:00Z']) {
      expect((await post('/tea-house/api-keys', { expiresAt })).status).toBe(400);
    }
    const kept = await service.get(`${path}/api-keys`, ADMIN_KEY).expect(200);
    await service.delete(`${path}/api-keys/${kept.body.items[0].id}`, ADMIN_KEY).expect(200);
  });

  it('keeps its webhook address until an empty one takes it away', async () => {
    const path = '/api/admin/merchants/tea-house';
    const change = (body: object) => service.patch(path, body, ADMIN_KEY);
    const notifyUrl = 'https://shop.example.com/hooks';
    expect((await change({ notifyUrl }).expect(200)).body).toMatchObject({ notifyUrl });
    for (const nothing of [{}, { notifyUrl: null }, { name: '茶馆' }]) {
      expect((await change(nothing).expect(200)).body).toMatchObject({ notifyUrl });
    }
    expect((await change({ notifyUrl: '' }).expect(200)).body).not.toHaveProperty('notifyUrl');
    const order = newOrder();
    const made = await service.post('/api/payment/alipay/precreate', order, apiKey).expect(200);
    await service.gateway.payer.pay(made.body.qrCodeUrl);
    await service.gateway.notifications.idle();
    const told = await service.rows(
      `SELECT e.url FROM webhook_events e JOIN orders o ON o.id = e.order_id WHERE o.order_no = $1`,
      [order.orderNo],
    );
    expect(told).toEqual([{ url: null }]);
    for (const odd of [' ', 'x', 0, false]) expect((await change({ notifyUrl: odd })).status).toBe(400);
    expect((await post('', { name: 'x', notifyUrl: '' })).status).toBe(400);
  });

  it('keeps what it has when it is disabled, and gets no new orders', async () => {
    const order = newOrder();
    await service.post('/api/payment/alipay/precreate', order, apiKey).expect(200);
    const changes = { disabled: true, name: '老茶馆' };
    const changed = await service.patch('/api/admin/merchants/tea-house', changes, ADMIN_KEY).expect(200);
    expect(changed.body).toMatchObject({ name: '老茶馆', disabled: true });
    await service.post('/api/payment/alipay/precreate', newOrder(), apiKey).expect(403);
    await service.get(`/api/payment/alipay/query/${order.orderNo}`, apiKey).expect(200);
    await service.patch('/api/admin/merchants/tea-house', { disabled: false }, ADMIN_KEY).expect(200);
    await service.post('/api/payment/alipay/precreate', newOrder(), apiKey).expect(200);
  });

  it('loses a key that is revoked, and rotates the secret of its webhooks', async () => {
    const keys = await service.get('/api/admin/merchants/tea-house/api-keys', ADMIN_KEY).expect(200);
    const key = keys.body.items.find(({ name }: { name?: string }) => name === '收银系统');
    const path = `/api/admin/merchants/tea-house/api-keys/${key.id}`;
    await service.delete(path, ADMIN_KEY).expect(200);
    await service.delete(path, ADMIN_KEY).expect(404);
    await service.get('/api/payment/orders', apiKey).expect(401);
    const first = await post('/tea-house/webhook-secret/rotate', {}).expect(200);
    const second = await post('/tea-house/webhook-secret/rotate', {}).expect(200);
    expect(first.body.webhookSecret).not.toBe(second.body.webhookSecret);
    await post('/nobody/api-keys', {}).expect(404);
  });
});
