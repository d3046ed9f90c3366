import type { BilingualText } from '../errors/catalogue.js';

const SEPARATOR = '\u0000';

/** class-validator carries one string; both languages travel in it until the answer's language is known. */
export function bilingual(zh: string, en: string): string {
  return zh + SEPARATOR + en;
}

export function parseBilingual(message: string): BilingualText {
  const [zh = message, en = zh] = message.split(SEPARATOR);
  return { zh, en };
}
