import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isRecord } from '../values/is-record.ts';

/** No gateway tells its limit; five seconds is what merchants must stay well below. */
const TIMEOUT_MS = 5_000;
const LONGEST_ANSWER = 16_384;

/** A form as it goes out. */
export interface Form {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What came back: an answer, or why there is none. */
export type Exchange = { readonly httpStatus: number; readonly answer: string } | { readonly error: string };

/** Posts a form. Redirects are not followed. */
export async function postForm(url: string, form: Form, signal: AbortSignal): Promise<Exchange> {
  try {
    return await exchange(new URL(url), form, signal);
  } catch (error) {
    return { error: describe(error) };
  }
}

function exchange(url: URL, { body, headers }: Form, signal: AbortSignal): Promise<Exchange> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: 'POST',
      // A kept-alive connection that the merchant closes at the wrong moment would look like a failure.
      agent: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let answer = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        if (answer.length < LONGEST_ANSWER) answer += chunk;
      });
      response.on('end', () => resolve({ httpStatus: response.statusCode ?? 0, answer }));
      response.on('error', reject);
    });
    request.end(body);
  });
}

function describe(error: unknown): string {
  const { name, code, message } = isRecord(error) ? error : { message: String(error) };
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  return String(code ?? message);
}
