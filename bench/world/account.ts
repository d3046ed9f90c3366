import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

export const MERCHANT_ID = '103881636900016';
export const API_KEY = randomBytes(24).toString('base64url');
export const APP_ID = '9021000100000001';
export const SELLER_ID = '2088621900000001';

/** Every order of the benchmark is of this amount. */
export const AMOUNT_YUAN = '88.80';
export const AMOUNT_FEN = 8_880;
export const SUBJECT = '云南普洱 300g';

const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 });
const alipay = generateKeyPairSync('rsa', { modulusLength: 2048 });

const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'spki'): string =>
  key.export({ format: 'pem', type }).toString();

/** What Alipay signs with, for the processes that play it. */
export const alipayPrivateKeyPem = pem(alipay.privateKey, 'pkcs8');
export const alipayPrivateKey = createPrivateKey(alipayPrivateKeyPem);

/** Settings that all candidates start with, under the names of the service's own environment. */
export function accountEnvironment(gatewayUrl: string): Record<string, string> {
  return {
    MERCHANT_ID,
    MERCHANT_API_KEY: API_KEY,
    ALIPAY_APP_ID: APP_ID,
    ALIPAY_SELLER_ID: SELLER_ID,
    ALIPAY_PRIVATE_KEY: pem(merchant.privateKey, 'pkcs1'),
    ALIPAY_PUBLIC_KEY: pem(alipay.publicKey, 'spki'),
    ALIPAY_GATEWAY: gatewayUrl,
  };
}
