/** A notification's document, taken apart without reading it as XML. */
export interface NotificationEnvelope {
  /** The very bytes between `<Message>` and `</Message>`, which are what is signed. */
  message: Buffer;
  algorithm: string;
  signature: string;
}

/** White space may stand between the elements; the bank puts none. */
const ENVELOPE = new RegExp(
  [
    String.raw`^(?:<\?xml [^<>]*\?>)?`,
    '<MSG>',
    '<Message>((?:[^<]|<(?!/?Message>))*)</Message>',
    '<Signature-Algorithm>([^<]*)</Signature-Algorithm>',
    '<Signature>([^<]*)</Signature>',
    '</MSG>$',
  ].join(String.raw`[ \t\r\n]*`),
);

/**
 * Finds the signed bytes. Neither byte of a GBK character has the value of `<`, so that tags can be looked for
 * byte by byte.
 * @returns `null` for anything that is not exactly one signed message
 */
export function openEnvelope(document: Buffer): NotificationEnvelope | null {
  const match = ENVELOPE.exec(document.toString('latin1'));
  if (!match) return null;
  const [, message = '', algorithm = '', signature = ''] = match;
  return {
    message: Buffer.from(message, 'latin1'),
    algorithm: algorithm.trim(),
    signature: signature.replaceAll(/\s/g, ''),
  };
}

/** What an unverified message claims in an element of plain text; `undefined` unless there is exactly one. */
export function claimOf({ message }: NotificationEnvelope, name: string): string | undefined {
  const pattern = new RegExp(`<${name}>([^<]*)</${name}>`, 'g');
  const [match, ...more] = message.toString('latin1').matchAll(pattern);
  return more.length === 0 ? match?.[1]?.trim() || undefined : undefined;
}
