import { wholeNumber } from '../kinds/basic.js';
import { setting } from '../setting.js';

const perMinute = wholeNumber(0, 10_000_000);

/** Read and checked already; nothing is limited by them yet. */
export const RATE_LIMIT_SETTINGS = {
  RATE_LIMIT_REQUESTS_PER_MINUTE: setting(perMinute, {
    default: '6000',
    about: {
      zh: '每个商户每分钟的接口调用数；0 为不限。（尚未生效）',
      en: 'API calls a minute for one merchant; 0 is no limit. (Not in effect yet.)',
    },
  }),
  RATE_LIMIT_NOTIFICATIONS_PER_MINUTE: setting(perMinute, {
    default: '6000',
    about: {
      zh: '每个来源 IP 每分钟的渠道通知数；0 为不限。（尚未生效）',
      en: 'Channel notifications a minute from one IP address; 0 is no limit. (Not in effect yet.)',
    },
  }),
  RATE_LIMIT_BROWSER_PER_MINUTE: setting(perMinute, {
    default: '240',
    about: {
      zh: '每个 clientToken 每分钟的浏览器请求数；0 为不限。（尚未生效）',
      en: 'Browser requests a minute with one clientToken; 0 is no limit. (Not in effect yet.)',
    },
  }),
};
