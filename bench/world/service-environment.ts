import { randomBytes } from 'node:crypto';

const masterKey = randomBytes(32).toString('base64');
const adminApiKey = randomBytes(24).toString('base64url');

/** Far above what can be reached: the limiter is at work, and refuses nothing. */
const NO_LIMIT_REACHED = '10000000';

/**
 * The service as users run it (`NODE_ENV=production`, log level `info`), with two exceptions that keep the
 * three candidates comparable: background work is left to another process, and rate limits are high.
 */
export function serviceEnvironment(port: number): Record<string, string> {
  return {
    HOST: '127.0.0.1',
    PUBLIC_BASE_URL: `http://127.0.0.1:${port}`,
    RUN_MIGRATIONS: 'true',
    RUN_WORKER: 'false',
    MASTER_KEY: masterKey,
    ADMIN_API_KEY: adminApiKey,
    RATE_LIMIT_REQUESTS_PER_MINUTE: NO_LIMIT_REACHED,
    RATE_LIMIT_NOTIFICATIONS_PER_MINUTE: NO_LIMIT_REACHED,
  };
}
