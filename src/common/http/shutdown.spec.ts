import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { HttpModule } from './http.module.js';
import { drain, Shutdown } from './shutdown.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A server that holds back its answers, and one request that waits for it on a connection that is kept. */
async function withRequestUnderWay() {
  const server = createServer();
  servers.push(server);
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const agent = new Agent({ keepAlive: true });
  const client = get({ agent, port: portOf(server), host: '127.0.0.1' });
  const [, response]: [IncomingMessage, ServerResponse] = await nextRequest(server);
  return { server, client, response, agent };
}

async function nextRequest(server: Server): Promise<[IncomingMessage, ServerResponse]> {
  return new Promise((resolve) => {
    server.once('request', (request, response) => resolve([request, response]));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('a server that is drained', () => {
  it('takes no more connections, and lets a request that is under way have its answer', async () => {
    const { server, client, response, agent } = await withRequestUnderWay();
    const port = portOf(server);
    const drained = drain(server, 10_000);
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed');

    const answered = once(client, 'response');
    const startMs = performance.now();
    response.end('done');
    const [answer]: IncomingMessage[] = await answered;
    answer?.resume();
    await drained;
    expect(answer?.statusCode).toBe(200);
    expect(performance.now() - startMs).toBeLessThan(5_000);
    agent.destroy();
  });

  it('cuts off what takes longer than the grace', async () => {
    const { server, client } = await withRequestUnderWay();
    const broken = once(client, 'error');
    await drain(server, 100);
    await expect(broken).resolves.toMatchObject([{ code: 'ECONNRESET' }]);
  });
});

@Module({ imports: [HttpModule] })
class EmptyModule {}

it('is told to everybody before the server stops, and closing ends', async () => {
  const module = await Test.createTestingModule({ imports: [EmptyModule] }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ logger: false });
  await app.listen(0, '127.0.0.1');
  const { signal } = app.get(Shutdown);
  const server: Server = app.getHttpServer();
  const listeningWhenTold = new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(server.listening));
  });
  expect(signal.aborted).toBe(false);
  await app.close();
  expect(await listeningWhenTold).toBe(true);
  expect(server.listening).toBe(false);
});

it('does nothing where there is no server, as in a worker', async () => {
  const module = await Test.createTestingModule({ imports: [EmptyModule] }).compile();
  await module.init();
  await expect(module.close()).resolves.toBeUndefined();
});
