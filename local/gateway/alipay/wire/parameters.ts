import { isKnownCharset } from '../../shared/wire/charset.ts';
import { parseForm, type Pair } from '../../shared/wire/form.ts';
import { parseMultipart } from './multipart.ts';

/** A request as it came over the wire, before anything is believed. */
export interface IncomingForm {
  /** The part of the URL after `?`, not decoded. */
  readonly query: string;
  readonly contentType: string;
  readonly body: Buffer;
}

export interface Parameters {
  readonly values: ReadonlyMap<string, string>;
  /** The charset named in the URL; undefined when the URL names none. */
  readonly urlCharset: string | undefined;
}

/**
 * Query and body together, as the gateway reads them. The charset of the bytes must be known before
 * they are decoded, which is why Alipay wants `charset` in the URL.
 */
export function readParameters(form: IncomingForm): Parameters {
  const named = parseForm(form.query, 'utf-8').find(([name]) => name === 'charset')?.[1];
  const charset = named !== undefined && isKnownCharset(named) ? named : 'utf-8';
  const pairs = [...parseForm(form.query, charset), ...readBody(form, charset)];
  return { values: new Map(pairs), urlCharset: named };
}

function readBody(form: IncomingForm, charset: string): Pair[] {
  if (/^multipart\/form-data/i.test(form.contentType)) {
    return parseMultipart(form.body, form.contentType, charset);
  }
  return parseForm(form.body.toString('latin1'), charset);
}
