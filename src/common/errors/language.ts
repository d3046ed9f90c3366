import type { BilingualText } from './catalogue.js';

export type Language = keyof BilingualText;

const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

/**
 * The language that the caller likes best of ours, as RFC 4647 looks one up: `en-US` is content with `en`,
 * `*` means those that are not named, a weight of 0 refuses. Chinese where nothing is said, or nothing fits.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'zh';
  const ranges = acceptLanguage.split(',').map(readRange);
  const named = new Set(ranges.map(({ primary }) => primary));
  const wanted = ranges.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  for (const { primary } of wanted) {
    const isMeant = (language: Language): boolean =>
      primary === '*' ? !named.has(language) : primary === language;
    const language = LANGUAGES.find(isMeant);
    if (language) return language;
  }
  return 'zh';
}

/** `en-GB;q=0.8`: the primary language, and how much it is liked, 0 … 1. A weight that cannot be read is none. */
function readRange(range: string): { primary: string; weight: number } {
  const [tag = '', ...parameters] = range.toLowerCase().split(';');
  const [primary = ''] = tag.trim().split('-');
  const given = parameters
    .map((text) => /^\s*q\s*=\s*(\S*)\s*$/.exec(text)?.[1])
    .find((q) => q !== undefined);
  const weight = given === undefined ? 1 : Number(given);
  return { primary, weight: weight >= 0 && weight <= 1 && given !== '' ? weight : 0 };
}
