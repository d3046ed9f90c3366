const FIRST_LEAD = 0x81;
/** Where a byte that is no ASCII goes in a byte text; its low eight bits are the byte. */
const PLACE = 0xe000;

/** GBK as the bank writes it; GB18030 holds it whole. @returns `null` for bytes that are no such text. */
export function decodeGbk(bytes: Buffer): string | null {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Bytes of GBK as a text of one character a byte, in which every brace, quote and backslash is one. The
 * second byte of a GBK character may have the value of `{`, `}` or `\`; here it cannot be taken for it.
 */
export function toByteText(bytes: Buffer): string {
  const units = Uint16Array.from(bytes);
  for (let at = 0; at < units.length; at += 1) {
    const byte = units[at] ?? 0;
    if (byte < 0x80) continue;
    units[at] = PLACE + byte;
    // Of a GB18030 character of four bytes the third is a lead byte again.
    if (byte >= FIRST_LEAD && at + 1 < units.length) {
      at += 1;
      units[at] = PLACE + (units[at] ?? 0);
    }
  }
  return Buffer.from(units.buffer).toString('utf16le');
}

/** The very bytes that a part of a byte text stands for. */
export function fromByteText(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** Whether every character of a text can go to the bank and come back: its own system keeps GBK. */
export function isGbkText(text: string): boolean {
  return Array.from(text).every(isGbkCharacter);
}

export function isGbkCharacter(character: string): boolean {
  return character < '\u0080' || doubleByteCharacters().has(character);
}

let characters: ReadonlySet<string> | undefined;

/** Every character that GBK has in two bytes, found by decoding all of them; the private ones left out. */
function doubleByteCharacters(): ReadonlySet<string> {
  if (characters) return characters;
  const pairs: number[] = [];
  for (let lead = FIRST_LEAD; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) pairs.push(lead, trail);
    }
  }
  const decoded = new TextDecoder('gb18030').decode(Uint8Array.from(pairs));
  characters = new Set(decoded.replaceAll(/[\uE000-\uF8FF\uFFFD\u0000-\u007F]/g, ''));
  return characters;
}
