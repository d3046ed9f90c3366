import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface BankRequest {
  body: string;
  path: string;
  contentType: string | undefined;
}

type Answer = (response: ServerResponse, incoming: IncomingMessage) => void;

/** A bank without a mind: every answer is said beforehand, every request is kept. */
export class BankServer {
  readonly requests: BankRequest[] = [];
  #answers: Answer[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<BankServer> {
    const server = createServer();
    const bank = new BankServer(server);
    server.on('request', (incoming, response) => void bank.#receive(incoming, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return bank;
  }

  get gateway(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/ebus/ReceiveMerchantTrxReqServlet`;
  }

  /** To the next calls, one after the other; the last of them stays. */
  answers(...answers: (Buffer | Answer)[]): void {
    this.requests.length = 0;
    this.#answers = answers.map((answer) =>
      typeof answer === 'function' ? answer : (response) => response.end(answer),
    );
  }

  /** `TrxRequest` of the calls that came in. */
  get transactions(): Record<string, unknown>[] {
    return this.requests.map(
      ({ body }) =>
        (JSON.parse(body) as { Message: { TrxRequest: Record<string, unknown> } }).Message.TrxRequest,
    );
  }

  get lastTransaction(): Record<string, unknown> {
    const transaction = this.transactions.at(-1);
    if (!transaction) throw new Error('no request came in');
    return transaction;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { url: path = '', headers } = incoming;
    this.requests.push({
      body: Buffer.concat(chunks).toString(),
      path,
      contentType: headers['content-type'],
    });
    const answer = this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0];
    if (answer) answer(response, incoming);
    else response.writeHead(500).end();
  }
}
