import { startPostReceiver, type Reply } from '../../shared/spec-support/post-receiver.ts';

export interface Received {
  readonly body: string;
  readonly contentType: string;
  readonly method: string;
}

export interface NotifyReceiver {
  readonly url: string;
  readonly received: Received[];
  /** What the next answers are. */
  answer: Reply;
  close(): Promise<void>;
}

/** A merchant's notify URL on a free port; answers with a `<URL>` page until told otherwise. */
export async function startNotifyReceiver(): Promise<NotifyReceiver> {
  const server = await startPostReceiver(({ body, method, headers }) => {
    receiver.received.push({ body, contentType: headers['content-type'] ?? '', method });
    return receiver.answer;
  });
  const receiver: NotifyReceiver = {
    ...server,
    received: [],
    answer: { status: 200, body: '<html><URL>http://shop.example/result</URL></html>' },
  };
  return receiver;
}
