import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isRecord } from '../../shared/values/is-record.ts';

/** The bank does not tell its limit; this is what merchants must stay well below. */
const TIMEOUT_MS = 5_000;
const LONGEST_ANSWER = 16_384;
const URL_TAG = /<URL>\s*([^<\s][^<]*?)\s*<\/URL>/i;

export interface Delivered {
  readonly httpStatus?: number;
  readonly answer?: string;
  readonly merchantUrl?: string;
  readonly error?: string;
  readonly accepted: boolean;
}

/** Posts a form. Redirects are not followed; only HTTP 200 with `<URL>…</URL>` is accepted. */
export async function postForm(url: string, body: string, signal: AbortSignal): Promise<Delivered> {
  try {
    const { httpStatus, answer } = await exchange(new URL(url), body, signal);
    const merchantUrl = URL_TAG.exec(answer)?.[1];
    const accepted = httpStatus === 200 && merchantUrl !== undefined;
    return { httpStatus, answer: answer.slice(0, 200), merchantUrl, accepted };
  } catch (error) {
    return { error: describe(error), accepted: false };
  }
}

function exchange(
  url: URL,
  body: string,
  signal: AbortSignal,
): Promise<{ httpStatus: number; answer: string }> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: 'POST',
      // A kept-alive connection that the merchant closes at the wrong moment would look like a failure.
      agent: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        connection: 'close',
      },
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
