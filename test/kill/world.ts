import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../local/ports.ts';
import { ReceivingShop } from '../simulation/receiving-shop.ts';
import { answersOk, NodeProcess, type Killable } from './killable.ts';
import { KillablePostgres } from './killable-postgres.ts';

const APP_ID = '9021000100000001';
const SELLER_ID = '2088621900000001';
export const API_KEY = 'api-key-of-the-kill-test';
/** The channel repeats its messages after seconds instead of minutes. */
const TIME_SCALE = '60';

/** The service, a worker, PostgreSQL and the gateway, each a process of its own; only the shop lives on. */
export interface World {
  readonly serviceUrl: string;
  readonly gatewayUrl: string;
  readonly postgres: KillablePostgres;
  readonly shop: ReceivingShop;
  readonly nodes: readonly NodeProcess[];
  readonly killables: readonly Killable[];
  /** What the service's processes are configured with. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const folder = join(tmpdir(), `qiaopay-kill-${process.pid}`);
  const [postgresPort, gatewayPort, servicePort] = [await freePort(), await freePort(), await freePort()];
  const [gatewayUrl, serviceUrl] = [`http://127.0.0.1:${gatewayPort}`, `http://127.0.0.1:${servicePort}`];
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const shop = await ReceivingShop.open(secret);
  const postgres = new KillablePostgres(`${folder}-postgres`, postgresPort);
  await postgres.start();
  const gateway = new NodeProcess({
    name: 'gateway',
    command: [
      'local/gateway/alipay/main.ts',
      '--port',
      String(gatewayPort),
      '--data',
      `${folder}-gateway`,
      '--time-scale',
      TIME_SCALE,
    ],
    env: {},
    isReady: () => answersOk(`${gatewayUrl}/control/clock`),
  });
  await gateway.start();
  const environment = {
    ...(await account(gatewayUrl)),
    ...serviceSettings(serviceUrl, servicePort),
    DATABASE_URL: postgres.url,
    MERCHANT_WEBHOOK_SECRET: secret,
  };
  const service = new NodeProcess({
    name: 'service',
    command: ['dist/main.js'],
    env: { ...environment, RUN_WORKER: 'false', RUN_MIGRATIONS: 'true' },
    isReady: () => answersOk(`${serviceUrl}/readyz`),
  });
  await service.start();
  const worker = new NodeProcess({
    name: 'worker',
    command: ['dist/worker.js'],
    env: environment,
    isReady: (output) => output.includes('the worker is running'),
  });
  await worker.start();
  const nodes = [service, worker, gateway];
  return {
    serviceUrl,
    gatewayUrl,
    postgres,
    shop,
    nodes,
    killables: [...nodes, postgres],
    environment,
    close: async () => {
      for (const part of [...nodes, postgres]) await part.stop();
      await shop.close();
      rmSync(`${folder}-gateway`, { recursive: true, force: true });
    },
  };
}

/** Registers the shop's application at the gateway, and gives the service's side of it. */
async function account(gatewayUrl: string): Promise<Record<string, string>> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const appPublicKey = keys.publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const response = await fetch(`${gatewayUrl}/control/apps`, {
    method: 'POST',
    body: JSON.stringify({ appId: APP_ID, sellerId: SELLER_ID, appPublicKey }),
  });
  const app = (await response.json()) as { alipayPublicKey: string; gatewayUrl: string };
  return {
    ALIPAY_APP_ID: APP_ID,
    ALIPAY_SELLER_ID: SELLER_ID,
    ALIPAY_PRIVATE_KEY: keys.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    ALIPAY_PUBLIC_KEY: app.alipayPublicKey,
    ALIPAY_GATEWAY: app.gatewayUrl,
    ALIPAY_TIMEOUT_MS: '3000',
  };
}

function serviceSettings(url: string, port: number): Record<string, string> {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_BASE_URL: url,
    MASTER_KEY: randomBytes(32).toString('base64'),
    MERCHANT_ID: '103881636900016',
    MERCHANT_API_KEY: API_KEY,
    WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
    BARCODE_WAIT_MS: '0',
    BARCODE_LIMIT_S: '10',
    RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
    RATE_LIMIT_NOTIFICATIONS_PER_MINUTE: '0',
  };
}
