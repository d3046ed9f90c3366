import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RawNotification } from '../../../src/channels/channel.js';

/** Keeps whatever is posted to it, byte for byte, and answers as a merchant that has understood. */
export class PostBox {
  readonly posts: RawNotification[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** @param answer what the channel takes for "received". */
  static async open(answer: string): Promise<PostBox> {
    const server = createServer();
    const box = new PostBox(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        box.posts.push({ body: Buffer.concat(chunks), contentType: request.headers['content-type'] });
        response.end(answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return box;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/notify`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
