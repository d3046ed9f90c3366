import { isGbkCharacter } from './gbk.js';

/**
 * Signs that would need an escape in JSON, which the bank's parser does not know, and braces, which it
 * counts without looking whether they stand in a text.
 */
export const IMPOSSIBLE_SIGNS = /[{}"\\\p{Cc}]/u;

/**
 * A text of secondary importance (a reason, the name of an item) in the form in which the bank can take it:
 * what it cannot carry is left out, and what is too long is cut.
 */
export function toPlainText(text: string | undefined, maxLength: number): string | undefined {
  if (text === undefined) return undefined;
  const carried = Array.from(text).filter(
    (character) => !IMPOSSIBLE_SIGNS.test(character) && isGbkCharacter(character),
  );
  return carried.slice(0, maxLength).join('').trim() || undefined;
}

/** A URL with the signs encoded that URLs may have and the bank's messages may not. */
export function toPlainUrl(url: string): string {
  return url.replaceAll(/[{}"\\]|[^\u0021-\u007e]+/gu, (signs) => encodeURIComponent(signs.toWellFormed()));
}
