import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { verifyWebhook, WebhookRefused } from './verify-webhook.ts';

/**
 * A shop's receiver, to try webhooks with: `node examples/receive-webhooks.ts`. Give its address as
 * `notifyUrl` of an order. The secret is WEBHOOK_SECRET, or that of the quick start.
 *
 * Deliveries repeat until one is answered 2xx, so the same event may come twice: remember `webhook-id`.
 */
const port = Number(process.env.PORT ?? 4000);
const secret = process.env.WEBHOOK_SECRET ?? quickStartSecret();
const seen = new Set<string>();

createServer((request, response) => {
  void text(request).then((body) => {
    try {
      const event = verifyWebhook(request.headers, body, secret);
      const id = String(request.headers['webhook-id']);
      console.log(seen.has(id) ? 'again' : 'new  ', event.type, JSON.stringify(event.data));
      seen.add(id);
      // First store what was received, then answer; work on it afterwards.
      response.writeHead(204).end();
    } catch (error) {
      if (!(error instanceof WebhookRefused)) throw error;
      console.log('refused:', error.message);
      response.writeHead(400).end(error.message);
    }
  });
}).listen(port, '127.0.0.1', () => {
  console.log(`Listening: give orders the notifyUrl http://127.0.0.1:${port}/webhooks`);
});

function quickStartSecret(): string {
  const kept = JSON.parse(readFileSync('.qiaopay/quickstart.json', 'utf8')) as { webhookSecret: string };
  return kept.webhookSecret;
}
