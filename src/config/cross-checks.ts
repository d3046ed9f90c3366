import type { BilingualText } from '../common/errors/catalogue.js';
import type { OwnValues } from './catalogue/catalogue.js';
import type { SettingFault } from './settings-error.js';

/** The admin key opens every merchant: handing it to one as their own key would hand them all over. */
export function sharedKeyFaults(adminApiKey: unknown, merchantApiKey: unknown): SettingFault[] {
  if (!adminApiKey || adminApiKey !== merchantApiKey) return [];
  return [
    {
      name: 'ADMIN_API_KEY',
      zh: '不得与 MERCHANT_API_KEY 相同',
      en: 'must not be the same as MERCHANT_API_KEY',
    },
  ];
}

/** What may be meant, and is dangerous where it is not. */
export function riskWarnings(own: OwnValues): BilingualText[] {
  if (own.NODE_ENV !== 'production') return [];
  const warnings: BilingualText[] = [];
  if (own.TRUST_PROXY === true) {
    warnings.push({
      zh: 'TRUST_PROXY=true 信任任何人写的 X-Forwarded-For，请改为代理层数或地址',
      en: "TRUST_PROXY=true believes anybody's X-Forwarded-For; name the number of proxies or their addresses",
    });
  }
  if (own.WEBHOOK_ALLOWED_HOSTS.length > 0) {
    warnings.push({
      zh: `WEBHOOK_ALLOWED_HOSTS 允许 webhook 发往内网：${own.WEBHOOK_ALLOWED_HOSTS.join('、')}`,
      en: `WEBHOOK_ALLOWED_HOSTS lets webhooks reach private hosts: ${own.WEBHOOK_ALLOWED_HOSTS.join(', ')}`,
    });
  }
  return warnings;
}
