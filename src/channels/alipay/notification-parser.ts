import type { NotificationRefusal, Parsed, RawNotification } from '../channel.js';
import { decodeForm, type FormFields } from './form-decoder.js';

/** Reads the raw form. What comes out is a claim: nothing in it is verified. */
export function parseNotification(raw: RawNotification): Parsed {
  // Alipay was seen to send "application/x-www-form-urlencoded; text/html; charset=utf-8".
  if (raw.contentType && !/^\s*application\/x-www-form-urlencoded\s*(;|$)/i.test(raw.contentType)) {
    return refuse('not_a_form', `content type ${raw.contentType.slice(0, 64)}`);
  }
  const form = decodeForm(raw.body);
  if ('refusal' in form) return { ok: false, refusal: form.refusal };
  return toMessage(form.fields);
}

function toMessage(fields: FormFields): Parsed {
  const { app_id: appId, sign, sign_type: signType, notify_id: notifyId } = fields;
  if (!appId || !sign || !signType) {
    return refuse('missing_parameter', 'app_id, sign and sign_type belong to every message');
  }
  if (signType !== 'RSA2' && signType !== 'RSA') {
    return refuse('unknown_sign_type', `sign_type ${signType.slice(0, 32)}`);
  }
  return { ok: true, message: { appId, notifyId: notifyId || undefined, fields } };
}

function refuse(reason: string, detail: string): { ok: false; refusal: NotificationRefusal } {
  return { ok: false, refusal: { reason, detail } };
}
