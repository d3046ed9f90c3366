import { signWebhook } from '../../src/webhooks/sign-webhook.js';
import { verifyWebhook, WebhookRefused } from '../../examples/verify-webhook.ts';

const SECRET = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const OTHER = `whsec_${Buffer.alloc(32, 4).toString('base64')}`;
const at = new Date('2026-11-20T12:00:00Z');
const body = JSON.stringify({
  type: 'webhook.test',
  timestamp: '…',
  data: { merchantId: 'm', message: '好' },
});
const headers = signWebhook({ id: 'msg_1', body, at }, [SECRET]);

describe('The verify helper for shops', () => {
  it('believes what we signed, also while the secret is being rotated', () => {
    expect(verifyWebhook(headers, body, SECRET, { now: at })).toEqual(JSON.parse(body));
    const rotating = signWebhook({ id: 'msg_1', body, at }, [OTHER, SECRET]);
    expect(verifyWebhook(rotating, body, SECRET, { now: at })).toEqual(JSON.parse(body));
    expect(verifyWebhook(rotating, body, OTHER, { now: at })).toEqual(JSON.parse(body));
  });

  it.each([
    ['another secret', headers, body, OTHER, at],
    ['a changed body', headers, body.replace('好', '坏'), SECRET, at],
    ['another id', { ...headers, 'webhook-id': 'msg_2' }, body, SECRET, at],
    ['a message of ten minutes ago', headers, body, SECRET, new Date(at.getTime() + 600_000)],
    ['one from the future', headers, body, SECRET, new Date(at.getTime() - 600_000)],
    ['no signature', { ...headers, 'webhook-signature': undefined }, body, SECRET, at],
    ['a signature of no known kind', { ...headers, 'webhook-signature': 'v2,abc' }, body, SECRET, at],
  ])('refuses %s', (_name, given, text, secret, now) => {
    expect(() => verifyWebhook(given, text, secret, { now })).toThrow(WebhookRefused);
  });
});
