import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { Alipay } from './alipay.ts';
import { readShop } from './shop.ts';
import { NotificationRoute } from './notification.ts';
import { PrecreateRoute } from './precreate.ts';
import { QueryRoute } from './query.ts';

/**
 * The floor: what the same durable work costs with nothing around it. Bare node:http, keys parsed once, one
 * prepared statement for each step, no framework, no validation, no log. Nothing that anybody should run.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const shop = await readShop(pool);
const alipay = new Alipay();
const notification = new NotificationRoute(pool, alipay);
const precreate = new PrecreateRoute(pool, alipay, shop);
const query = new QueryRoute(pool, shop);
const QUERY_PATH = '/api/payment/alipay/query/';

async function answer(request: IncomingMessage): Promise<Buffer | null> {
  const { url = '' } = request;
  if (url === '/api/payment/alipay/notify') return notification.answer(await readBody(request));
  if (url === '/readyz') return Buffer.from('{}');
  if (!shop.isKeyOf(request.headers.authorization)) return null;
  if (url.startsWith(QUERY_PATH)) return query.answer(url.slice(QUERY_PATH.length));
  if (url === '/api/payment/alipay/precreate') return precreate.answer(await readBody(request));
  return null;
}

function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.once('error', reject);
  });
}

function send(response: ServerResponse, body: Buffer | null): void {
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body?.length ?? 0,
  };
  response.writeHead(body ? 200 : 400, headers).end(body);
}

createServer((request, response) => {
  answer(request).then(
    (body) => send(response, body),
    (error: unknown) => {
      console.error(error);
      send(response, null);
    },
  );
}).listen(Number(process.env.PORT), '127.0.0.1');

process.once('SIGTERM', () => process.exit());
