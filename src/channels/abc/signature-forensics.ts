import { isUtf8 } from 'node:buffer';
import { verify, type KeyObject } from 'node:crypto';
import type { AbcAccount } from './account.js';
import type { NotificationEnvelope } from './notification-envelope.js';

/**
 * Why a signature may be wrong: undoes what mixed-up keys and relays are known to do, and names what it finds.
 * For people only: a message that needed repair is refused all the same.
 */
export function explainBadSignature(
  account: Pick<AbcAccount, 'bankKeys' | 'ownPublicKey'>,
  { message, signature }: NotificationEnvelope,
): string {
  const raw = Buffer.from(signature, 'base64');
  const fits = (bytes: Buffer, keys: readonly KeyObject[] = account.bankKeys, digest = 'RSA-SHA1'): boolean =>
    keys.some((key) => verify(digest, bytes, key, raw));

  if (fits(message, [account.ownPublicKey]))
    return "signed by the merchant's own private key, not by the bank";
  if (fits(message, undefined, 'RSA-SHA256')) return 'signed with SHA-256 though it says SHA1withRSA';
  if (fits(Buffer.concat([Buffer.from('<Message>'), message, Buffer.from('</Message>')]))) {
    return 'signed with the tags around the message, which are not part of it';
  }
  if (account.bankKeys.some((key) => key.equals(account.ownPublicKey))) {
    return "the account has its own certificate in the place of the bank's";
  }
  const isAscii = message.every((byte) => byte < 0x80);
  return !isAscii && isUtf8(message)
    ? 'the message is in UTF-8: something on the way rewrote it, the bank signs GBK'
    : "changed on the way, forged, or signed with another key than the bank's (test and production differ)";
}
