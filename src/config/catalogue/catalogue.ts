import type { BilingualText } from '../../common/errors/catalogue.js';
import type { SettingTable, ValuesOf } from '../setting.js';
import { ABC_SETTINGS } from './abc.js';
import { ALIPAY_SETTINGS } from './alipay.js';
import { DATABASE_SETTINGS } from './database.js';
import { MERCHANT_SETTINGS } from './merchant.js';
import { PAYMENT_SETTINGS } from './payments.js';
import { RATE_LIMIT_SETTINGS } from './rate-limits.js';
import { SECURITY_SETTINGS } from './security.js';
import { SERVICE_SETTINGS } from './service.js';

/** What the service itself is set by. */
export const OWN_SETTINGS = {
  ...SERVICE_SETTINGS,
  ...DATABASE_SETTINGS,
  ...SECURITY_SETTINGS,
  ...PAYMENT_SETTINGS,
  ...RATE_LIMIT_SETTINGS,
};

/** What describes the first merchant and its accounts. */
export const FIRST_MERCHANT_SETTINGS = {
  ...MERCHANT_SETTINGS,
  ...ALIPAY_SETTINGS,
  ...ABC_SETTINGS,
};

export type OwnValues = ValuesOf<typeof OWN_SETTINGS>;
export type FirstMerchantValues = ValuesOf<typeof FIRST_MERCHANT_SETTINGS>;

export const ALL_SETTINGS: SettingTable = { ...OWN_SETTINGS, ...FIRST_MERCHANT_SETTINGS };

export interface SettingGroup {
  readonly title: BilingualText;
  readonly settings: SettingTable;
}

/** Every setting once, in the order of the documents. */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  { title: { zh: '服务', en: 'Service' }, settings: SERVICE_SETTINGS },
  { title: { zh: '数据库', en: 'Database' }, settings: DATABASE_SETTINGS },
  { title: { zh: '安全', en: 'Security' }, settings: SECURITY_SETTINGS },
  { title: { zh: '首个商户', en: 'First merchant' }, settings: MERCHANT_SETTINGS },
  { title: { zh: '首个商户的支付宝账户', en: "First merchant's Alipay account" }, settings: ALIPAY_SETTINGS },
  { title: { zh: '首个商户的农行账户', en: "First merchant's ABC account" }, settings: ABC_SETTINGS },
  { title: { zh: '支付与通知', en: 'Payments and webhooks' }, settings: PAYMENT_SETTINGS },
  { title: { zh: '限流', en: 'Rate limits' }, settings: RATE_LIMIT_SETTINGS },
];
