import type { KeyObject, X509Certificate } from 'node:crypto';
import type { ChannelAccount } from '../channel.js';
import { readAccount, type AccountCertificates, type AlipayAccount } from './account.js';
import { isIssuedUnder } from './certificates.js';
import { keyBits, sameKey } from './keys.js';

/** Alipay asks this much of RSA2; RSA (SHA-1) applications may still have 1024. */
const MIN_RSA2_BITS = 2048;

/**
 * Everything that can be said of an account without asking anybody: one line a fault.
 * Covers the mix-ups that Alipay answers with nothing better than "invalid signature".
 */
export function findAccountFaults(stored: ChannelAccount, now: Date): string[] {
  const read = readAccount(stored);
  if ('faults' in read) return read.faults;
  const { account } = read;
  const { certificates } = account;
  return [...keyFaults(account), ...(certificates ? certificateFaults(account, certificates, now) : [])];
}

function keyFaults(account: AlipayAccount): string[] {
  const { settings, privateKey, certificates } = account;
  const faults: string[] = [];
  if (settings.signType === 'RSA2' && keyBits(privateKey) < MIN_RSA2_BITS) {
    faults.push(
      `secrets.privateKey: ${keyBits(privateKey)} bits, but RSA2 needs at least ${MIN_RSA2_BITS}; make a new key pair`,
    );
  }
  const name = certificates ? 'alipayCert' : 'alipayPublicKey';
  const alipayFaults = account.alipayPublicKeys.map((key) => alipayKeyFault(account, key));
  return [...faults, ...alipayFaults.flatMap((fault) => (fault ? [`secrets.${name}: ${fault}`] : []))];
}

function alipayKeyFault({ settings, ownPublicKey }: AlipayAccount, key: KeyObject): string | null {
  if (key.asymmetricKeyType !== 'rsa') return 'not an RSA key';
  if (sameKey(ownPublicKey, key)) {
    return (
      "this is the application's own public key; copy Alipay's (支付宝公钥), " +
      'which the console shows after the application key was uploaded'
    );
  }
  return settings.signType === 'RSA2' && keyBits(key) < MIN_RSA2_BITS
    ? `${keyBits(key)} bits, but Alipay's RSA2 key has ${MIN_RSA2_BITS}`
    : null;
}

function certificateFaults(
  { privateKey }: AlipayAccount,
  { app, alipay, issuers, roots }: AccountCertificates,
  now: Date,
): string[] {
  const appFaults = sameKey(privateKey, app.publicKey)
    ? []
    : ['secrets.appCert: belongs to another private key'];
  const alipayFaults = alipay.flatMap((own) =>
    isIssuedUnder(own, issuers, roots)
      ? []
      : ['secrets.alipayCert: not issued under any certificate of secrets.alipayRootCert'],
  );
  return [
    ...appFaults,
    ...alipayFaults,
    ...periodFaults('appCert', app, now),
    // A successor need not be valid yet.
    ...periodFaults('alipayCert', alipay[0], now),
  ];
}

function periodFaults(name: string, certificate: X509Certificate, now: Date): string[] {
  const from = new Date(certificate.validFrom);
  const to = new Date(certificate.validTo);
  if (now >= to) return [`secrets.${name}: expired on ${to.toISOString()}`];
  return now < from ? [`secrets.${name}: not valid before ${from.toISOString()}`] : [];
}
