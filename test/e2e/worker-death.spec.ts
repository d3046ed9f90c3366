import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { projectRoot } from '../../local/project.ts';
import { AppModule } from '../../src/app.module.js';
import { Clock } from '../../src/common/clock.js';
import { Log } from '../../src/common/logging/log.js';
import { Settings } from '../../src/config/settings.js';
import { newOrder, TestService } from '../support/service.ts';

/** Longer than a lease of a delivery. */
const AFTER_LEASE_MS = 31_000;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadlineMs = Date.now() + 20_000; !(await isSo());) {
    if (Date.now() > deadlineMs) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('A worker that is killed (kill -9) in the middle of a job', () => {
  const masterKey = randomBytes(32).toString('base64');
  let service: TestService;
  let shop: Server;
  let received = 0;
  let victim: ChildProcess;
  let heir: INestApplicationContext;

  beforeAll(async () => {
    shop = createServer((_request, response) => {
      received += 1;
      shop.emit('webhook');
      // Whoever comes first waits for ever.
      if (received > 1) response.writeHead(204).end();
    });
    shop.listen(0, '127.0.0.1');
    await once(shop, 'listening');
    service = await TestService.start({ MASTER_KEY: masterKey, WEBHOOK_ALLOWED_HOSTS: '127.0.0.1' });
  }, 60_000);
  afterAll(async () => {
    victim.kill('SIGKILL');
    await heir.close();
    await service.stop();
    shop.closeAllConnections();
    shop.close();
  });

  const locked = () => service.rows(`SELECT id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`);

  function startVictim(): ChildProcess {
    const imports = ['typescript-imports', 'decorated-imports'].flatMap((name) => [
      '--import',
      `./scripts/support/${name}.ts`,
    ]);
    return spawn(process.execPath, [...imports, 'src/worker.ts'], {
      cwd: projectRoot,
      stdio: 'ignore',
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        LOG_LEVEL: 'silent',
        PUBLIC_BASE_URL: service.url,
        DATABASE_URL: service.database.url,
        MASTER_KEY: masterKey,
        WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
      },
    });
  }

  it('keeps nothing locked beyond the time of its heartbeat, and its work is done by another', async () => {
    const url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`;
    const made = await service.pay('precreate', newOrder({ notifyUrl: url }));
    await service.gateway.payer.pay(made.qrCodeUrl!);
    await service.gateway.notifications.idle();
    const firstWebhook = once(shop, 'webhook');
    victim = startVictim();
    await firstWebhook;
    await until(async () => (await service.rows('SELECT id FROM worker_processes')).length === 1);
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    expect(await locked()).toHaveLength(1);

    heir = await NestFactory.createApplicationContext(
      AppModule.forRoot({ ...service.app.get(Settings), RUN_WORKER: true }, service.app.get(Log)),
      { logger: false },
    );
    await until(async () => (await service.rows('SELECT id FROM worker_processes')).length === 2);
    expect(await locked()).toHaveLength(1);
    // Twenty seconds without a heartbeat.
    await service.rows(
      `UPDATE worker_processes SET seen_at = seen_at - interval '20 s' WHERE seen_at = (SELECT min(seen_at) FROM worker_processes)`,
    );
    await until(async () => (await locked()).length === 0);
    expect(received).toBe(1);

    service.advanceOurs(AFTER_LEASE_MS);
    heir.get(Clock).now = () => service.app.get(Clock).now();
    const isDelivered = async () => {
      const [event] = await service.rows<{ status: string }>('SELECT status FROM webhook_events');
      return event?.status === 'delivered';
    };
    await until(isDelivered);
    expect(received).toBe(2);
  }, 60_000);
});
