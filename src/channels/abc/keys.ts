import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { KeyFormatError } from '../account-faults.js';
import { pemBlocks, type PemBlock } from './pem.js';

/** Reads an RSA private key in PEM, PKCS#8 or PKCS#1. @throws KeyFormatError */
export function parsePrivateKey(text: string): KeyObject {
  const [block, ...more] = pemBlocks(text);
  if (!block || more.length > 0)
    throw new KeyFormatError({ zh: '不是一个 PEM 格式的私钥', en: 'this is not one private key in PEM' });
  if (block.label.includes('ENCRYPTED')) {
    throw new KeyFormatError({
      zh: '私钥受密码保护，请去掉密码后再传',
      en: 'this private key is protected by a password: store it without one',
    });
  }
  const type = block.label === 'RSA PRIVATE KEY' ? 'pkcs1' : 'pkcs8';
  const key = attempt(() => createPrivateKey({ key: block.der, format: 'der', type }));
  if (!key)
    throw new KeyFormatError({
      zh: `不是私钥，而是 ${block.label.toLowerCase()}`,
      en: `this is not a private key but a ${block.label.toLowerCase()}`,
    });
  return onlyRsa(key);
}

/**
 * Reads the keys that verify the bank's signatures: its certificates (TrustPay.cer: DER or PEM), or public
 * keys in PEM. Dates are not looked at: TrustPay.cer expired in 2023 and its key still signs.
 * @param text the file in base64, or a PEM as it is; several keys may stand in one PEM.
 * @throws KeyFormatError
 */
export function parseBankKeys(text: string): [KeyObject, ...KeyObject[]] {
  const file = text.includes('-----BEGIN') ? Buffer.from(text) : Buffer.from(text, 'base64');
  const blocks = pemBlocks(file.toString('latin1'));
  const [first, ...more] = blocks.length > 0 ? blocks.map(publicKeyOf) : [publicKeyOf(der(file))];
  if (!first) throw new KeyFormatError(NO_BANK_KEY);
  return [first, ...more];
}

export function publicHalf(key: KeyObject): KeyObject {
  return key.type === 'private' ? createPublicKey(key) : key;
}

const NO_BANK_KEY = {
  zh: '既非银行证书，也非其公钥（DER 或 PEM，以 base64 表示）',
  en: "this is neither the bank's certificate nor its public key (DER or PEM, in base64)",
};

/** A .cer may also hold the certificate in bare base64. */
function der(file: Buffer): PemBlock {
  const text = file.toString('latin1').trim();
  const isText = /^[A-Za-z0-9+/=\s]+$/.test(text);
  return { label: '', der: isText ? Buffer.from(text, 'base64') : file };
}

function publicKeyOf({ label, der }: PemBlock): KeyObject {
  if (label.includes('PRIVATE')) {
    throw new KeyFormatError({
      zh: '这是私钥，此处应为银行证书',
      en: "this is a private key: the bank's certificate belongs here",
    });
  }
  const key =
    attempt(() => new X509Certificate(der).publicKey) ??
    attempt(() => createPublicKey({ key: der, format: 'der', type: 'spki' }));
  if (!key) throw new KeyFormatError(NO_BANK_KEY);
  return onlyRsa(key);
}

function onlyRsa(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType === 'rsa') return key;
  throw new KeyFormatError({
    zh: `这是 ${key.asymmetricKeyType} 密钥，银行使用 RSA`,
    en: `this is a key for ${key.asymmetricKeyType}: the bank takes RSA keys`,
  });
}

/** OpenSSL says "not of this form" by throwing. */
function attempt<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}
