import { isUtf8 } from 'node:buffer';

/** Charsets that Alipay documents for messages; all Chinese ones are read as their superset. */
export type Charset = 'utf-8' | 'gbk';

const GBK_NAMES: ReadonlySet<string> = new Set(['gbk', 'gb2312', 'gb18030']);
const gbkDecoder = new TextDecoder('gb18030', { fatal: true });

/** @returns `null` for a charset that Alipay does not document. */
export function charsetOf(name: string | undefined): Charset | null {
  const lower = name?.toLowerCase() ?? 'utf-8';
  if (lower === 'utf-8' || lower === 'utf8') return 'utf-8';
  return GBK_NAMES.has(lower) ? 'gbk' : null;
}

/** @returns `null` when the bytes are no text of that charset; nothing is replaced by a question mark. */
export function decodeText(bytes: Buffer, charset: Charset): string | null {
  if (charset === 'utf-8') return isUtf8(bytes) ? bytes.toString('utf8') : null;
  try {
    return gbkDecoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes of a text in that charset; `null` when it has characters that the charset lacks. */
export function encodeText(text: string, charset: Charset): Buffer | null {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.allocUnsafe(text.length * 2);
  let length = 0;
  for (const char of text) {
    const code = char.charCodeAt(0);
    const pair = code < 0x80 ? code : gbkTable().get(char);
    if (pair === undefined) return null;
    if (pair > 0xff) bytes[length++] = pair >> 8;
    bytes[length++] = pair & 0xff;
  }
  return bytes.subarray(0, length);
}

let table: Map<string, number> | undefined;

/**
 * Node decodes GBK but does not encode it, so the decoder is asked once for each of the two-byte codes
 * (24,000, some milliseconds). Built at the first GBK message; accounts that ask in UTF-8 never need it.
 */
function gbkTable(): ReadonlyMap<string, number> {
  if (table) return table;
  table = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decodeText(Buffer.from([lead, trail]), 'gbk');
      if (char !== null && char.length === 1) table.set(char, (lead << 8) | trail);
    }
  }
  return table;
}
