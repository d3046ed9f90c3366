import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { KeyFormatError } from '../account-faults.js';
import { readPem, type PemBlock } from './pem.js';

/**
 * Reads an RSA private key: PKCS#1 or PKCS#8, PEM or bare base64, however the lines were broken.
 * Alipay's own key tool writes PKCS#8 while its Node SDK expects PKCS#1, so the label is not believed:
 * the content decides.
 * @throws KeyFormatError
 */
export function parsePrivateKey(text: string): KeyObject {
  if (text.includes('ENCRYPTED')) {
    throw new KeyFormatError({
      zh: '私钥受密码保护，请去掉密码后再传',
      en: 'this private key is protected by a password: store it without one',
    });
  }
  const block = onlyBlock(text);
  if (isCertificate(block))
    throw new KeyFormatError({ zh: '这是证书，不是私钥', en: 'this is a certificate, not a private key' });
  const key = privateKeyOf(block.der);
  if (key) return onlyRsa(key);
  if (publicKeyOf(block.der)) {
    throw new KeyFormatError({
      zh: '这是公钥，此处应为应用私钥',
      en: 'this is a public key: the private key of the application belongs here',
    });
  }
  throw new KeyFormatError({
    zh: '不是私钥（须为 PKCS#8 或 PKCS#1，PEM 或 base64）',
    en: 'this is not a private key (expected PKCS#8 or PKCS#1, PEM or base64)',
  });
}

/**
 * Reads an RSA public key: SPKI or PKCS#1, PEM or bare base64.
 * @throws KeyFormatError
 */
export function parsePublicKey(text: string): KeyObject {
  const block = onlyBlock(text);
  if (isCertificate(block)) {
    throw new KeyFormatError({
      zh: '这是证书，证书另有专门的字段',
      en: 'this is a certificate: certificates have settings of their own',
    });
  }
  // Asked first: node:crypto would quietly take the public half of a private key.
  if (privateKeyOf(block.der)) {
    throw new KeyFormatError({
      zh: '这是私钥，此处应为公钥',
      en: 'this is a private key: a public key belongs here',
    });
  }
  const key = publicKeyOf(block.der);
  if (key) return onlyRsa(key);
  throw new KeyFormatError({
    zh: '不是公钥（须为 SPKI 或 PKCS#1，PEM 或 base64）',
    en: 'this is not a public key (expected SPKI or PKCS#1, PEM or base64)',
  });
}

/** Whether both are the same public key (or a private key and its own public key). */
export function sameKey(one: KeyObject, other: KeyObject): boolean {
  return publicHalf(one).equals(publicHalf(other));
}

/** Size of an RSA key in bits. */
export function keyBits(key: KeyObject): number {
  return key.asymmetricKeyDetails?.modulusLength ?? 0;
}

export function publicHalf(key: KeyObject): KeyObject {
  return key.type === 'private' ? createPublicKey(key) : key;
}

function onlyBlock(text: string): PemBlock {
  const [block, ...more] = readPem(text);
  if (!block) {
    throw new KeyFormatError({
      zh: '不是密钥：既非完整的 PEM，也非 base64 文本',
      en: 'this is not a key: neither a complete PEM block nor base64 text',
    });
  }
  if (more.length > 0)
    throw new KeyFormatError({ zh: '文本中有不止一个密钥', en: 'there is more than one key in this text' });
  return block;
}

function isCertificate(block: PemBlock): boolean {
  return block.label?.includes('CERTIFICATE') ?? false;
}

function onlyRsa(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'rsa') {
    throw new KeyFormatError({
      zh: `这是 ${key.asymmetricKeyType} 密钥，支付宝使用 RSA`,
      en: `this is a key for ${key.asymmetricKeyType}: Alipay takes RSA keys`,
    });
  }
  return key;
}

function privateKeyOf(der: Buffer): KeyObject | null {
  return (
    attempt(() => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })) ??
    attempt(() => createPrivateKey({ key: der, format: 'der', type: 'pkcs1' }))
  );
}

function publicKeyOf(der: Buffer): KeyObject | null {
  return (
    attempt(() => createPublicKey({ key: der, format: 'der', type: 'spki' })) ??
    attempt(() => createPublicKey({ key: der, format: 'der', type: 'pkcs1' }))
  );
}

/** OpenSSL says "not of this form" by throwing. */
function attempt(parse: () => KeyObject): KeyObject | null {
  try {
    return parse();
  } catch {
    return null;
  }
}
