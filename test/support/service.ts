import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request, { type Test } from 'supertest';
import type { AlipayGateway } from '../../local/gateway/alipay/alipay-gateway.ts';
import { startAlipayGateway } from '../../local/gateway/alipay/gateway.ts';
import { Clock } from '../../src/common/clock.js';
import { createLogger } from '../../src/common/logging/logger.js';
import { loadSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/create-app.js';
import { Database } from '../../src/database/database.js';
import { createTestDatabase, type TestDatabase } from './database.ts';
import type { LocalGateway } from './local-gateway.ts';

export const MERCHANT_ID = '103881636900016';
export const API_KEY = 'test-api-key-0123456789';
export const APP_ID = '9021000100000001';
export const SELLER_ID = '2088621900000001';

/** One pair for the whole process: making one takes longer than most tests. */
const merchantKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (key: KeyObject, type: 'pkcs8' | 'spki'): string =>
  key.export({ format: 'pem', type }).toString();

/**
 * The whole service on a database of its own, a gateway of its own and a clock that can be moved. Its first
 * merchant is Alipay's, unless it is started on another gateway.
 */
export class TestService<Gateway extends LocalGateway = AlipayGateway> {
  app!: NestExpressApplication;
  private aheadMs = 0;

  private constructor(
    readonly gateway: Gateway,
    readonly database: TestDatabase,
    readonly url: string,
    private readonly environment: Record<string, string>,
  ) {}

  static async start(extra: Record<string, string> = {}): Promise<TestService> {
    const gateway = await startAlipayGateway();
    return TestService.startOn(gateway, { ...(await alipayAccount(gateway)), ...extra });
  }

  /** @param account settings of the first merchant's account at the gateway */
  static async startOn<Gateway extends LocalGateway>(
    gateway: Gateway,
    account: Record<string, string>,
  ): Promise<TestService<Gateway>> {
    const [database, port] = await Promise.all([createTestDatabase(), freePort()]);
    const url = `http://127.0.0.1:${port}`;
    const service = new TestService(gateway, database, url, {
      NODE_ENV: 'test',
      LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_BASE_URL: url,
      DATABASE_URL: database.url,
      MASTER_KEY: randomBytes(32).toString('base64'),
      RUN_WORKER: 'false',
      BARCODE_WAIT_MS: '0',
      MERCHANT_ID,
      MERCHANT_API_KEY: API_KEY,
      ...account,
    });
    await service.launch();
    return service;
  }

  /** Starts the service (again) on what its database holds. */
  async launch(): Promise<void> {
    const settings = loadSettings(this.environment);
    this.app = await createApp(settings, createLogger(settings));
    const clock = this.app.get(Clock);
    clock.now = () => new Date(Date.now() + this.aheadMs);
    await this.app.listen(settings.PORT, '127.0.0.1');
  }

  async halt(): Promise<void> {
    await this.app.close();
  }

  async stop(): Promise<void> {
    await this.halt();
    await this.gateway.close();
    await this.database.drop();
  }

  /** Moves our clock and the gateway's. */
  async advance(ms: number): Promise<void> {
    this.aheadMs += ms;
    await this.gateway.clock.advance(ms);
  }

  /** Moves our clock alone. */
  advanceOurs(ms: number): void {
    this.aheadMs += ms;
  }

  post(path: string, body?: object, apiKey: string | null = API_KEY): Test {
    const sent = request(this.url).post(path);
    if (apiKey !== null) void sent.set('Authorization', `Bearer ${apiKey}`);
    return body === undefined ? sent : sent.send(body);
  }

  patch(path: string, body: object, apiKey: string): Test {
    return request(this.url).patch(path).set('Authorization', `Bearer ${apiKey}`).send(body);
  }

  delete(path: string, apiKey: string): Test {
    return request(this.url).delete(path).set('Authorization', `Bearer ${apiKey}`);
  }

  get(path: string, apiKey: string | null = API_KEY): Test {
    const sent = request(this.url).get(path);
    return apiKey === null ? sent : sent.set('Authorization', `Bearer ${apiKey}`);
  }

  /** Starts a payment and gives the answer's body. */
  async pay(method: string, body: object): Promise<Record<string, string>> {
    return (await this.post(`/api/payment/alipay/${method}`, body).expect(200)).body as Record<
      string,
      string
    >;
  }

  async query(orderNo: string): Promise<Record<string, unknown>> {
    return (await this.get(`/api/payment/alipay/query/${orderNo}`).expect(200)).body as Record<
      string,
      unknown
    >;
  }

  /** Rows of the service's own books. */
  async rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.app.get(Database).pool.query<Row>(sql, values)).rows;
  }
}

/** Registers the first merchant at the gateway. @returns what the service is to know of it */
async function alipayAccount(gateway: AlipayGateway): Promise<Record<string, string>> {
  const { alipayPublicKey } = await gateway.registerApp({
    appId: APP_ID,
    sellerId: SELLER_ID,
    appPublicKey: pem(merchantKeys.publicKey, 'spki'),
  });
  return {
    ALIPAY_APP_ID: APP_ID,
    ALIPAY_SELLER_ID: SELLER_ID,
    ALIPAY_PRIVATE_KEY: pem(merchantKeys.privateKey, 'pkcs8'),
    ALIPAY_PUBLIC_KEY: alipayPublicKey,
    ALIPAY_GATEWAY: gateway.gatewayUrl,
    ALIPAY_TIMEOUT_MS: '3000',
  };
}

let serial = 0;

/** An order number that nothing else in this process uses. */
export function nextOrderNo(): string {
  serial += 1;
  return `T${process.pid}-${serial}`;
}

/** The least that a new order needs. */
export function newOrder(more: object = {}): { orderNo: string; amount: number; goodsName: string } {
  return { orderNo: nextOrderNo(), amount: 100, goodsName: '测试商品', ...more };
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
