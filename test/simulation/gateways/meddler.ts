import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer with another content, in Latin-1 so that bytes of any charset stay what they are. */
export type Forgery = (answer: string) => string;

interface Passage {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Stands between the service and a gateway: somebody who can change answers, and cannot sign. */
export class Meddler {
  private readonly server: Server;
  private readonly target: URL;
  private readonly waiting = new Map<string, Forgery>();
  private readonly struck = new Set<string>();

  private constructor(server: Server, target: URL) {
    this.server = server;
    this.target = target;
  }

  static async before(gatewayUrl: string): Promise<Meddler> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const meddler = new Meddler(server, new URL(gatewayUrl));
    server.on('request', (request, response) => {
      meddler
        .pass(request)
        .then(({ status, headers, body }) => {
          response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
        })
        // The gateway hung up, or the service did not wait.
        .catch(() => response.destroy());
    });
    return meddler;
  }

  /** Where the service finds the gateway. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** The next answer about this order that can be changed in this way comes changed. */
  meddle(orderNo: string, forgery: Forgery): void {
    this.waiting.set(orderNo, forgery);
  }

  calm(): void {
    this.waiting.clear();
  }

  hasStruck(orderNo: string): boolean {
    return this.struck.has(orderNo);
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async pass(request: IncomingMessage): Promise<Passage> {
    const question = await readAll(request);
    const answer = await this.ask(request, question);
    const orderNo = [...this.waiting.keys()].find((number) => question.includes(number));
    return orderNo === undefined ? answer : { ...answer, body: this.forge(orderNo, answer.body) };
  }

  private forge(orderNo: string, body: Buffer): Buffer {
    const answer = body.toString('latin1');
    const forged = this.waiting.get(orderNo)?.(answer) ?? answer;
    if (forged === answer) return body;
    this.waiting.delete(orderNo);
    this.struck.add(orderNo);
    return Buffer.from(forged, 'latin1');
  }

  private async ask({ method, url, headers }: IncomingMessage, question: Buffer): Promise<Passage> {
    const { connection: _hop, ...kept } = headers;
    const asked = httpRequest(new URL(url ?? '/', this.target), { method, headers: kept, agent: false });
    asked.end(question);
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const { connection: _hop2, 'transfer-encoding': _coding, ...answered } = answer.headers;
    return { status: answer.statusCode ?? 502, headers: answered, body: await readAll(answer) };
  }
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
