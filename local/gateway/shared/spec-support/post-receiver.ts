import { createServer, type IncomingHttpHeaders } from 'node:http';

/** What a receiver answers. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

export interface Posted {
  /** The body as it came, a character a byte. */
  readonly body: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** A merchant's notify URL on a free port; every call is told and gets the reply. */
export async function startPostReceiver(
  reply: (posted: Posted) => Reply,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', headers } = request;
      const answer = reply({ body: Buffer.concat(chunks).toString('latin1'), method, headers });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('not listening');
  return {
    url: `http://127.0.0.1:${address.port}/notify`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
