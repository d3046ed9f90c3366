import { stripVTControlCharacters } from 'node:util';
import { welcomeText } from './welcome.ts';

const welcome = {
  seconds: 1.25,
  serviceUrl: 'http://127.0.0.1:3001',
  env: { MERCHANT_API_KEY: 'qp_key', MERCHANT_ID: 'demo', ADMIN_API_KEY: 'qp_admin' },
  gatewayUrl: 'http://127.0.0.1:3100',
  database: { port: 5433, dataDir: '/var/lib/qiaopay/postgres' },
};

function textOf(changes: Partial<typeof welcome> | { gatewayUrl: undefined; database: undefined }): string {
  return stripVTControlCharacters(welcomeText({ ...welcome, ...changes }));
}

describe('the welcome', () => {
  it('says where everything is', () => {
    const text = textOf({});
    for (const place of [
      'http://127.0.0.1:3001/api/payment',
      'http://127.0.0.1:3001/docs',
      'http://127.0.0.1:3100/wallet',
      'http://127.0.0.1:3100/books',
      'PostgreSQL 127.0.0.1:5433, /var/lib/qiaopay/postgres',
      'qp_key',
      'adminApiKey',
    ]) {
      expect(text).toContain(place);
    }
  });

  it('never shows the admin key itself', () => {
    expect(textOf({})).not.toContain('qp_admin');
  });

  it('leaves out what the user brought', () => {
    const text = textOf({ gatewayUrl: undefined, database: undefined });
    expect(text).not.toContain('Wallet');
    expect(text).not.toContain('Database');
    expect(text).toContain('scan qrCodeUrl with Alipay');
  });

  it('stands in straight columns, Chinese characters counted twice', () => {
    const rows = textOf({})
      .split('\n')
      .filter((line) => /^ {2}\S.* (http|qp_key|PostgreSQL)/.test(line) && !/curl|AUTH/.test(line));
    const columns = rows.map((row) => {
      const before = row.slice(0, row.search(/http|qp_key|PostgreSQL/));
      return before.length + (before.match(/[\u2E80-\uFFEF]/g)?.length ?? 0);
    });
    expect(new Set(columns)).toEqual(new Set([22]));
    expect(columns.length).toBeGreaterThanOrEqual(6);
  });
});
