import type { NotificationRefusal, RawNotification } from '../channel.js';

/** Real messages have about 1 kB. */
const MAX_BODY_BYTES = 65_536;

export type FormMessage = { base64: string } | { refusal: NotificationRefusal };

/**
 * Reads the one field `MSG` out of a form (or out of the query of a GET), in all the ways in which it was seen
 * to arrive: encoded as it should be, encoded once more, or not at all, so that every `+` became a blank. None
 * of this can make another message of it: what is signed is inside.
 */
export function readMessageField({ body }: RawNotification): FormMessage {
  if (body.length > MAX_BODY_BYTES) {
    return refuse('too_large', `${body.length} bytes, at most ${MAX_BODY_BYTES}`);
  }
  const values = body
    .toString('latin1')
    .split('&')
    .filter((field) => field.startsWith('MSG='));
  const [value, ...more] = values.map((field) => field.slice('MSG='.length));
  if (!value) return refuse('missing_parameter', 'MSG belongs to every message');
  if (more.length > 0) return refuse('repeated_parameter', 'MSG occurs twice');
  return readMessage(value);
}

/** Reads a value of `MSG`, still encoded or decoded already. */
export function readMessage(value: string): FormMessage {
  const base64 = decodeOnce(decodeOnce(value))
    ?.replaceAll(' ', '+')
    .replaceAll(/[\r\n]/g, '');
  if (base64 === undefined) return refuse('malformed', 'a % that begins no escape');
  // Base64 has several spellings of one message: only one of them is taken.
  const isCanonical = Buffer.from(base64, 'base64').toString('base64') === base64;
  return isCanonical ? { base64 } : refuse('malformed', 'MSG is no Base64');
}

/** Base64 has no %: while there is one, the text is still encoded. */
function decodeOnce(text: string | undefined): string | undefined {
  if (!text?.includes('%')) return text;
  return /%(?![0-9A-Fa-f]{2})/.test(text)
    ? undefined
    : text.replaceAll(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function refuse(reason: string, detail: string): { refusal: NotificationRefusal } {
  return { refusal: { reason, detail } };
}
