import { spawn, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import type { AlipayGateway } from '../../local/gateway/alipay/alipay-gateway.ts';
import { startAlipayGateway } from '../../local/gateway/alipay/gateway.ts';
import { endWithUs } from '../../local/guard.ts';
import { projectRoot } from '../../local/project.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { API_KEY, APP_ID, MERCHANT_ID, SELLER_ID } from './service.ts';

const READY_LIMIT_MS = 30_000;

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** The built service as a process of its own, which can be killed, beside a gateway and a database that live on. */
export class ServiceProcess {
  private child: ChildProcess | undefined;
  private callOffGuard: () => void = () => undefined;
  private output = '';
  private readonly pool: pg.Pool;

  private constructor(
    readonly gateway: AlipayGateway,
    private readonly database: TestDatabase,
    readonly url: string,
    private readonly environment: Record<string, string>,
  ) {
    const getTypeParser = (...[oid, format]: Parameters<typeof pg.types.getTypeParser>) =>
      oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format);
    this.pool = new pg.Pool({ connectionString: database.url, types: { getTypeParser } });
    // A connection that is cut while idle is replaced; without a listener it ends the process.
    this.pool.on('error', () => undefined);
  }

  static async start(extra: Record<string, string> = {}): Promise<ServiceProcess> {
    const [gateway, database, port] = await Promise.all([
      startAlipayGateway(),
      createTestDatabase(),
      freePort(),
    ]);
    const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const appPublicKey = keys.publicKey.export({ format: 'pem', type: 'spki' }).toString();
    const account = await gateway.registerApp({ appId: APP_ID, sellerId: SELLER_ID, appPublicKey });
    const url = `http://127.0.0.1:${port}`;
    const service = new ServiceProcess(gateway, database, url, {
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_BASE_URL: url,
      DATABASE_URL: database.url,
      MASTER_KEY: randomBytes(32).toString('base64'),
      RUN_WORKER: 'false',
      BARCODE_WAIT_MS: '0',
      MERCHANT_ID,
      MERCHANT_API_KEY: API_KEY,
      ALIPAY_APP_ID: APP_ID,
      ALIPAY_SELLER_ID: SELLER_ID,
      ALIPAY_PRIVATE_KEY: keys.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
      ALIPAY_PUBLIC_KEY: account.alipayPublicKey,
      ALIPAY_GATEWAY: gateway.gatewayUrl,
      ...extra,
    });
    await service.launch();
    return service;
  }

  /** Starts the process (again); resolves when it answers. */
  async launch(): Promise<void> {
    const child = spawn(process.execPath, [join('dist', 'main.js')], {
      cwd: projectRoot,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.output = `${this.output}${chunk.toString()}`.slice(-4_000)));
    }
    this.child = child;
    if (child.pid !== undefined) this.callOffGuard = endWithUs(child.pid, 'TERM', undefined);
    const deadlineMs = Date.now() + READY_LIMIT_MS;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || Date.now() > deadlineMs) throw new Error(`not ready: ${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** kill -9: nothing is finished, nothing is said good-bye to. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    this.callOffGuard();
  }

  async stop(): Promise<void> {
    await this.kill();
    await this.pool.end();
    await this.gateway.close();
    await this.database.drop();
  }

  async post(path: string, body: object): Promise<Answer> {
    return this.send(path, { method: 'POST', body: JSON.stringify(body) });
  }

  async get(path: string): Promise<Answer> {
    return this.send(path, {});
  }

  async rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, values)).rows;
  }

  private async send(path: string, init: RequestInit): Promise<Answer> {
    const headers = { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' };
    const response = await fetch(`${this.url}${path}`, { ...init, headers });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`)).ok;
    } catch {
      return false;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
