import type { KeptSettings } from './kept-settings.ts';
import { isConfigured, serviceEnvironment } from './service-environment.ts';

const kept: KeptSettings = {
  merchantId: 'demo',
  apiKey: 'qp_kept',
  adminApiKey: 'qp_admin_kept',
  webhookSecret: 'whsec_kept',
  masterKey: 'kept-master-key',
  alipayAppId: '2021000000000001',
  alipaySellerId: '2088000000000001',
  alipayPrivateKey: 'private',
  alipayAppPublicKey: 'public',
  ports: {},
};
const parts = {
  databaseUrl: 'postgresql://local/qiaopay',
  alipay: { gatewayUrl: 'http://127.0.0.1:3100/gateway.do', alipayPublicKey: 'alipay-public' },
};

describe("the quick start's settings of the service", () => {
  it('are complete when the user sets nothing', () => {
    expect(serviceEnvironment({}, kept, 3000, parts)).toMatchObject({
      PORT: '3000',
      PUBLIC_BASE_URL: 'http://127.0.0.1:3000',
      DATABASE_URL: 'postgresql://local/qiaopay',
      RUN_MIGRATIONS: 'true',
      MERCHANT_ID: 'demo',
      MERCHANT_API_KEY: 'qp_kept',
      MASTER_KEY: 'kept-master-key',
      ADMIN_API_KEY: 'qp_admin_kept',
      ALIPAY_APP_ID: '2021000000000001',
      ALIPAY_PRIVATE_KEY: 'private',
      ALIPAY_PUBLIC_KEY: 'alipay-public',
      ALIPAY_SELLER_ID: '2088000000000001',
      ALIPAY_GATEWAY: 'http://127.0.0.1:3100/gateway.do',
    });
  });

  it('give way to what the user set, also in a file, but not to an empty value', () => {
    const user = { MERCHANT_ID: 'shop', MERCHANT_API_KEY_FILE: '/run/key', MASTER_KEY: '', LANG: 'C' };
    const env = serviceEnvironment(user, kept, 3000, parts);
    expect(env.MERCHANT_ID).toBe('shop');
    expect(env).not.toHaveProperty('MERCHANT_API_KEY');
    expect(env.MERCHANT_API_KEY_FILE).toBe('/run/key');
    expect(env.MASTER_KEY).toBe('kept-master-key');
    expect(env.LANG).toBe('C');
  });

  it("add nothing of the local gateway or database to the user's own", () => {
    const user = { DATABASE_URL: 'postgresql://mine/pay', ALIPAY_APP_ID: '2021999999999999' };
    const env = serviceEnvironment(user, kept, 3000, {});
    expect(env.DATABASE_URL).toBe('postgresql://mine/pay');
    expect(Object.keys(env).filter((name) => name.startsWith('ALIPAY_'))).toEqual(['ALIPAY_APP_ID']);
  });
});

it('knows a setting as configured by value or by file', () => {
  expect(isConfigured('DATABASE_URL', { DATABASE_URL: 'postgresql://x/y' })).toBe(true);
  expect(isConfigured('DATABASE_URL', { DATABASE_URL_FILE: '/run/url' })).toBe(true);
  expect(isConfigured('DATABASE_URL', { DATABASE_URL: '' })).toBe(false);
  expect(isConfigured('DATABASE_URL', {})).toBe(false);
});
