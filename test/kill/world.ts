import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../local/ports.ts';
import type { ChannelName } from '../simulation/gateways/channel-names.ts';
import { startGateways } from './gateways.ts';
import { answersOk, NodeProcess, type Killable } from './killable.ts';
import { KillablePostgres } from './killable-postgres.ts';
import { openShop, type Shop } from './shop.ts';

const ADMIN_KEY = 'admin-key-of-the-kill-test';

/** The service, a worker, PostgreSQL and the gateways, each a process of its own; only the shops live on. */
export interface World {
  readonly serviceUrl: string;
  readonly postgres: KillablePostgres;
  readonly shops: readonly Shop[];
  readonly nodes: readonly NodeProcess[];
  readonly killables: readonly Killable[];
  /** What the service's processes are configured with. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openWorld(channels: readonly ChannelName[]): Promise<World> {
  const folder = join(tmpdir(), `qiaopay-kill-${process.pid}`);
  const postgres = new KillablePostgres(`${folder}-postgres`, await freePort());
  await postgres.start();
  const gateways = await startGateways(channels, folder);
  const servicePort = await freePort();
  const serviceUrl = `http://127.0.0.1:${servicePort}`;
  const environment = { ...serviceSettings(serviceUrl, servicePort), DATABASE_URL: postgres.url };
  const service = await startService(serviceUrl, environment);
  const worker = await startWorker(environment);
  const shops: Shop[] = [];
  for (const [channel, gateway] of gateways) {
    shops.push(await openShop({ url: serviceUrl, adminKey: ADMIN_KEY }, channel, gateway));
  }
  const distinct = [...new Set(gateways.values())];
  const nodes = [service, worker, ...distinct.map(({ node }) => node)];
  return {
    serviceUrl,
    postgres,
    shops,
    nodes,
    killables: [...nodes, postgres],
    environment,
    close: async () => {
      for (const part of [...nodes, postgres]) await part.stop();
      for (const { receiver } of shops) await receiver.close();
      for (const gateway of distinct) gateway.removeState();
    },
  };
}

async function startService(url: string, environment: Record<string, string>): Promise<NodeProcess> {
  const service = new NodeProcess({
    name: 'service',
    command: ['dist/main.js'],
    env: { ...environment, RUN_WORKER: 'false', RUN_MIGRATIONS: 'true' },
    isReady: () => answersOk(`${url}/readyz`),
  });
  await service.start();
  return service;
}

async function startWorker(environment: Record<string, string>): Promise<NodeProcess> {
  const worker = new NodeProcess({
    name: 'worker',
    command: ['dist/worker.js'],
    env: environment,
    isReady: (output) => output.includes('the worker is running'),
  });
  await worker.start();
  return worker;
}

function serviceSettings(url: string, port: number): Record<string, string> {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_BASE_URL: url,
    MASTER_KEY: randomBytes(32).toString('base64'),
    ADMIN_API_KEY: ADMIN_KEY,
    WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
    BARCODE_WAIT_MS: '0',
    BARCODE_LIMIT_S: '10',
    RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
    RATE_LIMIT_NOTIFICATIONS_PER_MINUTE: '0',
  };
}
