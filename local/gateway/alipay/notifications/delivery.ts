import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isRecord } from '../../shared/values/is-record.ts';

/** Alipay does not tell its limit; five seconds is what merchants must stay well below. */
const TIMEOUT_MS = 5_000;
const LONGEST_ANSWER = 4_096;

export interface Delivered {
  readonly httpStatus?: number;
  readonly answer?: string;
  readonly error?: string;
  readonly accepted: boolean;
}

/** Posts a form. Redirects are not followed; only HTTP 200 with exactly `success` is accepted. */
export async function postForm(
  url: string,
  body: string,
  charset: string,
  signal: AbortSignal,
): Promise<Delivered> {
  try {
    const { httpStatus, answer } = await exchange(new URL(url), body, charset, signal);
    return { httpStatus, answer: answer.slice(0, 200), accepted: httpStatus === 200 && answer === 'success' };
  } catch (error) {
    return { error: describe(error), accepted: false };
  }
}

function exchange(
  url: URL,
  body: string,
  charset: string,
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
        'content-type': `application/x-www-form-urlencoded; charset=${charset}`,
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Mozilla/4.0',
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
