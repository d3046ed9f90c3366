import type { HttpAnswer } from './http-answer.ts';

/** The connection closes without an answer; what was committed stays committed. */
export class ConnectionDrop extends Error {}

/** What a proxy says that could not reach the gateway. */
export const BAD_GATEWAY: HttpAnswer = {
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: '<h1>502 Bad Gateway</h1>',
};

/** A plain HTTP failure in the gateway's place, as a proxy between would answer. */
export class HttpFailure extends Error {}

/** What the caller gets where a call ended in one of these; undefined for any other error. */
export function brokenAnswer(
  error: unknown,
): { readonly outcome: 'dropped' | 'httpError'; readonly answer: HttpAnswer } | undefined {
  if (error instanceof ConnectionDrop) return { outcome: 'dropped', answer: 'drop' };
  if (!(error instanceof HttpFailure)) return undefined;
  return { outcome: 'httpError', answer: BAD_GATEWAY };
}
