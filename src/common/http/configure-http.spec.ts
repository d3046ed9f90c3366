import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { All, Controller, Get, HttpCode, Module, Param, Post, Req } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Request } from 'express';
import { ErrorFilter } from '../errors/error.filter.js';
import { createLogger } from '../logging/logger.js';
import { BODY_LIMIT_BYTES } from './body-parsers.js';
import { configureHttp, type HttpSettings } from './configure-http.js';
import { HttpModule } from './http.module.js';

const PUBLIC_BASE_URL = 'https://pay.example';
const NOTIFICATION_PATHS = [
  '/api/payment/alipay/notify',
  '/api/payment/alipay_notify',
  '/api/payment/notify',
  '/api/payment/abc/notify',
];
const JSON_TYPE = { 'Content-Type': 'application/json' };

@Controller()
class Routes {
  @All('api/payment/echo')
  @HttpCode(200)
  echo(@Req() { body, ip, query, requestId }: Request) {
    return { body, ip, query, requestId };
  }

  @Get('api/payment/orders/:orderNo')
  order(@Param('orderNo') orderNo: string, @Req() incoming: Request) {
    incoming.merchantId = 'shop';
    return { orderNo };
  }

  @Get('healthz')
  health() {
    return 'ok';
  }

  @Get('broken')
  broken() {
    throw new Error('a detail of ours');
  }

  @Post(NOTIFICATION_PATHS)
  @HttpCode(200)
  notify(@Req() { body, bodyTooLarge }: Request) {
    return { bytes: Buffer.isBuffer(body) ? body.toString('base64') : null, bodyTooLarge };
  }
}

@Module({ imports: [HttpModule], controllers: [Routes] })
class RoutesModule {}

interface Service {
  readonly port: number;
  readonly lines: Record<string, unknown>[];
  call(path: string, init?: RequestInit): Promise<globalThis.Response>;
}

let app: NestExpressApplication;
let service: Service;

async function start(settings: Partial<HttpSettings> = {}): Promise<Service> {
  const module = await Test.createTestingModule({ imports: [RoutesModule] }).compile();
  app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  const lines: Record<string, unknown>[] = [];
  const log = createLogger({ LOG_LEVEL: 'debug' }, { write: (line) => lines.push(JSON.parse(line)) });
  configureHttp(app, { PUBLIC_BASE_URL, TRUST_PROXY: false, CORS_ORIGINS: [], ...settings }, log);
  app.useGlobalFilters(new ErrorFilter(PUBLIC_BASE_URL, log));
  await app.listen(0, '127.0.0.1');
  const server: Server = app.getHttpServer();
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, lines, call: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init) };
}

async function restart(settings: Partial<HttpSettings>): Promise<Service> {
  await app.close();
  service = await start(settings);
  return service;
}

function post(
  path: string,
  body: RequestInit['body'],
  headers: RequestInit['headers'] = JSON_TYPE,
): Promise<globalThis.Response> {
  return service.call(path, { method: 'POST', body, headers });
}

beforeEach(async () => {
  service = await start();
});
afterEach(() => app.close());

describe('a request id', () => {
  it('is the caller’s where it is sane, on the request and on the answer', async () => {
    const answer = await service.call('/api/payment/echo', { headers: { 'X-Request-Id': 'shop-1_A.b' } });
    expect(answer.headers.get('x-request-id')).toBe('shop-1_A.b');
    expect(await answer.json()).toMatchObject({ requestId: 'shop-1_A.b' });
  });

  it.each(['has blank', 'a'.repeat(65), '<script>', ''])('is ours instead of %p', async (wanted) => {
    const answer = await service.call('/api/payment/echo', { headers: { 'X-Request-Id': wanted } });
    const requestId = answer.headers.get('x-request-id');
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await answer.json()).toMatchObject({ requestId });
  });
});

describe('the headers of an answer', () => {
  it('forbid to guess types and to keep API answers, and tell nothing of the server', async () => {
    const { headers } = await service.call('/api/payment/echo');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('etag')).toBeNull();
    expect((await service.call('/healthz')).headers.get('cache-control')).toBeNull();
  });

  it('name no origin unless origins are set', async () => {
    const answer = await service.call('/api/payment/echo', { headers: { Origin: 'https://shop.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a JSON body', () => {
  it.each(['application/json', 'application/json; charset=UTF-8', 'Application/JSON;charset="utf8"'])(
    'of type %s is given to the route',
    async (type) => {
      const answer = await post('/api/payment/echo', '{"a":{"b":"中"}}', { 'Content-Type': type });
      expect(await answer.json()).toMatchObject({ body: { a: { b: '中' } } });
    },
  );

  it('is nothing where none came, whatever the content type says', async () => {
    for (const headers of [{}, { 'Content-Type': 'text/plain' }, JSON_TYPE]) {
      const answer = await service.call('/api/payment/echo', { method: 'POST', headers });
      expect(answer.status).toBe(200);
      expect(await answer.json()).not.toHaveProperty('body');
    }
  });

  it.each([
    ['{"a":', 'not valid JSON'],
    ['[1]', 'must be a JSON object'],
    ['{"a":1,"a":2}', 'repeats'],
    ['{"__proto__":1}', 'not allowed'],
    [Buffer.from('7b2261223a22ff227d', 'hex'), 'not valid UTF-8'],
  ])('that is %s is refused, and the refusal says why', async (body, reason) => {
    const answer = await post('/api/payment/echo', body, { ...JSON_TYPE, 'Accept-Language': 'en' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      isSuccess: false,
      errorCode: 'PARAM_ERROR',
      message: expect.stringContaining(reason),
      requestId: answer.headers.get('x-request-id'),
      docUrl: 'https://pay.example/docs/errors#PARAM_ERROR',
    });
  });

  it.each([
    [{ 'Content-Type': 'application/x-www-form-urlencoded' }],
    [{ 'Content-Type': 'text/plain' }],
    [{ 'Content-Type': '' }],
    [{ 'Content-Type': 'application/json; charset=gbk' }],
    [{ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }],
    [{ 'Content-Type': 'application/jsonp' }],
  ])('with %p is refused with 415', async (headers) => {
    const answer = await post('/api/payment/echo', gzipSync('{"a":1}'), headers);
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ isSuccess: false, errorCode: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  it('may be as long as the limit and no longer, whether its length is announced or not', async () => {
    const ofLength = (length: number): string => `{"a":"${'x'.repeat(length - 8)}"}`;
    expect((await post('/api/payment/echo', ofLength(BODY_LIMIT_BYTES))).status).toBe(200);
    for (const body of [ofLength(BODY_LIMIT_BYTES + 1), ofLength(20 * BODY_LIMIT_BYTES)]) {
      const announced = await post('/api/payment/echo', body);
      const streamed = await service.call('/api/payment/echo', {
        method: 'POST',
        body: new Blob([body]).stream(),
        headers: JSON_TYPE,
        duplex: 'half',
      });
      for (const answer of [announced, streamed]) {
        expect(answer.status).toBe(413);
        expect(await answer.json()).toMatchObject({ errorCode: 'PAYLOAD_TOO_LARGE' });
      }
    }
  });

  it('that breaks off is nobody’s, and the service lives on', async () => {
    const socket = connect(service.port, '127.0.0.1');
    socket.write(
      'POST /api/payment/echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"a"',
    );
    const closed = once(socket, 'close');
    socket.resume().end();
    await closed;
    expect((await post('/api/payment/echo', '{}')).status).toBe(200);
  });
});

describe('a notification', () => {
  const bytes = Buffer.concat([Buffer.from('a=%D6%D0&b=+&a='), randomBytes(64)]);

  it.each([...NOTIFICATION_PATHS, '/API/payment/alipay/Notify/'])(
    'to %s arrives byte by byte',
    async (path) => {
      for (const type of [
        'application/x-www-form-urlencoded; charset=gbk',
        'application/json',
        'nonsense',
        '',
      ]) {
        const answer = await post(path, bytes, { 'Content-Type': type, 'Content-Encoding': 'gzip' });
        expect(await answer.json()).toEqual({ bytes: bytes.toString('base64'), bodyTooLarge: false });
      }
    },
  );

  it('without a body is empty', async () => {
    const answer = await service.call('/api/payment/alipay/notify', { method: 'POST' });
    expect(await answer.json()).toEqual({ bytes: '', bodyTooLarge: false });
  });

  it('that is too large is not kept, but reaches its route', async () => {
    const answer = await post('/api/payment/alipay/notify', randomBytes(40 * BODY_LIMIT_BYTES), {});
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ bytes: null, bodyTooLarge: true });
  });
});

describe('an error', () => {
  it.each([
    ['/nowhere', 404, 'NOT_FOUND'],
    ['/api/payment/orders/%ff', 400, 'PARAM_ERROR'],
    ['/broken', 500, 'INTERNAL_ERROR'],
  ])('at %s is answered with %s %s in the one form', async (path, status, errorCode) => {
    const answer = await service.call(path);
    expect(answer.status).toBe(status);
    const requestId = answer.headers.get('x-request-id');
    const body = await answer.text();
    expect(JSON.parse(body)).toMatchObject({ isSuccess: false, errorCode, requestId });
    expect(body).not.toMatch(/a detail of ours|\bat \//);
  });
});

describe('the access log', () => {
  const lineOf = async (path: string, init?: RequestInit): Promise<Record<string, unknown> | undefined> => {
    await (await service.call(path, init)).text();
    // The line is written when the answer has left, which the client may see a moment earlier.
    while (service.lines.length === 0) await new Promise((resolve) => setImmediate(resolve));
    return service.lines.at(-1);
  };

  it('has one line a request, without the secrets of its address', async () => {
    const line = await lineOf('/api/payment/orders/A1?clientToken=hidden&x=1', {
      headers: { 'X-Request-Id': 'mine' },
    });
    expect(line).toMatchObject({
      level: 'info',
      requestId: 'mine',
      method: 'GET',
      url: '/api/payment/orders/A1?clientToken=[redacted]&x=1',
      status: 200,
      merchantId: 'shop',
      tookMs: expect.any(Number),
    });
    expect(service.lines).toHaveLength(1);
  });

  it('has nothing of the message with which the bank sends a browser back, however long', async () => {
    for (const message of ['PE1TRz4%3D', 'A'.repeat(2_000)]) {
      const line = await lineOf(`/api/payment/orders/A1?MSG=${message}`);
      expect(line).toMatchObject({ url: '/api/payment/orders/A1?MSG=[redacted]' });
      service.lines.length = 0;
    }
  });

  it('tells of probes at debug alone, and of our own failures as errors', async () => {
    expect(await lineOf('/healthz')).toMatchObject({ level: 'debug', status: 200 });
    service.lines.length = 0;
    await lineOf('/broken');
    while (service.lines.length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(service.lines.at(-1)).toMatchObject({ level: 'error', status: 500, url: '/broken' });
  });
});

describe('a proxy in front', () => {
  it('is believed only as far as it is trusted', async () => {
    const headers = { 'X-Forwarded-For': '1.1.1.1, 2.2.2.2' };
    const seen = async () => (await service.call('/api/payment/echo', { headers })).json();
    expect(await seen()).toMatchObject({ ip: '127.0.0.1' });
    await restart({ TRUST_PROXY: 1 });
    expect(await seen()).toMatchObject({ ip: '2.2.2.2' });
    await restart({ TRUST_PROXY: ['loopback', '2.2.2.0/24'] });
    expect(await seen()).toMatchObject({ ip: '1.1.1.1' });
  });
});

describe('pages of other origins', () => {
  const preflight = (path: string, origin: string) =>
    service.call(path, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });

  it('may call where their origin is named, and read our headers', async () => {
    await restart({ CORS_ORIGINS: ['https://shop.example', 'https://b.example'] });
    const asked = await preflight('/api/payment/alipay/precreate', 'https://shop.example');
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(asked.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();

    const answer = await service.call('/api/payment/echo', { headers: { Origin: 'https://shop.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(answer.headers.get('access-control-expose-headers')).toContain('X-Request-Id');
    const other = await preflight('/api/payment/echo', 'https://evil.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may never post notifications nor call the admin API', async () => {
    await restart({ CORS_ORIGINS: ['*'] });
    expect(
      (await preflight('/api/payment/echo', 'https://any.example')).headers.get(
        'access-control-allow-origin',
      ),
    ).toBe('*');
    for (const path of ['/api/payment/alipay/notify', '/api/payment/notify/', '/api/admin/merchants']) {
      const { headers } = await preflight(path, 'https://any.example');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
