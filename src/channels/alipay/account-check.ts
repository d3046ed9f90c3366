import type { KeyObject } from 'node:crypto';
import type { BilingualText } from '../../common/errors/catalogue.js';
import { accountFault, periodFaults, type AccountFault } from '../account-faults.js';
import type { ChannelAccount } from '../channel.js';
import { readAccount, type AccountCertificates, type AlipayAccount } from './account.js';
import { isIssuedUnder } from './certificates.js';
import { keyBits, sameKey } from './keys.js';

/** Alipay asks this much of RSA2; RSA (SHA-1) applications may still have 1024. */
const MIN_RSA2_BITS = 2048;

/**
 * Everything that can be said of an account without asking anybody.
 * Covers the mix-ups that Alipay answers with nothing better than "invalid signature".
 */
export function findAccountFaults(stored: ChannelAccount, now: Date): AccountFault[] {
  const sellerFaults = SELLER_ID.test(stored.sellerId) ? [] : [NO_SELLER_ID];
  const read = readAccount(stored);
  if ('faults' in read) return [...sellerFaults, ...read.faults];
  const { account } = read;
  const { certificates } = account;
  return [
    ...sellerFaults,
    ...keyFaults(account),
    ...(certificates ? certificateFaults(account, certificates, now) : []),
  ];
}

/**
 * An account at Alipay is named by 16 digits that begin with 2088
 * (https://global.alipay.com/doc/global/precreate_transaction, `partner`). Notifications name the seller by
 * it, so that with anything else here every one of them would be refused.
 */
const SELLER_ID = /^2088\d{12}$/;
const NO_SELLER_ID = accountFault(
  'sellerId',
  '须为收款支付宝账号的用户号：2088 开头的 16 位数字',
  "must be the seller's user number at Alipay: 16 digits that begin with 2088",
);

function keyFaults(account: AlipayAccount): AccountFault[] {
  const { settings, privateKey, certificates } = account;
  const bits = keyBits(privateKey);
  const tooShort = accountFault(
    'secrets.privateKey',
    `${bits} 位，而 RSA2 至少需要 ${MIN_RSA2_BITS} 位，请重新生成密钥对`,
    `${bits} bits, but RSA2 needs at least ${MIN_RSA2_BITS}; make a new key pair`,
  );
  const field = certificates ? 'secrets.alipayCert' : 'secrets.alipayPublicKey';
  const alipayFaults = account.alipayPublicKeys.map((key) => alipayKeyFault(account, key));
  return [
    ...(settings.signType === 'RSA2' && bits < MIN_RSA2_BITS ? [tooShort] : []),
    ...alipayFaults.flatMap((message) => (message ? [{ field, message }] : [])),
  ];
}

const NOT_RSA = { zh: '不是 RSA 密钥', en: 'not an RSA key' };
const OWN_PUBLIC_KEY = {
  zh: '这是应用公钥；请填支付宝公钥，上传应用公钥后可在控制台看到',
  en:
    "this is the application's own public key; copy Alipay's (支付宝公钥), " +
    'which the console shows after the application key was uploaded',
};

function alipayKeyFault({ settings, ownPublicKey }: AlipayAccount, key: KeyObject): BilingualText | null {
  if (key.asymmetricKeyType !== 'rsa') return NOT_RSA;
  if (sameKey(ownPublicKey, key)) return OWN_PUBLIC_KEY;
  const bits = keyBits(key);
  if (settings.signType !== 'RSA2' || bits >= MIN_RSA2_BITS) return null;
  return {
    zh: `${bits} 位，而支付宝的 RSA2 公钥为 ${MIN_RSA2_BITS} 位`,
    en: `${bits} bits, but Alipay's RSA2 key has ${MIN_RSA2_BITS}`,
  };
}

const FOREIGN_APP_CERT = accountFault('secrets.appCert', '与私钥不成对', 'belongs to another private key');
const FOREIGN_ISSUER = accountFault(
  'secrets.alipayCert',
  '不是由 secrets.alipayRootCert 中的证书签发',
  'not issued under any certificate of secrets.alipayRootCert',
);

function certificateFaults(
  { privateKey }: AlipayAccount,
  { app, alipay, issuers, roots }: AccountCertificates,
  now: Date,
): AccountFault[] {
  return [
    ...(sameKey(privateKey, app.publicKey) ? [] : [FOREIGN_APP_CERT]),
    ...alipay.flatMap((own) => (isIssuedUnder(own, issuers, roots) ? [] : [FOREIGN_ISSUER])),
    ...periodFaults('secrets.appCert', app, now),
    // A successor need not be valid yet.
    ...periodFaults('secrets.alipayCert', alipay[0], now),
  ];
}
