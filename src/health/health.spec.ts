import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { WorkerPool } from 'graphile-worker';
import pg from 'pg';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { Clock } from '../common/clock.js';
import { HttpModule } from '../common/http/http.module.js';
import { Shutdown } from '../common/http/shutdown.js';
import { createLogger } from '../common/logging/logger.js';
import { LoggingModule } from '../common/logging/logging.module.js';
import { ConfigModule } from '../config/config.module.js';
import { loadSettings } from '../config/settings.js';
import { DatabaseModule } from '../database/database.module.js';
import { Heartbeat } from '../jobs/heartbeat.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { HealthModule } from './health.module.js';

class ClockModule {}

let database: TestDatabase;
let app: INestApplication | undefined;
const lines: string[] = [];

async function start(environment: Record<string, string> = {}) {
  const log = createLogger({ LOG_LEVEL: 'info' }, { write: (line) => lines.push(line) });
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(loadSettings({ DATABASE_URL: database.url, RUN_WORKER: 'false', ...environment })),
      LoggingModule.forRoot(log),
      HttpModule,
      { module: ClockModule, global: true, providers: [Clock], exports: [Clock] },
      DatabaseModule,
      JobsModule,
      HealthModule,
    ],
  }).compile();
  const pools = gatherPools(module.get(Heartbeat));
  app = module.createNestApplication({ logger: false });
  await app.init();
  return { app, http: request(app.getHttpServer()), pools };
}

/** The workers that were started, the latest last. */
function gatherPools({ events }: Heartbeat): WorkerPool[] {
  const pools: WorkerPool[] = [];
  events.on('pool:create', ({ workerPool }) => pools.push(workerPool));
  return pools;
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
      details: { database: { status: 'up' }, jobs: { status: 'up' }, migrations: { status: 'up' } },
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

describe('a service whose jobs cannot be run', () => {
  it('is not ready without the tables that jobs stand in', async () => {
    await run('DROP SCHEMA graphile_worker CASCADE');
    const { http } = await start();
    const { body } = await http.get('/readyz').expect(503);
    expect(body).toMatchObject({
      error: { jobs: { status: 'down', message: expect.stringContaining('tables') } },
      details: { database: { status: 'up' }, migrations: { status: 'up' } },
    });
  });

  it('is not ready while its own runner has ended, until that is started again', async () => {
    const { http, pools } = await start({ RUN_WORKER: 'true' });
    // As a newer build leaves it: the runner of this one refuses to start.
    await run('INSERT INTO graphile_worker.migrations (id, breaking) VALUES (999999, true)');
    await pools[0]!.gracefulShutdown('by the test');
    const { body } = await http.get('/readyz').expect(503);
    expect(body).toMatchObject({
      error: { jobs: { status: 'down', message: expect.stringContaining('runner') } },
      details: { database: { status: 'up' }, migrations: { status: 'up' } },
    });
    await run('DELETE FROM graphile_worker.migrations WHERE id = 999999');
    while ((await http.get('/readyz')).status !== 200) await new Promise((wait) => setTimeout(wait, 50));
    expect(pools).toHaveLength(2);
  });

  it('is ready where jobs are for other processes', async () => {
    const { http, pools } = await start({ RUN_WORKER: 'false' });
    await http.get('/readyz').expect(200);
    expect(pools).toEqual([]);
  });
});

describe('a service without its database', () => {
  it('is alive but not ready; the reason is in the log and not in the answer', async () => {
    const { http } = await start({ DATABASE_URL: 'postgresql://postgres:guess-me@127.0.0.1:1/none' });
    await http.get('/healthz').expect(200);
    const { body } = await http.get('/readyz').expect(503);
    expect(body).toMatchObject({
      status: 'error',
      error: { database: { status: 'down' }, jobs: { status: 'down' }, migrations: { status: 'down' } },
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
