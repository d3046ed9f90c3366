import type { BilingualText } from '../common/errors/catalogue.js';
import { FIRST_MERCHANT_SETTINGS, OWN_SETTINGS, type OwnValues } from './catalogue/catalogue.js';
import { riskWarnings, sharedKeyFaults } from './cross-checks.js';
import { firstMerchant, incompleteFaults, type FirstMerchant } from './first-merchant.js';
import { misspeltWarnings } from './misspelt.js';
import { isWhole, readSettings } from './read-settings.js';
import { SettingsError } from './settings-error.js';

/**
 * Every setting, checked and frozen; also the token by which Nest injects them. Each has the name of its
 * environment variable and is described in the catalogue, and so in docs/configuration.md.
 */
export abstract class Settings implements OwnValues {
  abstract readonly NODE_ENV: OwnValues['NODE_ENV'];
  abstract readonly isProduction: boolean;
  /** Absent: every interface. */
  abstract readonly HOST: OwnValues['HOST'];
  abstract readonly PORT: OwnValues['PORT'];
  /** Has no slash at its end. */
  abstract readonly PUBLIC_BASE_URL: OwnValues['PUBLIC_BASE_URL'];
  abstract readonly TRUST_PROXY: OwnValues['TRUST_PROXY'];
  abstract readonly CORS_ORIGINS: OwnValues['CORS_ORIGINS'];
  abstract readonly RUN_WORKER: OwnValues['RUN_WORKER'];
  abstract readonly LOG_LEVEL: OwnValues['LOG_LEVEL'];
  abstract readonly DATABASE_URL: OwnValues['DATABASE_URL'];
  abstract readonly DATABASE_DIRECT_URL: OwnValues['DATABASE_DIRECT_URL'];
  abstract readonly DATABASE_POOL_MAX: OwnValues['DATABASE_POOL_MAX'];
  abstract readonly RUN_MIGRATIONS: OwnValues['RUN_MIGRATIONS'];
  /** 32 bytes. */
  abstract readonly MASTER_KEY: OwnValues['MASTER_KEY'];
  /** Absent: the admin API is off. */
  abstract readonly ADMIN_API_KEY: OwnValues['ADMIN_API_KEY'];
  abstract readonly LATE_PAYMENT: OwnValues['LATE_PAYMENT'];
  abstract readonly BARCODE_WAIT_MS: OwnValues['BARCODE_WAIT_MS'];
  abstract readonly BARCODE_LIMIT_S: OwnValues['BARCODE_LIMIT_S'];
  abstract readonly WEBHOOK_ALLOWED_HOSTS: OwnValues['WEBHOOK_ALLOWED_HOSTS'];
  /** 0: no limit; so are the other two. */
  abstract readonly RATE_LIMIT_REQUESTS_PER_MINUTE: OwnValues['RATE_LIMIT_REQUESTS_PER_MINUTE'];
  abstract readonly RATE_LIMIT_NOTIFICATIONS_PER_MINUTE: OwnValues['RATE_LIMIT_NOTIFICATIONS_PER_MINUTE'];
  abstract readonly RATE_LIMIT_BROWSER_PER_MINUTE: OwnValues['RATE_LIMIT_BROWSER_PER_MINUTE'];
  /** The merchant that the environment describes, to be made or updated at start. */
  abstract readonly firstMerchant: FirstMerchant | undefined;
  /** What is no fault but should be told at start. */
  abstract readonly warnings: readonly BilingualText[];
}

/**
 * Reads and checks the environment. Nothing else in the service reads it.
 *
 * @throws SettingsError naming every fault at once
 */
export function loadSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const own = readSettings(OWN_SETTINGS, env);
  const merchant = readSettings(FIRST_MERCHANT_SETTINGS, env);
  const faults = [
    ...own.faults,
    ...merchant.faults,
    ...incompleteFaults(merchant.given, merchant.values.MERCHANT_CHANNEL),
    ...sharedKeyFaults(own.values.ADMIN_API_KEY, merchant.values.MERCHANT_API_KEY),
  ];
  if (
    faults.length > 0 ||
    !isWhole(OWN_SETTINGS, own.values) ||
    !isWhole(FIRST_MERCHANT_SETTINGS, merchant.values)
  ) {
    throw new SettingsError(faults);
  }
  return Object.freeze({
    ...own.values,
    isProduction: own.values.NODE_ENV === 'production',
    firstMerchant: firstMerchant(merchant.values),
    warnings: Object.freeze([...misspeltWarnings(env), ...riskWarnings(own.values)]),
  });
}
