import { createServer } from 'node:http';
import { parseForm } from '../../shared/wire/form.ts';

export interface Received {
  readonly fields: Record<string, string>;
  /** The body as it came. */
  readonly raw: string;
  readonly contentType: string;
}

export interface NotifyReceiver {
  readonly url: string;
  readonly received: Received[];
  /** What the next answers are: a body for status 200, or a status and headers. */
  answer: string | { status: number; headers?: Record<string, string>; body?: string };
  close(): Promise<void>;
}

/** A merchant's notify URL on a free port; answers `success` until told otherwise. */
export async function startNotifyReceiver(): Promise<NotifyReceiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('latin1');
      const contentType = request.headers['content-type'] ?? '';
      const charset = /charset=([\w-]+)/.exec(contentType)?.[1] ?? 'utf-8';
      receiver.received.push({ fields: Object.fromEntries(parseForm(raw, charset)), raw, contentType });
      const { answer } = receiver;
      if (typeof answer === 'string') response.end(answer);
      else response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('not listening');
  const receiver: NotifyReceiver = {
    url: `http://127.0.0.1:${address.port}/notify`,
    received: [],
    answer: 'success',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
