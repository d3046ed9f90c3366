import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { encodeText } from '../../shared/wire/charset.ts';
import type { Pair } from '../../shared/wire/form.ts';

/** RSA2 is SHA-256 with RSA, RSA (accounts made before 2017) is SHA-1 with RSA. */
export type SignType = 'RSA2' | 'RSA';

const DIGESTS: Readonly<Record<SignType, string>> = { RSA2: 'sha256', RSA: 'sha1' };

/** Request rule: all but `sign`, empty values dropped, `sign_type` kept, sorted, joined raw. */
export function requestContent(parameters: Iterable<Pair>): string {
  return joinSorted([...parameters].filter(([name, value]) => name !== 'sign' && value.trim() !== ''));
}

/** V1 notification rule, also that of the return URL: as a request, but `sign_type` is dropped too. */
export function notificationContent(parameters: Iterable<Pair>): string {
  return requestContent([...parameters].filter(([name]) => name !== 'sign_type'));
}

function joinSorted(pairs: Pair[]): string {
  return pairs
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

export function signText(text: string, key: KeyObject, signType: SignType, charset = 'utf-8'): string {
  return sign(DIGESTS[signType], encodeText(text, charset), key).toString('base64');
}

export function verifyText(
  text: string,
  signature: string,
  key: KeyObject,
  signType: SignType,
  charset = 'utf-8',
): boolean {
  return verify(DIGESTS[signType], encodeText(text, charset), key, Buffer.from(signature, 'base64'));
}

/** A public key as merchants hand it in: PEM (SPKI or PKCS#1) or the bare base64 of its SPKI DER. */
export function readPublicKey(text: string): KeyObject {
  const trimmed = text.trim().replaceAll('\\n', '\n');
  if (trimmed.startsWith('-----')) return createPublicKey(trimmed);
  return createPublicKey({ key: Buffer.from(trimmed, 'base64'), format: 'der', type: 'spki' });
}
