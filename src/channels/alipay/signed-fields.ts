import { verify, type KeyObject } from 'node:crypto';
import { DIGESTS, type SignType } from './account.js';
import { encodeText, type Charset } from './charsets.js';

export type Fields = Readonly<Record<string, string>>;

/** Which fields of a message belong to the text that was signed; `sign` itself never does. */
export interface SignRule {
  signType: 'kept' | 'dropped';
  emptyFields: 'kept' | 'dropped';
}

/** Payments' notifications and returns ("V1" in Alipay's SDKs). */
const PAYMENT_RULE: SignRule = { signType: 'dropped', emptyFields: 'kept' };
/** Messages of the message service and of life accounts ("V2"). */
const MESSAGE_RULE: SignRule = { signType: 'kept', emptyFields: 'kept' };

/** Whether this is a message of the message service, which has a method, and not of a payment. */
export function isServiceMessage(fields: Fields): boolean {
  const method = fields['msg_method'] ?? fields['method'];
  return method !== undefined && fields['notify_type'] !== 'trade_status_sync';
}

/** The rules under which a message may have been signed, the likelier first. */
export function rulesFor(fields: Fields): SignRule[] {
  const rule = isServiceMessage(fields) ? MESSAGE_RULE : PAYMENT_RULE;
  // Alipay's pages disagree on empty values. Both ways only Alipay can have signed.
  return hasEmptyField(fields) ? [rule, { ...rule, emptyFields: 'dropped' }] : [rule];
}

/** The text that is signed: `name=value` of all fields, sorted by name, joined with `&`, not encoded. */
export function signedText(fields: Fields, rule: SignRule): string {
  let text = '';
  for (const name of Object.keys(fields).sort()) {
    if (name === 'sign' || (name === 'sign_type' && rule.signType === 'dropped')) continue;
    const value = fields[name] ?? '';
    if (value === '' && rule.emptyFields === 'dropped') continue;
    text += text === '' ? `${name}=${value}` : `&${name}=${value}`;
  }
  return text;
}

/** Whether one of the keys made the `sign` of these fields under that rule. */
export function isSignedBy(
  keys: readonly KeyObject[],
  fields: Fields,
  how: { rule: SignRule; signType: SignType; charset: Charset },
): boolean {
  const sign = fields['sign'] ?? '';
  const signature = Buffer.from(sign, 'base64');
  // Node skips what is no base64: one signature would have any number of writings.
  if (signature.toString('base64') !== sign) return false;
  const bytes = encodeText(signedText(fields, how.rule), how.charset);
  return bytes !== null && keys.some((key) => verify(DIGESTS[how.signType], bytes, key, signature));
}

function hasEmptyField(fields: Fields): boolean {
  for (const name in fields) {
    if (fields[name] === '') return true;
  }
  return false;
}
