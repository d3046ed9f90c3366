import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_SETTINGS } from './catalogue/catalogue.js';
import { loadSettings } from './settings.js';
import { SettingsError } from './settings-error.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const LOCAL = { DATABASE_URL: 'postgresql://user:database-password@localhost:5432/qiaopay' };
const PRODUCTION = {
  ...LOCAL,
  NODE_ENV: 'production',
  PUBLIC_BASE_URL: 'https://pay.example.com',
  MASTER_KEY: Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 37) % 256)).toString('base64'),
  ADMIN_API_KEY: 'an-admin-key-of-some-length',
};
const MERCHANT = {
  MERCHANT_ID: 'shop',
  MERCHANT_API_KEY: 'a-merchant-key-of-some-length',
  ALIPAY_APP_ID: '2021000000000001',
  ALIPAY_PRIVATE_KEY: privateKey,
  ALIPAY_PUBLIC_KEY: publicKey,
  ALIPAY_SELLER_ID: '2088000000000001',
};

function faultsOf(env: NodeJS.ProcessEnv): string[] {
  return errorOf(env).faults.map(({ name }) => name);
}

function errorOf(env: NodeJS.ProcessEnv): SettingsError {
  try {
    loadSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('the settings were found right');
}

describe('settings of a local run', () => {
  it('need the database alone and take defaults for the rest', () => {
    expect(loadSettings(LOCAL)).toMatchObject({
      NODE_ENV: 'development',
      isProduction: false,
      HOST: undefined,
      PORT: 3000,
      PUBLIC_BASE_URL: 'http://localhost:3000',
      TRUST_PROXY: false,
      CORS_ORIGINS: [],
      DATABASE_DIRECT_URL: LOCAL.DATABASE_URL,
      RUN_MIGRATIONS: false,
      RUN_WORKER: true,
      LATE_PAYMENT: 'hold',
      BARCODE_WAIT_MS: 3000,
      BARCODE_LIMIT_S: 60,
      LOG_LEVEL: 'info',
      firstMerchant: undefined,
      warnings: [],
    });
  });

  it('build the public address on the port, and drop the slash at the end of a given one', () => {
    expect(loadSettings({ ...LOCAL, PORT: '8080' }).PUBLIC_BASE_URL).toBe('http://localhost:8080');
    const given = { ...LOCAL, PUBLIC_BASE_URL: 'https://shop.example/pay/' };
    expect(loadSettings(given).PUBLIC_BASE_URL).toBe('https://shop.example/pay');
  });

  it('have a master key of 32 bytes, frozen settings, and no secrets of a merchant among their own', () => {
    const settings = loadSettings({ ...LOCAL, ...MERCHANT });
    expect(settings.MASTER_KEY).toHaveLength(32);
    expect(Object.isFrozen(settings)).toBe(true);
    expect(settings).not.toHaveProperty('ALIPAY_PRIVATE_KEY');
  });

  it('take an empty text for nothing', () => {
    expect(loadSettings({ ...LOCAL, PORT: '', LOG_LEVEL: '  ', MERCHANT_ID: '' })).toMatchObject({
      PORT: 3000,
      LOG_LEVEL: 'info',
      firstMerchant: undefined,
    });
  });
});

describe('faults', () => {
  it('are named all at once, each with what is wrong and what to do, in both languages', () => {
    const error = errorOf({ PORT: 'abc', LOG_LEVEL: 'loud', RUN_WORKER: 'perhaps', BARCODE_WAIT_MS: '-1' });
    expect(error.faults.map(({ name }) => name)).toEqual([
      'PORT',
      'RUN_WORKER',
      'LOG_LEVEL',
      'DATABASE_URL',
      'BARCODE_WAIT_MS',
    ]);
    expect(error.message).toContain(
      'PORT: 须为：0 到 65535 之间的整数；现为 "abc" / must be a whole number from 0 to 65535, but is "abc"',
    );
    expect(error.message).toMatch(
      /DATABASE_URL: 缺少，须为：.* \/ is missing and must be a PostgreSQL address/,
    );
  });

  it.each(Object.entries(ALL_SETTINGS).flatMap(([name, { secret }]) => (secret ? [name] : [])))(
    'never print the value of %s',
    (name) => {
      const value = 'not to be seen ¤';
      const { message, faults } = errorOf({ [name]: value, PORT: 'abc' });
      expect(message).not.toContain(value);
      expect(name === 'ABC_PFX_PASSWORD' || faults.some((fault) => fault.name === name)).toBe(true);
    },
  );

  it('hide a password inside an address', () => {
    const { message } = errorOf({ ...LOCAL, PUBLIC_BASE_URL: 'https://me:p/a@ss@shop.example' });
    expect(message).toContain('PUBLIC_BASE_URL');
    expect(message).not.toMatch(/p\/a|ss@/);
  });

  it.each([
    ['NODE_ENV', 'prod'],
    ['PORT', '65536'],
    ['PORT', '1e3'],
    ['PUBLIC_BASE_URL', 'shop.example'],
    ['PUBLIC_BASE_URL', 'https://shop.example/?method=x'],
    ['DATABASE_URL', 'mysql://localhost/shop'],
    ['DATABASE_POOL_MAX', '0'],
    ['CORS_ORIGINS', 'https://shop.example/'],
    ['WEBHOOK_ALLOWED_HOSTS', 'http://localhost'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'my-proxy'],
    ['LATE_PAYMENT', 'keep'],
    ['MASTER_KEY', Buffer.alloc(31, 1).toString('base64')],
    ['MASTER_KEY', `${Buffer.alloc(32, 1).toString('base64')}!`],
    ['ADMIN_API_KEY', 'fifteen letters'],
    ['MERCHANT_WEBHOOK_SECRET', `whsec_${Buffer.alloc(23, 1).toString('base64')}`],
    ['MERCHANT_NOTIFY_URL', 'ftp://shop.example'],
    ['ALIPAY_PRIVATE_KEY', publicKey],
    ['ALIPAY_PUBLIC_KEY', privateKey],
    ['ALIPAY_SELLER_ID', 'shop@example.com'],
    ['ALIPAY_SIGN_TYPE', 'RSA3'],
    ['ALIPAY_ENCRYPT_KEY', 'c2hvcnQ='],
  ])('refuse %s=%s', (name, value) => {
    expect(faultsOf({ ...LOCAL, ...MERCHANT, [name]: value })).toEqual([name]);
  });

  it('refuse one key for the admin and a merchant', () => {
    const key = MERCHANT.MERCHANT_API_KEY;
    expect(faultsOf({ ...LOCAL, ...MERCHANT, ADMIN_API_KEY: key })).toEqual(['ADMIN_API_KEY']);
  });
});

describe('values', () => {
  it.each([
    ['TRUST_PROXY', '2', 'TRUST_PROXY', 2],
    ['TRUST_PROXY', 'true', 'TRUST_PROXY', true],
    ['TRUST_PROXY', 'loopback, 10.0.0.0/8,fd00::/8', 'TRUST_PROXY', ['loopback', '10.0.0.0/8', 'fd00::/8']],
    [
      'CORS_ORIGINS',
      'https://a.example, http://b.example:81',
      'CORS_ORIGINS',
      ['https://a.example', 'http://b.example:81'],
    ],
    [
      'WEBHOOK_ALLOWED_HOSTS',
      'LocalHost,::1,10.1.2.3',
      'WEBHOOK_ALLOWED_HOSTS',
      ['localhost', '::1', '10.1.2.3'],
    ],
    ['RUN_MIGRATIONS', '1', 'RUN_MIGRATIONS', true],
    ['RUN_WORKER', 'FALSE', 'RUN_WORKER', false],
    ['RATE_LIMIT_REQUESTS_PER_MINUTE', '0', 'RATE_LIMIT_REQUESTS_PER_MINUTE', 0],
  ])('%s=%s gives %s', (name, text, property, value) => {
    expect(loadSettings({ ...LOCAL, [name]: text })).toHaveProperty(property, value);
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  const path = join(folder, 'secret');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('hold a secret whose name ends in _FILE, the line break at the end apart', () => {
    writeFileSync(path, 'a-key-out-of-a-file\n');
    expect(loadSettings({ ...LOCAL, ADMIN_API_KEY_FILE: path }).ADMIN_API_KEY).toBe('a-key-out-of-a-file');
  });

  it('that cannot be read or are empty are faults which do not show the path', () => {
    const { message } = errorOf({ ...LOCAL, ADMIN_API_KEY_FILE: join(folder, 'absent') });
    expect(message).toContain(
      'ADMIN_API_KEY: 指定的文件无法读取（ENOENT） / names a file that cannot be read (ENOENT)',
    );
    expect(message).not.toContain(folder);
    writeFileSync(path, '\n');
    expect(faultsOf({ ...LOCAL, ADMIN_API_KEY_FILE: path })).toEqual(['ADMIN_API_KEY']);
  });

  it('cannot stand beside the value itself', () => {
    writeFileSync(path, 'a-key-out-of-a-file');
    const both = { ...LOCAL, ADMIN_API_KEY: 'another-key-of-some-length', ADMIN_API_KEY_FILE: path };
    expect(errorOf(both).message).toContain('so is ADMIN_API_KEY_FILE');
  });
});

describe('production', () => {
  it('starts on what it needs', () => {
    expect(loadSettings(PRODUCTION)).toMatchObject({
      isProduction: true,
      PUBLIC_BASE_URL: 'https://pay.example.com',
    });
  });

  it.each(['DATABASE_URL', 'PUBLIC_BASE_URL', 'MASTER_KEY'])('refuses to start without %s', (name) => {
    expect(faultsOf({ ...PRODUCTION, [name]: undefined })).toEqual([name]);
  });

  it('refuses the local default of the master key, and one that is not random', () => {
    const localDefault = loadSettings(LOCAL).MASTER_KEY.toString('base64');
    expect(faultsOf({ ...PRODUCTION, MASTER_KEY: localDefault })).toEqual(['MASTER_KEY']);
    expect(faultsOf({ ...PRODUCTION, MASTER_KEY: Buffer.alloc(32).toString('base64') })).toEqual([
      'MASTER_KEY',
    ]);
  });

  it('takes http for this machine alone', () => {
    const faults = (address: string) =>
      faultsOf({ ...PRODUCTION, ...MERCHANT, PUBLIC_BASE_URL: address, ALIPAY_GATEWAY: address });
    expect(faults('http://pay.example.com')).toEqual(['PUBLIC_BASE_URL', 'ALIPAY_GATEWAY']);
    expect(faults('http://127.0.0.1.example.com')).toEqual(['PUBLIC_BASE_URL', 'ALIPAY_GATEWAY']);
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'pay.localhost']) {
      expect(loadSettings({ ...PRODUCTION, PUBLIC_BASE_URL: `http://${host}` }).PUBLIC_BASE_URL).toBe(
        `http://${host}`,
      );
    }
  });

  it('warns of a proxy setting that believes everybody, and of webhooks into the private network', () => {
    const { warnings } = loadSettings({
      ...PRODUCTION,
      TRUST_PROXY: 'true',
      WEBHOOK_ALLOWED_HOSTS: 'localhost',
    });
    expect(warnings.map(({ en }) => en)).toEqual([
      expect.stringContaining('TRUST_PROXY=true'),
      expect.stringContaining('localhost'),
    ]);
  });
});
