import type { BilingualText } from './catalogue.js';

export type Language = keyof BilingualText;

/** Chinese unless the first language that the caller lists is English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return acceptLanguage !== undefined && /^\s*en\b/i.test(acceptLanguage) ? 'en' : 'zh';
}
