import type { NotificationRefusal, Verified } from '../channel.js';
import type { AbcAccount } from './account.js';
import { isSignedByBank } from './answer.js';
import type { NotificationEnvelope } from './notification-envelope.js';
import { readFields } from './notification-fields.js';
import { readMessage } from './notification-form.js';
import { openMessage } from './notification-parser.js';
import { MalformedNotificationError, translateNotification } from './notification-translator.js';
import { explainBadSignature } from './signature-forensics.js';

/** Proves that a message is the bank's and meant for this merchant, then translates it. */
export function verifyMessage(account: AbcAccount, value: string | undefined): Verified {
  const opened = openMessage(readMessage(value ?? ''));
  if ('refusal' in opened) return { ok: false, refusal: opened.refusal };
  const { envelope } = opened;
  if (envelope.algorithm !== 'SHA1withRSA') {
    return refuse('unknown_sign_type', `Signature-Algorithm ${envelope.algorithm.slice(0, 32)}`);
  }
  if (!isCanonical(envelope.signature)) return refuse('malformed', 'the Signature is no Base64');
  if (!isSignedByBank(account, envelope.message, envelope.signature)) {
    return refuse('bad_signature', explainBadSignature(account, envelope));
  }
  return translate(account, envelope);
}

function translate(account: AbcAccount, { message }: NotificationEnvelope): Verified {
  const fields = readFields(message);
  if (!fields) return refuse('malformed', 'the message is no TrxResponse in GBK');
  if (fields['MerchantID']?.trim() !== account.merchantNumber) {
    return refuse('wrong_app', `MerchantID ${fields['MerchantID']}`);
  }
  try {
    return { ok: true, notification: translateNotification(fields) };
  } catch (error) {
    if (error instanceof MalformedNotificationError) return refuse('malformed', error.message);
    throw error;
  }
}

/** One signature has several spellings in Base64; a message is kept and counted by its bytes. */
function isCanonical(base64: string): boolean {
  return base64 !== '' && Buffer.from(base64, 'base64').toString('base64') === base64;
}

function refuse(reason: string, detail: string): { ok: false; refusal: NotificationRefusal } {
  return { ok: false, refusal: { reason, detail } };
}
