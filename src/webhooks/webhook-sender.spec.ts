import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
// As in the service, where it is loaded too and changes how all connections are closed.
import 'alipay-sdk';
import type { Settings } from '../config/settings.js';
import { AddressGuard } from './address-guard.js';
import { WebhookSender } from './webhook-sender.js';

describe('WebhookSender', () => {
  it('can end with several connections to one shop open', async () => {
    const waiting: (() => void)[] = [];
    const shop = createServer((_request, response) => {
      waiting.push(() => response.writeHead(204).end());
      // Both are answered together, so that each has a connection of its own.
      if (waiting.length === 2) for (const answer of waiting) answer();
    });
    shop.listen(0, '127.0.0.1');
    await once(shop, 'listening');
    const url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`;
    const settings = { WEBHOOK_ALLOWED_HOSTS: ['127.0.0.1'] } as unknown as Settings;
    const sender = new WebhookSender(new AddressGuard(settings));
    const sent = await Promise.all([sender.send(url, '{}', {}), sender.send(url, '{}', {})]);
    expect(sent.map(({ httpStatus }) => httpStatus)).toEqual([204, 204]);
    await sender.onApplicationShutdown();
    shop.close();
    await once(shop, 'close');
  });
});
