import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { KeyFormatError } from '../account-faults.js';

/** What a merchant's .pfx holds: its key, and the certificate that the bank issued for it. */
export interface Pkcs12 {
  privateKey: KeyObject;
  certificate: X509Certificate;
  /** Certificates of issuers, as far as they came along. */
  issuers: readonly X509Certificate[];
}

const WRONG_PASSWORD = { zh: '文件的密码不对', en: 'the password of this file is another one' };
const NO_PKCS12 = {
  zh: '不是以 base64 表示的 PKCS#12 文件（.pfx）',
  en: 'this is not a PKCS#12 file (.pfx) in base64',
};

type Bags = forge.pkcs12.Bag[];

/**
 * Opens a PKCS#12 file. node:crypto cannot read one, and what it offers for TLS refuses the old ciphers
 * (40-bit RC2) that merchants' files are often protected with.
 * @param base64 the file's bytes
 * @throws KeyFormatError
 */
export function openPkcs12(base64: string, password: string): Pkcs12 {
  const store = decode(base64, password);
  const key = bagsOf(store, 'pkcs8ShroudedKeyBag', 'keyBag').find((bag) => bag.key)?.key;
  if (!key)
    throw new KeyFormatError({
      zh: '文件中没有私钥，或不是 RSA 私钥',
      en: 'there is no private key in this file, or not an RSA key',
    });
  const privateKey = createPrivateKey(forge.pki.privateKeyToPem(key));
  const certificates = bagsOf(store, 'certBag').flatMap(({ cert }) =>
    cert ? [new X509Certificate(forge.pki.certificateToPem(cert))] : [],
  );
  const own = createPublicKey(privateKey);
  const certificate = certificates.find(({ publicKey }) => publicKey.equals(own));
  if (!certificate)
    throw new KeyFormatError({
      zh: '文件中没有与私钥对应的证书',
      en: 'there is no certificate in this file for its private key',
    });
  return { privateKey, certificate, issuers: certificates.filter((other) => other !== certificate) };
}

function decode(base64: string, password: string): forge.pkcs12.Pkcs12Pfx {
  const bytes = Buffer.from(base64, 'base64').toString('latin1');
  try {
    return forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(bytes), password);
  } catch (cause) {
    const wrongPassword = cause instanceof Error && cause.message.includes('Invalid password');
    throw new KeyFormatError(wrongPassword ? WRONG_PASSWORD : NO_PKCS12, { cause });
  }
}

function bagsOf(
  store: forge.pkcs12.Pkcs12Pfx,
  ...types: ('pkcs8ShroudedKeyBag' | 'keyBag' | 'certBag')[]
): Bags {
  return types.flatMap((type) => {
    const bagType = forge.pki.oids[type];
    return bagType ? (store.getBags({ bagType })[bagType] ?? []) : [];
  });
}
