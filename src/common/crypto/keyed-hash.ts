import { createHmac, hkdfSync } from 'node:crypto';

/** One-way fingerprints of short secrets (payment codes), useless to who has the database but not the key. */
export class KeyedHash {
  private readonly key: Buffer;

  /** @param masterKey 32 bytes */
  constructor(masterKey: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', masterKey, '', 'qiaopay keyed hash', 32));
  }

  /** @param purpose keeps equal texts of different meaning apart */
  of(purpose: string, text: string): string {
    return createHmac('sha256', this.key).update(`${purpose}\0${text}`).digest('base64url');
  }
}
