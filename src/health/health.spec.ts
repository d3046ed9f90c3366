import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { HttpModule } from '../common/http/http.module.js';
import { Shutdown } from '../common/http/shutdown.js';
import { createLogger } from '../common/logging/logger.js';
import { LoggingModule } from '../common/logging/logging.module.js';
import { ConfigModule } from '../config/config.module.js';
import { loadSettings } from '../config/settings.js';
import { DatabaseModule } from '../database/database.module.js';
import { HealthModule } from './health.module.js';

let database: TestDatabase;
let app: INestApplication | undefined;
const lines: string[] = [];

async function start(url = database.url) {
  const log = createLogger({ LOG_LEVEL: 'info' }, { write: (line) => lines.push(line) });
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(loadSettings({ DATABASE_URL: url })),
      LoggingModule.forRoot(log),
      HttpModule,
      DatabaseModule,
      HealthModule,
    ],
  }).compile();
  app = module.createNestApplication({ logger: false });
  await app.init();
  return { app, http: request(app.getHttpServer()) };
}

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

beforeEach(async () => {
  database = await createTestDatabase();
  lines.length = 0;
});
afterEach(async () => {
  await app?.close();
  await database.drop();
});

describe('a service with its database', () => {
  it('is alive and ready, and neither answer is kept', async () => {
    const { http } = await start();
    const live = await http.get('/healthz').expect(200, { status: 'ok' });
    const ready = await http.get('/readyz').expect(200);
    expect(ready.body).toMatchObject({
      status: 'ok',
      details: { database: { status: 'up' }, migrations: { status: 'up' } },
    });
    expect(live.headers['cache-control']).toContain('no-store');
    expect(ready.headers['cache-control']).toContain('no-store');
  });

  it('is not ready while a migration is pending, and names it', async () => {
    await run('DELETE FROM _prisma_migrations');
    const { http } = await start();
    const { body } = await http.get('/readyz').expect(503);
    expect(body).toMatchObject({
      status: 'error',
      error: { migrations: { status: 'down', message: expect.stringMatching(/pending: \d{14}_/) } },
      details: { database: { status: 'up' } },
    });
  });
});

describe('a service without its database', () => {
  it('is alive but not ready; the reason is in the log and not in the answer', async () => {
    const { http } = await start('postgresql://postgres:guess-me@127.0.0.1:1/none');
    await http.get('/healthz').expect(200);
    const { body } = await http.get('/readyz').expect(503);
    expect(body).toMatchObject({
      status: 'error',
      error: { database: { status: 'down' }, migrations: { status: 'down' } },
    });
    expect(JSON.stringify(body)).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|guess-me/);
    expect(lines.join()).toContain('ECONNREFUSED');
    expect(lines.join()).not.toContain('guess-me');
  });
});

describe('a service that is stopping', () => {
  it('is alive but not ready', async () => {
    const { app, http } = await start();
    app.get(Shutdown).onModuleDestroy();
    await http.get('/healthz').expect(200);
    const { body } = await http.get('/readyz').expect(503);
    expect(body).toMatchObject({ status: 'shutting_down' });
  });
});
