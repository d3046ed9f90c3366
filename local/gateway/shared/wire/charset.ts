import iconv from 'iconv-lite';

/** What a request may name as `charset`; gb2312 is read with its superset, as Alipay does. */
const ENCODINGS: Readonly<Record<string, 'utf8' | 'gbk'>> = {
  'utf-8': 'utf8',
  utf8: 'utf8',
  gbk: 'gbk',
  gb2312: 'gbk',
};

export function isKnownCharset(charset: string): boolean {
  return Object.hasOwn(ENCODINGS, charset.toLowerCase());
}

export function encodeText(text: string, charset: string): Buffer {
  return iconv.encode(text, ENCODINGS[charset.toLowerCase()] ?? 'utf8');
}

export function decodeText(bytes: Buffer, charset: string): string {
  return iconv.decode(bytes, ENCODINGS[charset.toLowerCase()] ?? 'utf8');
}
