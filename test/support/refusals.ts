import { API_KEY, type TestService } from './service.ts';

/** A refusal in the service's one form. */
export interface Refusal {
  isSuccess: false;
  errorCode: string;
  message: string;
  requestId: string;
  docUrl: string;
  details?: { field: string; message: string }[];
}

/** Sends the bytes as they are. @throws when what comes back is no refusal in the service's one form */
export async function sendRaw(
  service: TestService,
  path: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<[status: number, refusal: Refusal]> {
  const answer = await fetch(service.url + path, {
    method: 'POST',
    body: typeof body === 'string' ? body : new Uint8Array(body),
    headers: { Authorization: `Bearer ${API_KEY}`, 'Content-Type': 'application/json', ...headers },
  });
  const refusal = (await answer.json()) as Refusal;
  const isWhole =
    !refusal.isSuccess &&
    /\S/.test(refusal.message) &&
    refusal.requestId === answer.headers.get('x-request-id') &&
    refusal.docUrl === `${service.url}/docs/errors#${refusal.errorCode}`;
  if (!isWhole) throw new Error(`${path} answered ${answer.status} ${JSON.stringify(refusal)}`);
  return [answer.status, refusal];
}

/** A body, and the field of it that is wrong. */
export type WrongBody = readonly [body: object, field: string];

/**
 * Sends each body and keeps those that are not refused as they should be: with 400 PARAM_ERROR that names
 * the field, with a message about it in the language that was asked for.
 */
export async function wronglyAnswered(
  service: TestService,
  path: string,
  bodies: readonly WrongBody[],
  language: 'zh' | 'en' = 'zh',
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [body, field] of bodies) {
    const text = JSON.stringify(body);
    const [status, refusal] = await sendRaw(service, path, text, { 'Accept-Language': language });
    const said = refusal.details?.find((detail) => detail.field === field)?.message ?? '';
    const isRight =
      status === 400 &&
      refusal.errorCode === 'PARAM_ERROR' &&
      /\S/.test(said) &&
      /[\u4e00-\u9fff]/.test(said) === (language === 'zh') &&
      !said.includes('\u0000');
    if (!isRight) wrong.push(`${text.slice(0, 300)} → ${status} ${JSON.stringify(refusal).slice(0, 500)}`);
  }
  return wrong;
}
