import { misspeltWarnings } from './misspelt.js';

describe('a variable that is no setting', () => {
  it.each([
    ['ALIPAY_APPID', 'ALIPAY_APP_ID'],
    ['MERCHANT_APIKEY', 'MERCHANT_API_KEY'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['RUN_MIGRATION', 'RUN_MIGRATIONS'],
    ['ALIPAY_PRIVATE_KEY_FIEL', 'ALIPAY_PRIVATE_KEY_FILE'],
    ['MERCHANT_KEY', 'MERCHANT_API_KEY'],
  ])('%s is taken for a slip of %s', (name, meant) => {
    expect(misspeltWarnings({ [name]: 'value' })).toEqual([
      {
        zh: `环境变量 ${name} 不是设置项，是否应为 ${meant}？`,
        en: `${name} is no setting; did you mean ${meant}?`,
      },
    ]);
  });

  it('is left alone where it belongs to somebody else', () => {
    const theirs = [
      'PATH',
      'HOSTNAME',
      'HOME',
      'NODE_OPTIONS',
      'TZ',
      'LANG',
      'PGHOST',
      'npm_config_cache',
      'CI',
    ];
    expect(misspeltWarnings(Object.fromEntries(theirs.map((name) => [name, 'value'])))).toEqual([]);
  });

  it('is no slip where it is a setting, or its file', () => {
    expect(
      misspeltWarnings({ PORT: '1', ALIPAY_PUBLIC_KEY_FILE: '/a', ALIPAY_ROOT_CERT_FILE: '/b' }),
    ).toEqual([]);
  });
});
