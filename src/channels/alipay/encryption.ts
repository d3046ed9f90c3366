import { createDecipheriv } from 'node:crypto';

/** Alipay's content encryption has no initialisation vector of its own: 16 zero bytes. */
const ZERO_IV = Buffer.alloc(16);

/**
 * Decrypts an encrypted response node: AES in CBC mode with PKCS#7, key and text in base64.
 * https://opendocs.alipay.com/common/02mse3
 * @throws when the key does not fit or the text is damaged.
 */
export function decrypt(encrypted: string, encryptKey: string): string {
  const key = Buffer.from(encryptKey, 'base64');
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, ZERO_IV);
  return Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()]).toString('utf8');
}
