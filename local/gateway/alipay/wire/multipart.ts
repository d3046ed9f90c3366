import { decodeText } from '../../shared/wire/charset.ts';
import type { Pair } from '../../shared/wire/form.ts';

/** The text fields of a `multipart/form-data` body; files are left out, as they are never signed. */
export function parseMultipart(body: Buffer, contentType: string, charset: string): Pair[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!boundary) return [];
  // latin1 keeps every byte as one character, so that splitting cannot break a GBK or UTF-8 value.
  const parts = body.toString('latin1').split(`--${boundary}`).slice(1, -1);
  return parts.flatMap((part) => {
    const end = part.indexOf('\r\n\r\n');
    const headers = part.slice(0, end);
    const name = /content-disposition:[^\n]*?\bname="([^"]*)"/i.exec(headers)?.[1];
    if (end < 0 || name === undefined || /filename\*?=/i.test(headers)) return [];
    const value = part.slice(end + 4).replace(/\r\n$/, '');
    return [[name, decodeText(Buffer.from(value, 'latin1'), charset)] as const];
  });
}
