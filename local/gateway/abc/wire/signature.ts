import { createSign, createVerify, type KeyObject } from 'node:crypto';

/** The only algorithm of message version 3.0.0: RSASSA-PKCS1-v1_5 with SHA-1. */
export const SIGNATURE_ALGORITHM = 'SHA1withRSA';

/** @returns standard Base64 without line breaks. */
export function signBytes(content: Buffer, key: KeyObject): string {
  return createSign('RSA-SHA1').update(content).sign(key, 'base64');
}

export function isSignedBy(content: Buffer, signature: string, key: KeyObject): boolean {
  return createVerify('RSA-SHA1').update(content).verify(key, signature, 'base64');
}
