import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from './settings.js';
import { SettingsError } from './settings-error.js';

const KEY = 'A'.repeat(400);
const DATABASE = { DATABASE_URL: 'postgresql://localhost/qiaopay' };
const MERCHANT = { ...DATABASE, MERCHANT_ID: 'shop', MERCHANT_API_KEY: 'a-merchant-key-of-some-length' };
const ALIPAY = {
  ALIPAY_APP_ID: '2021000000000001',
  ALIPAY_PRIVATE_KEY: KEY,
  ALIPAY_PUBLIC_KEY: KEY,
  ALIPAY_SELLER_ID: '2088000000000001',
};

const folder = mkdtempSync(join(tmpdir(), 'merchant-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function missingOf(env: NodeJS.ProcessEnv): string[] {
  try {
    loadSettings(env);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.faults.map(({ name, en }) => `${name} ${en.slice(0, 10)}`);
  }
}

describe('the first merchant', () => {
  it('is optional as a whole', () => {
    expect(loadSettings(DATABASE).firstMerchant).toBeUndefined();
    expect(
      loadSettings({ ...DATABASE, ALIPAY_GATEWAY: 'https://openapi.alipay.com/gateway.do' }).firstMerchant,
    ).toBeUndefined();
  });

  it('may have no account yet', () => {
    expect(loadSettings(MERCHANT).firstMerchant).toMatchObject({
      id: 'shop',
      channel: undefined,
      accounts: [],
    });
  });

  it('gets an Alipay account whose public key is Alipay’s', () => {
    expect(loadSettings({ ...MERCHANT, ...ALIPAY }).firstMerchant).toEqual({
      id: 'shop',
      apiKey: MERCHANT.MERCHANT_API_KEY,
      notifyUrl: undefined,
      webhookSecret: undefined,
      channel: 'alipay',
      accounts: [
        {
          channel: 'alipay',
          appId: '2021000000000001',
          sellerId: '2088000000000001',
          gateway: 'https://openapi.alipay.com/gateway.do',
          settings: { signType: 'RSA2', timeoutMs: 10_000 },
          secrets: { privateKey: KEY, alipayPublicKey: KEY },
        },
      ],
    });
  });

  it('is complete when any part of it is given', () => {
    expect(missingOf({ ...DATABASE, MERCHANT_ID: 'shop' })).toEqual(['MERCHANT_API_KEY is missing']);
    expect(missingOf({ ...DATABASE, MERCHANT_NOTIFY_URL: 'https://shop.example' })).toEqual([
      'MERCHANT_ID is missing',
      'MERCHANT_API_KEY is missing',
    ]);
    expect(missingOf({ ...MERCHANT, ALIPAY_APP_ID: '2021000000000001' })).toEqual([
      'ALIPAY_PRIVATE_KEY is missing',
      'ALIPAY_SELLER_ID is missing',
      'ALIPAY_PUBLIC_KEY is missing',
    ]);
    expect(missingOf({ ...DATABASE, ...ALIPAY })).toEqual([
      'MERCHANT_ID is missing',
      'MERCHANT_API_KEY is missing',
    ]);
  });

  it('does not call a setting missing that is there but wrong', () => {
    expect(missingOf({ ...MERCHANT, ...ALIPAY, ALIPAY_SELLER_ID: 'me' })).toEqual([
      'ALIPAY_SELLER_ID must be th',
    ]);
    const unreadable = { ...ALIPAY, ALIPAY_PRIVATE_KEY: '', ALIPAY_PRIVATE_KEY_FILE: join(folder, 'absent') };
    expect(missingOf({ ...MERCHANT, ...unreadable })).toEqual(['ALIPAY_PRIVATE_KEY names a fi']);
  });

  it('has all three certificates or none', () => {
    const certificate = file('cert', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n');
    const { ALIPAY_PUBLIC_KEY: _, ...account } = ALIPAY;
    const some = { ...MERCHANT, ...account, ALIPAY_APP_CERT_FILE: certificate };
    expect(missingOf(some)).toEqual([
      'ALIPAY_PUBLIC_CERT_FILE is missing',
      'ALIPAY_ROOT_CERT_FILE is missing',
    ]);

    const all = { ...some, ALIPAY_PUBLIC_CERT_FILE: certificate, ALIPAY_ROOT_CERT_FILE: certificate };
    const pem = expect.stringMatching(/^-----BEGIN CERTIFICATE-----/);
    expect(loadSettings(all).firstMerchant?.accounts[0]?.secrets).toEqual({
      privateKey: KEY,
      appCert: pem,
      alipayCert: pem,
      alipayRootCert: pem,
    });
  });

  it('gets an account at the bank from the files of its certificates', () => {
    const pfx = Buffer.from([0x30, 0x82, 0x00, 0xff, 0x0a]);
    const account = {
      ABC_MERCHANT_ID: '103882200000958',
      ABC_PFX_FILE: file('merchant.pfx', pfx),
      ABC_PFX_PASSWORD: 'changeit',
      ABC_BANK_CERT_FILE: file('TrustPay.cer', pfx),
      ABC_DIALECT: 'seed',
    };
    expect(loadSettings({ ...MERCHANT, ...account }).firstMerchant).toMatchObject({
      channel: 'abc',
      accounts: [
        {
          channel: 'abc',
          appId: '103882200000958',
          sellerId: '103882200000958',
          settings: { dialect: 'seed' },
          secrets: { pfx: pfx.toString('base64'), pfxPassword: 'changeit', bankCert: pfx.toString('base64') },
        },
      ],
    });
    expect(missingOf({ ...MERCHANT, ABC_MERCHANT_ID: '103882200000958' })).toHaveLength(3);
  });

  it('cannot name a channel at which it has no account', () => {
    expect(missingOf({ ...MERCHANT, ...ALIPAY, MERCHANT_CHANNEL: 'abc' })).toContain(
      'ABC_MERCHANT_ID is missing',
    );
    expect(missingOf({ ...MERCHANT, MERCHANT_CHANNEL: 'alipay' })).toContain('ALIPAY_APP_ID is missing');
  });

  it('has keys in PEM whose line breaks were flattened', () => {
    const flat = `-----BEGIN PRIVATE KEY-----\\n${KEY}\\n-----END PRIVATE KEY-----\\n`;
    const oneLine = `-----BEGIN RSA PRIVATE KEY----- ${KEY} -----END RSA PRIVATE KEY-----`;
    for (const key of [flat, oneLine]) {
      expect(missingOf({ ...MERCHANT, ...ALIPAY, ALIPAY_PRIVATE_KEY: key })).toEqual([]);
    }
  });
});
