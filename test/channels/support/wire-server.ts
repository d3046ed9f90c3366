import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire: query and form body taken together. */
export interface WireRequest {
  parameters: Record<string, string>;
  bizContent: Record<string, unknown>;
  method: string;
}

type Answer = (request: WireRequest, response: ServerResponse, incoming: IncomingMessage) => void;

/** A gateway without a mind: every answer is said beforehand, every request is kept. */
export class WireServer {
  readonly requests: WireRequest[] = [];
  #answer: Answer = (_request, response) => response.writeHead(500).end();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<WireServer> {
    const server = createServer();
    const wire = new WireServer(server);
    server.on('request', (incoming, response) => void wire.#receive(incoming, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  get gateway(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/gateway.do`;
  }

  /** From now on; a text is answered with HTTP 200 and the gateway's odd content type. */
  answers(answer: string | Answer): void {
    this.requests.length = 0;
    this.#answer =
      typeof answer === 'function'
        ? answer
        : (_request, response) => response.writeHead(200, WIRE_HEADERS).end(answer);
  }

  get lastRequest(): WireRequest {
    const request = this.requests.at(-1);
    if (!request) throw new Error('no request came in');
    return request;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const query = new URL(incoming.url ?? '', 'http://gateway').searchParams;
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const parameters = Object.fromEntries([...query, ...form]);
    const bizContent = readBizContent(parameters['biz_content']);
    const request = { parameters, bizContent, method: incoming.method ?? '' };
    this.requests.push(request);
    this.#answer(request, response, incoming);
  }
}

export const WIRE_HEADERS = { 'content-type': 'text/html;charset=utf-8', trace_id: 'trace-1' };

function readBizContent(text: string | undefined): Record<string, unknown> {
  return text?.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
}
