import { flag, wholeNumber } from '../kinds/basic.js';
import { postgresUrl } from '../kinds/address.js';
import { setting } from '../setting.js';

export const DATABASE_SETTINGS = {
  DATABASE_URL: setting(postgresUrl, {
    needed: 'always',
    secret: true,
    fileVariant: true,
    example: 'postgresql://qiaopay:password@localhost:5432/qiaopay',
    about: {
      zh: 'PostgreSQL 15 及以上的连接地址，可以是连接池（如 PgBouncer）。',
      en: 'Address of PostgreSQL 15 or newer; may be that of a pooler such as PgBouncer.',
    },
  }),
  DATABASE_DIRECT_URL: setting(postgresUrl, {
    default: '{DATABASE_URL}',
    secret: true,
    fileVariant: true,
    about: {
      zh: '不经连接池的地址，供 LISTEN 和迁移使用；仅当 DATABASE_URL 指向连接池时需要。',
      en: 'Address that passes no pooler, for LISTEN and migrations; needed only where DATABASE_URL is a pooler.',
    },
  }),
  DATABASE_POOL_MAX: setting(wholeNumber(1, 500), {
    default: '10',
    about: { zh: '每个进程的最大数据库连接数。', en: 'Most database connections of one process.' },
  }),
  RUN_MIGRATIONS: setting(flag, {
    default: 'false',
    about: {
      zh: '启动时是否执行未完成的数据库迁移；多个进程同时启动也安全。',
      en: 'Whether pending migrations are applied at start; many processes may start at once.',
    },
  }),
};
