import type { KeptSettings } from './kept-settings.ts';

/** Whether the user set it; most settings may also name a file that holds the value. */
export function isConfigured(name: string, env: NodeJS.ProcessEnv = process.env): boolean {
  return Boolean(env[name] || env[`${name}_FILE`]);
}

export interface LocalParts {
  /** Absent where the user brought a database. */
  databaseUrl?: string;
  /** Absent where the user brought an Alipay account. */
  alipay?: { gatewayUrl: string; alipayPublicKey: string };
}

/** The service's environment: what the user set, and for the rest what the quick start made. */
export function serviceEnvironment(
  user: NodeJS.ProcessEnv,
  kept: KeptSettings,
  port: number,
  parts: LocalParts,
): NodeJS.ProcessEnv {
  const defaults = {
    ...ownDefaults(kept, port),
    ...(parts.databaseUrl !== undefined && { DATABASE_URL: parts.databaseUrl }),
    ...(parts.alipay !== undefined && alipayDefaults(kept, parts.alipay)),
  };
  const missing = Object.entries(defaults).filter(([name]) => !isConfigured(name, user));
  return { ...user, ...Object.fromEntries(missing) };
}

function ownDefaults(kept: KeptSettings, port: number): Record<string, string> {
  return {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_BASE_URL: `http://127.0.0.1:${port}`,
    RUN_MIGRATIONS: 'true',
    MASTER_KEY: kept.masterKey,
    ADMIN_API_KEY: kept.adminApiKey,
    MERCHANT_ID: kept.merchantId,
    MERCHANT_API_KEY: kept.apiKey,
    MERCHANT_WEBHOOK_SECRET: kept.webhookSecret,
    // So that webhooks can be tried out with a receiver on the same machine.
    WEBHOOK_ALLOWED_HOSTS: 'localhost,127.0.0.1',
  };
}

function alipayDefaults(
  kept: KeptSettings,
  { gatewayUrl, alipayPublicKey }: NonNullable<LocalParts['alipay']>,
): Record<string, string> {
  return {
    ALIPAY_APP_ID: kept.alipayAppId,
    ALIPAY_SELLER_ID: kept.alipaySellerId,
    ALIPAY_PRIVATE_KEY: kept.alipayPrivateKey,
    ALIPAY_PUBLIC_KEY: alipayPublicKey,
    ALIPAY_GATEWAY: gatewayUrl,
  };
}
