import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Alipay's content encryption: AES-128-CBC, PKCS#7 padding, an IV of zero bytes, all base64. */
const ZERO_IV = Buffer.alloc(16);

export function encryptAes(text: string, base64Key: string): string {
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(base64Key, 'base64'), ZERO_IV);
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}

/** Throws when the text is no ciphertext of this key. */
export function decryptAes(ciphertext: string, base64Key: string): string {
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(base64Key, 'base64'), ZERO_IV);
  return Buffer.concat([decipher.update(ciphertext, 'base64'), decipher.final()]).toString('utf8');
}
