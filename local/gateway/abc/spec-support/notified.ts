import { createVerify } from 'node:crypto';

export interface Notified {
  /** The elements of the message by name. */
  readonly elements: Record<string, string>;
  /** Whether the bank signed the bytes between `<Message>` and `</Message>`. */
  readonly isSigned: boolean;
  readonly xml: string;
}

/** Reads a form body with MSG as the bank's demo does it, byte by byte and without a parser. */
export function readForm(body: string, bankCertificate: string): Notified {
  return readMsg(new URLSearchParams(body).get('MSG') ?? '', bankCertificate);
}

export function readMsg(msg: string, bankCertificate: string): Notified {
  const bytes = Buffer.from(msg, 'base64');
  const start = bytes.indexOf('<Message>') + '<Message>'.length;
  const signed = bytes.subarray(start, bytes.indexOf('</Message>'));
  const xml = new TextDecoder('gbk').decode(bytes);
  const signature = /<Signature>([^<]*)<\/Signature>/.exec(xml)?.[1] ?? '';
  const elements = [...xml.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  return {
    elements: Object.fromEntries(elements) as Record<string, string>,
    isSigned: createVerify('RSA-SHA1').update(signed).verify(bankCertificate, signature, 'base64'),
    xml,
  };
}
