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
});
