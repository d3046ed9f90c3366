import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { encodeText } from '../wire/charset.ts';
import type { HttpAnswer } from './http-answer.ts';
import { dispatch, type HttpRequest, type Route } from './router.ts';

const LONGEST_BODY = 4 * 1024 * 1024;

class BodyTooLarge extends Error {}

/** An HTTP server over a list of routes. */
export class HttpServer {
  readonly #server: Server;

  /** While there are no routes yet, everything is answered 503. */
  constructor(routes: () => readonly Route[] | undefined) {
    this.#server = createServer((message, response) => void answer(message, response, routes()));
  }

  /** Starts listening; the answer is the port. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        this.#server.off('error', reject);
        const address = this.#server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  /** Ends all connections, those with an answer under way too. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  routes: readonly Route[] | undefined,
): Promise<void> {
  try {
    const request = await readRequest(message);
    write(response, routes ? await dispatch(routes, request) : plainAnswer(503), request.method === 'HEAD');
  } catch (error) {
    if (response.headersSent || response.destroyed) return;
    const isTooLarge = error instanceof BodyTooLarge;
    if (!isTooLarge) console.error(error);
    write(response, plainAnswer(isTooLarge ? 413 : 500));
  }
}

function plainAnswer(status: number): HttpAnswer {
  return { status, headers: { 'content-type': 'text/plain', connection: 'close' }, body: `${status}\n` };
}

async function readRequest(message: IncomingMessage): Promise<HttpRequest> {
  const url = message.url ?? '/';
  const mark = url.indexOf('?');
  return {
    method: message.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? '' : url.slice(mark + 1),
    contentType: message.headers['content-type'] ?? '',
    cookie: message.headers.cookie ?? '',
    body: await readBody(message),
  };
}

function readBody(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LONGEST_BODY) reject(new BodyTooLarge());
      else chunks.push(chunk);
    });
    message.on('end', () => resolve(Buffer.concat(chunks)));
    message.on('error', reject);
  });
}

function write(response: ServerResponse, answer: HttpAnswer, isHead = false): void {
  if (answer === 'drop') {
    response.socket?.destroy();
    return;
  }
  const body = typeof answer.body === 'string' ? encodeText(answer.body, 'utf-8') : answer.body;
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
  response.end(isHead ? undefined : body);
}
