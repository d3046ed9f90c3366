import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { newOrder, TestService } from '../support/service.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

interface ReceivedWebhook {
  headers: Record<string, string>;
  body: string;
}

/** A shop's receiver that answers as it is told and keeps what it got. */
class Shop {
  readonly received: ReceivedWebhook[] = [];
  status = 204;
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(port = 0): Promise<Shop> {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const shop = new Shop(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers = Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k, String(v)]));
        shop.received.push({ headers, body: Buffer.concat(chunks).toString() });
        server.emit('webhook');
        response.writeHead(shop.status).end('noted');
      });
    });
    return shop;
  }

  /** Waits until so many have come in all. */
  async holds(count: number): Promise<void> {
    while (this.received.length < count) await once(this.server, 'webhook');
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}

/** Looks until it is so; a delivery is recorded a moment after the shop has it. */
async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('Webhooks', () => {
  let service: TestService;
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
    service = await TestService.start({
      RUN_WORKER: 'true',
      MERCHANT_WEBHOOK_SECRET: SECRET,
      WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
    });
  });
  afterAll(async () => {
    await service.stop();
    await shop.close();
  });

  it('tells the shop of a payment within moments, signed as Standard Webhooks says', async () => {
    const order = newOrder({ notifyUrl: shop.url, attach: 'cart=42' });
    const made = await service.pay('precreate', order);
    await service.gateway.payer.pay(made.qrCodeUrl!);
    await shop.holds(1);
    const { headers, body } = shop.received[0]!;
    expect(new Webhook(SECRET).verify(body, headers)).toMatchObject({
      type: 'payment.succeeded',
      data: { orderNo: order.orderNo, status: 'SUCCESS', amount: 100, attach: 'cart=42' },
    });
  });

  it('tries again after a refusal, by the schedule, and keeps every try', async () => {
    shop.status = 503;
    const before = shop.received.length;
    const order = newOrder({ notifyUrl: shop.url });
    await service.gateway.payer.pay((await service.pay('precreate', order)).qrCodeUrl!);
    await shop.holds(before + 1);
    const list = () => service.get(`/api/payment/webhooks?orderNo=${order.orderNo}`).expect(200);
    await waitFor(async () => (await list()).body.items[0]?.tries === 1);
    expect((await list()).body.items[0]).toMatchObject({
      status: 'pending',
      attempts: [{ httpStatus: 503, body: 'noted' }],
    });
    shop.status = 200;
    await service.advance(5_600);
    await shop.holds(before + 2);
    await waitFor(async () => (await list()).body.items[0]?.status === 'delivered');
    const [first, second] = shop.received.slice(before).map(({ headers }) => headers);
    expect(second!['webhook-id']).toBe(first!['webhook-id']);
    expect(second!['webhook-signature']).not.toBe(first!['webhook-signature']);
  });

  it('is delivered once more when the shop asks for it', async () => {
    const list = await service.get('/api/payment/webhooks?status=delivered').expect(200);
    const before = shop.received.length;
    await service.post(`/api/payment/webhooks/${list.body.items[0].id}/redeliver`).expect(200);
    await shop.holds(before + 1);
    expect(shop.received.at(-1)!.headers['webhook-id']).toBe(list.body.items[0].id);
  });

  it('sends a test on demand', async () => {
    const before = shop.received.length;
    await service.post('/api/payment/webhooks/test', { url: shop.url }).expect(200);
    await shop.holds(before + 1);
    expect(JSON.parse(shop.received.at(-1)!.body)).toMatchObject({ type: 'webhook.test' });
  });

  it('follows no redirect', async () => {
    shop.status = 302;
    const before = shop.received.length;
    const sent = await service.post('/api/payment/webhooks/test', { url: shop.url }).expect(200);
    await shop.holds(before + 1);
    await waitFor(async () => {
      const list = await service.get('/api/payment/webhooks?type=webhook.test').expect(200);
      return list.body.items.some(
        (item: { id: string; tries: number; status: string }) =>
          item.id === sent.body.id && item.tries === 1 && item.status === 'pending',
      );
    });
    expect(shop.received).toHaveLength(before + 1);
    shop.status = 204;
  });

  it('refuses addresses of our own network when an order names them', async () => {
    for (const notifyUrl of [
      'http://10.0.0.8/hook',
      'http://[::1]/hook',
      'http://169.254.169.254/latest',
      'http://localhost/x',
    ]) {
      const refused = await service
        .post('/api/payment/alipay/precreate', newOrder({ notifyUrl }))
        .expect(400);
      expect(refused.body).toMatchObject({ errorCode: 'PARAM_ERROR', details: [{ field: 'notifyUrl' }] });
    }
  });
});
