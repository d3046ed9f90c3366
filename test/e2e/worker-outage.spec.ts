import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Heartbeat } from '../../src/jobs/heartbeat.js';
import { withoutDatabase } from '../support/outage.ts';
import { newOrder, TestService } from '../support/service.ts';

describe('Workers whose database goes away while they work', () => {
  let service: TestService;
  let shop: Server;
  const unanswered: ServerResponse[] = [];

  beforeAll(async () => {
    shop = createServer((_request, response) => {
      unanswered.push(response);
      shop.emit('webhook');
    });
    shop.listen(0, '127.0.0.1');
    await once(shop, 'listening');
    service = await TestService.start({ RUN_WORKER: 'true', WEBHOOK_ALLOWED_HOSTS: '127.0.0.1' });
  });
  afterAll(async () => {
    await service.stop();
    shop.closeAllConnections();
    shop.close();
  });

  async function payAndBeTold(): Promise<ServerResponse> {
    const url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`;
    const webhook = once(shop, 'webhook');
    const made = await service.pay('precreate', newOrder({ notifyUrl: url }));
    await service.gateway.payer.pay(made.qrCodeUrl!);
    await webhook;
    return unanswered.at(-1)!;
  }

  it('work on when it is back, and the process lives', async () => {
    const held = await payAndBeTold();
    const ended = once(service.app.get(Heartbeat).events, 'pool:release');
    await withoutDatabase(service, async () => {
      held.writeHead(204).end();
      await ended;
    });
    (await payAndBeTold()).writeHead(204).end();
    const told = () => service.rows(`SELECT id FROM webhook_events WHERE status = 'delivered'`);
    while ((await told()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    // Of the first one it could not be written down that it arrived: it comes again after its lease.
    const events = await service.rows(
      'SELECT status FROM webhook_events ORDER BY created_at, next_check_at NULLS LAST',
    );
    expect(events).toEqual([{ status: 'pending' }, { status: 'delivered' }]);
  });
});
