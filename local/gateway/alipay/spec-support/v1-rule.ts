import { verify } from 'node:crypto';

/**
 * The documented check of a notification or return URL, written apart from the gateway's own code
 * and stricter than the SDK's, which also accepts a signature that covers `sign_type`.
 */
export function isSignedByV1(fields: Readonly<Record<string, string>>, publicKeyPem: string): boolean {
  const content = Object.keys(fields)
    .filter((name) => name !== 'sign' && name !== 'sign_type')
    .toSorted()
    .map((name) => `${name}=${fields[name]}`)
    .join('&');
  return verify('sha256', Buffer.from(content), publicKeyPem, Buffer.from(fields['sign'] ?? '', 'base64'));
}
