import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { encodeText } from '../wire/charset.ts';
import type { HttpAnswer } from './http-answer.ts';
import { dispatch, type HttpRequest, type Route } from './router.ts';

const LONGEST_BODY = 4 * 1024 * 1024;

class BodyTooLarge extends Error {}

/** An HTTP server over a list of routes. */
export class HttpServer {
  readonly #server: Server;

  constructor(routes: () => readonly Route[]) {
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
  routes: readonly Route[],
): Promise<void> {
  try {
    const request = await readRequest(message);
    write(response, await dispatch(routes, request), request.method === 'HEAD');
  } catch (error) {
    if (response.headersSent || message.destroyed) return;
    const status = error instanceof BodyTooLarge ? 413 : 500;
    if (status === 500) console.error(error);
    write(response, {
      status,
      headers: { 'content-type': 'text/plain', connection: 'close' },
      body: `${status}\n`,
    });
  }
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

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LONGEST_BODY) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
