import { toBeijingIso } from '../../common/beijing-time.js';
import { signWebhook } from '../sign-webhook.js';
import { WEBHOOK_TYPES, type WebhookType } from '../webhook-event.js';

/** Signs the examples of the document, and nothing else. */
export const SAMPLE_SECRET = `whsec_${Buffer.from('only an example of the document!').toString('base64')}`;

const PAID_AT = new Date('2026-01-15T15:31:09+08:00');
const REFUNDED_AT = new Date('2026-01-15T15:45:01+08:00');

function happenedAt(type: WebhookType): Date {
  return type.startsWith('refund.') ? REFUNDED_AT : PAID_AT;
}

/** An id in the form that real ones have, another for each type. */
export function sampleEventId(type: WebhookType): string {
  const time = happenedAt(type).getTime().toString(16).padStart(12, '0');
  return `msg_${time}${String(WEBHOOK_TYPES.indexOf(type)).padStart(20, '0')}`;
}

/** The body of a message, as it is stored with the change it tells of. */
export function samplePayload(type: WebhookType, data: object) {
  return { type, timestamp: toBeijingIso(happenedAt(type)), data };
}

/** The headers of the first try to deliver `payload`: they verify, with {@link SAMPLE_SECRET}. */
export function sampleHeaders(type: WebhookType, payload: object): Record<string, string> {
  const at = new Date(happenedAt(type).getTime() + 1_000);
  return signWebhook({ id: sampleEventId(type), body: JSON.stringify(payload), at }, [SAMPLE_SECRET]);
}

export const SAMPLE_TEST_DATA = { merchantId: 'demo', message: 'It works.' };
