import { decodeText, encodeText } from './charset.ts';

export type Pair = readonly [name: string, value: string];

/** Reads `application/x-www-form-urlencoded` text in any charset: bytes first, characters then. */
export function parseForm(text: string, charset: string): Pair[] {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      const name = equals < 0 ? part : part.slice(0, equals);
      const value = equals < 0 ? '' : part.slice(equals + 1);
      return [decodeComponent(name, charset), decodeComponent(value, charset)] as const;
    });
}

/** Writes a form body: unreserved characters stay, a space is `+`, all other bytes are `%XX`. */
export function encodeForm(pairs: Iterable<Pair>, charset = 'utf-8'): string {
  return [...pairs]
    .map(([name, value]) => `${encodeComponent(name, charset)}=${encodeComponent(value, charset)}`)
    .join('&');
}

function decodeComponent(text: string, charset: string): string {
  const source = Buffer.from(text.replaceAll('+', ' '), 'latin1');
  const bytes: number[] = [];
  for (let index = 0; index < source.length; index++) {
    const hex = source[index] === 0x25 ? source.toString('latin1', index + 1, index + 3) : '';
    if (/^[0-9a-fA-F]{2}$/.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      index += 2;
    } else {
      bytes.push(source[index] ?? 0);
    }
  }
  return decodeText(Buffer.from(bytes), charset);
}

function encodeComponent(text: string, charset: string): string {
  let encoded = '';
  for (const byte of encodeText(text, charset)) {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9*._-]/.test(character)) encoded += character;
    else if (character === ' ') encoded += '+';
    else encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}
