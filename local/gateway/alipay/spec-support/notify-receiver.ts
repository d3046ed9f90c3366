import { startPostReceiver, type Reply } from '../../shared/spec-support/post-receiver.ts';
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
  answer: string | Reply;
  close(): Promise<void>;
}

/** A merchant's notify URL on a free port; answers `success` until told otherwise. */
export async function startNotifyReceiver(): Promise<NotifyReceiver> {
  const server = await startPostReceiver(({ body: raw, headers }) => {
    const contentType = headers['content-type'] ?? '';
    const charset = /charset=([\w-]+)/.exec(contentType)?.[1] ?? 'utf-8';
    receiver.received.push({ fields: Object.fromEntries(parseForm(raw, charset)), raw, contentType });
    const { answer } = receiver;
    return typeof answer === 'string' ? { status: 200, body: answer } : answer;
  });
  const receiver: NotifyReceiver = { ...server, received: [], answer: 'success' };
  return receiver;
}
