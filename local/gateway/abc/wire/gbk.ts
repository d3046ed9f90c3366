import { decodeText, encodeText } from '../../shared/wire/charset.ts';

/** The charset in which the bank answers and notifies. Characters outside it come back as `?`. */
export function toGbk(text: string): Buffer {
  return encodeText(text, 'gbk');
}

export function fromGbk(bytes: Buffer): string {
  return decodeText(bytes, 'gbk');
}
