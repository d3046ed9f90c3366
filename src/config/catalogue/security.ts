import { aes256Key, apiKey } from '../kinds/secret.js';
import { setting } from '../setting.js';

/** Known to everybody, and there to be refused in production: 32 bytes that encrypt nothing of worth. */
const DEVELOPMENT_MASTER_KEY = Buffer.from('qiaopay-local-development-key-32').toString('base64');

export const SECURITY_SETTINGS = {
  MASTER_KEY: setting(aes256Key, {
    localDefault: DEVELOPMENT_MASTER_KEY,
    secret: true,
    fileVariant: true,
    inProduction: {
      holds: (key) => key.toString('base64') !== DEVELOPMENT_MASTER_KEY && new Set(key).size > 8,
      must: {
        zh: '自己生成的随机密钥，而不是本地默认值（生成：openssl rand -base64 32）',
        en: 'a random key of your own, not the local default (make one with: openssl rand -base64 32)',
      },
    },
    about: {
      zh: '主密钥，32 字节 base64；加密数据库中商户的私钥等机密。丢失后这些机密无法恢复。',
      en: "Master key, 32 bytes in base64; encrypts merchants' keys in the database. Without it they are lost.",
    },
  }),
  ADMIN_API_KEY: setting(apiKey, {
    secret: true,
    fileVariant: true,
    about: {
      zh: '管理接口 /api/admin 的密钥；不设则管理接口关闭。',
      en: 'Key of the admin API under /api/admin, which is off without one.',
    },
  }),
};
