import type { Parsed, RawNotification } from '../channel.js';
import { claimOf, openEnvelope, type NotificationEnvelope } from './notification-envelope.js';
import { readMessageField, type FormMessage } from './notification-form.js';

/** Reads the raw form. What comes out is a claim: nothing in it is verified. */
export function parseNotification(raw: RawNotification): Parsed {
  const form = readMessageField(raw);
  const opened = openMessage(form);
  if ('refusal' in opened) return { ok: false, refusal: opened.refusal };
  const { envelope } = opened;
  const appId = claimOf(envelope, 'MerchantID');
  if (appId === undefined) {
    return { ok: false, refusal: { reason: 'missing_parameter', detail: 'no MerchantID in the message' } };
  }
  const notifyId = claimOf(envelope, 'iRspRef');
  return { ok: true, message: { appId, notifyId, fields: { MSG: opened.base64 } } };
}

export function openMessage(
  form: FormMessage,
): { envelope: NotificationEnvelope; base64: string } | Extract<FormMessage, { refusal: unknown }> {
  if ('refusal' in form) return form;
  const envelope = openEnvelope(Buffer.from(form.base64, 'base64'));
  return envelope
    ? { envelope, base64: form.base64 }
    : { refusal: { reason: 'malformed', detail: 'not one signed message of the bank' } };
}
