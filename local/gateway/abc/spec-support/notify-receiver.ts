import { createServer } from 'node:http';

export interface Received {
  readonly body: string;
  readonly contentType: string;
  readonly method: string;
}

export interface NotifyReceiver {
  readonly url: string;
  readonly received: Received[];
  /** What the next answers are. */
  answer: { status: number; headers?: Record<string, string>; body: string };
  close(): Promise<void>;
}

/** A merchant's notify URL on a free port; answers with a `<URL>` page until told otherwise. */
export async function startNotifyReceiver(): Promise<NotifyReceiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', headers } = request;
      const body = Buffer.concat(chunks).toString('latin1');
      receiver.received.push({ body, contentType: headers['content-type'] ?? '', method });
      const { answer } = receiver;
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('not listening');
  const receiver: NotifyReceiver = {
    url: `http://127.0.0.1:${address.port}/notify`,
    received: [],
    answer: { status: 200, body: '<html><URL>http://shop.example/result</URL></html>' },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
