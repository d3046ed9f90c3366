import { sign, type KeyObject } from 'node:crypto';
import type { TestService } from './service.ts';

export type Form = Record<string, string>;

/** Nobody listens there: a notification sent to it is signed and kept, and reaches nobody. */
const NOWHERE = 'http://127.0.0.1:9/';

/**
 * A genuine notification of the trade's present state that nobody has received yet, signed over
 * `overrides`; an empty value removes a field.
 */
export async function signedForm(
  service: TestService,
  outTradeNo: string,
  overrides: Form = {},
): Promise<Form> {
  const trade = service.gateway.books.findTrade(outTradeNo);
  if (!trade) throw new Error(`the gateway has no trade ${outTradeNo}`);
  const { fields } = await service.gateway.notifications.sendNow(trade, overrides, NOWHERE);
  return { ...fields };
}

export interface NotifyAnswer {
  status: number;
  body: string;
  contentType: string | null;
}

export function encode(form: Readonly<Form>): string {
  return new URLSearchParams(form).toString();
}

/** Posts to the service what Alipay, or somebody who would like to be Alipay, posts. */
export async function postNotification(
  service: Pick<TestService, 'url'>,
  body: Form | string | Uint8Array<ArrayBuffer>,
  { path = '/api/payment/alipay/notify', headers = {} }: { path?: string; headers?: Form } = {},
): Promise<NotifyAnswer> {
  const isForm = typeof body === 'object' && !(body instanceof Uint8Array);
  const response = await fetch(`${service.url}${path}`, {
    method: 'POST',
    body: isForm ? encode(body) : body,
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', ...headers },
  });
  return {
    status: response.status,
    body: await response.text(),
    contentType: response.headers.get('content-type'),
  };
}

export const ACCEPTED: NotifyAnswer = {
  status: 200,
  body: 'success',
  contentType: 'text/plain; charset=utf-8',
};
export const REFUSED: NotifyAnswer = { ...ACCEPTED, body: 'failure' };

/** Signs a notification as Alipay's documentation says, with any key. */
export function signWith(key: KeyObject, form: Form, digest: 'sha256' | 'sha1' = 'sha256'): Form {
  const content = Object.keys(form)
    .filter((name) => name !== 'sign' && name !== 'sign_type')
    .toSorted()
    .map((name) => `${name}=${form[name]}`)
    .join('&');
  return { ...form, sign: sign(digest, Buffer.from(content), key).toString('base64') };
}

/** A Beijing time, as Alipay writes it, so far from now. */
export function beijingText(fromNowMs: number): string {
  const time = new Date(Date.now() + 8 * 3_600_000 + fromNowMs);
  return time.toISOString().slice(0, 19).replace('T', ' ');
}
