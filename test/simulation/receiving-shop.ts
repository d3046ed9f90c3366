import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A webhook as the shop got it. */
export interface ReceivedWebhook {
  id: string;
  body: string;
  isGenuine: boolean;
  /** Whether the shop said that it has it. */
  isAccepted: boolean;
}

/** The receiver of every simulated shop: keeps what comes, by path, and refuses as often as it is told to. */
export class ReceivingShop {
  private readonly received = new Map<string, ReceivedWebhook[]>();
  private readonly refusals = new Map<string, number[]>();

  private readonly server: Server;
  private readonly signer: Webhook;

  private constructor(server: Server, signer: Webhook) {
    this.server = server;
    this.signer = signer;
  }

  static async open(secret: string): Promise<ReceivingShop> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const shop = new ReceivingShop(server, new Webhook(secret));
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        response.writeHead(shop.take(request.url ?? '', request.headers, body)).end('noted');
      });
    });
    return shop;
  }

  urlOf(path: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/${path}`;
  }

  /** The next answers to what comes at this path; after them, 204. */
  refuse(path: string, statuses: readonly number[]): void {
    this.refusals.set(`/${path}`, [...statuses]);
  }

  receivedAt(path: string): readonly ReceivedWebhook[] {
    return this.received.get(`/${path}`) ?? [];
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private take(path: string, headers: Record<string, string | string[] | undefined>, body: string): number {
    const id = String(headers['webhook-id']);
    // The package's own `verify` holds the time against the machine's clock; ours is moved.
    const sentAt = new Date(Number(headers['webhook-timestamp']) * 1_000);
    const isGenuine = headers['webhook-signature'] === this.signer.sign(id, sentAt, body);
    const status = this.refusals.get(path)?.shift() ?? 204;
    const isAccepted = status < 300;
    this.received.set(path, [...this.receivedAt(path.slice(1)), { id, body, isGenuine, isAccepted }]);
    return status;
  }
}
