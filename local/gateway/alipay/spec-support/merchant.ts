import { generateKeyPairSync } from 'node:crypto';
import { AlipaySdk } from 'alipay-sdk';
import { formatChinaTime } from '../../shared/values/china-time.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import type { AppRegistration, RegisteredApp } from '../apps/app.ts';

/** One key pair for all specs of a process: making one takes longer than most of them. */
const PAIR = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

export const APP_ID = '9021000100000001';
export const SELLER_ID = '2088621900000001';
export const APP_PUBLIC_KEY: string = PAIR.publicKey;
export const APP_PRIVATE_KEY: string = PAIR.privateKey;

export type Answer = Record<string, unknown> & {
  code: string;
  msg: string;
  subCode?: string;
  subMsg?: string;
};

/** A merchant who calls the gateway through the real SDK and checks every answer's signature. */
export interface Merchant {
  readonly app: RegisteredApp;
  readonly sdk: AlipaySdk;
  call(method: string, bizContent: Record<string, unknown>, extra?: Record<string, unknown>): Promise<Answer>;
  /** Names its own timestamp in China time, so that the specs run in any time zone. */
  pageUrl(method: string, bizContent: Record<string, unknown>, extra?: Record<string, unknown>): string;
  orderString(bizContent: Record<string, unknown>, extra?: Record<string, unknown>): string;
}

export async function newMerchant(
  gateway: AlipayGateway,
  registration: Partial<AppRegistration> = {},
): Promise<Merchant> {
  const app = await gateway.registerApp({
    appId: APP_ID,
    sellerId: SELLER_ID,
    appPublicKey: APP_PUBLIC_KEY,
    name: '测试小店',
    ...registration,
  });
  const sdk = new AlipaySdk({
    appId: app.appId,
    privateKey: APP_PRIVATE_KEY,
    gateway: gateway.gatewayUrl,
    endpoint: gateway.url,
    signType: registration.signType ?? 'RSA2',
    encryptKey: registration.encryptKey,
    ...(registration.mode === 'certificate'
      ? {
          appCertContent: app.appCertPem,
          alipayPublicCertContent: app.alipayCertPem,
          alipayRootCertContent: app.alipayRootCertPem,
        }
      : { alipayPublicKey: app.alipayPublicKey }),
  });
  const stamped = (extra: Record<string, unknown>): Record<string, unknown> => ({
    timestamp: formatChinaTime(Date.now()),
    ...extra,
  });
  return {
    app,
    sdk,
    call: async (method, bizContent, extra = {}) => {
      const name = method.startsWith('alipay.') ? method : `alipay.trade.${method}`;
      const answer = await sdk.exec(name, { ...stamped(extra), bizContent }, { validateSign: true });
      return { ...answer, code: answer.code, msg: answer.msg };
    },
    pageUrl: (method, bizContent, extra = {}) =>
      sdk.pageExecute(`alipay.trade.${method}`, 'GET', { ...stamped(extra), bizContent }),
    orderString: (bizContent, extra = {}) =>
      sdk.sdkExecute('alipay.trade.app.pay', { ...stamped(extra), bizContent }),
  };
}

let counter = 0;

/** An order number that no other spec uses. */
export function newOutTradeNo(): string {
  counter += 1;
  return `T${Date.now()}${String(counter).padStart(4, '0')}`;
}
