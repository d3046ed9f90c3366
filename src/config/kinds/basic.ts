import { z } from 'zod';
import type { Kind } from '../setting.js';

/** A whole number within bounds, both included. */
export function wholeNumber(least: number, most: number): Kind<number> {
  return {
    schema: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .pipe(z.number().min(least).max(most)),
    must: { zh: `${least} 到 ${most} 之间的整数`, en: `a whole number from ${least} to ${most}` },
  };
}

export const flag: Kind<boolean> = {
  schema: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['true', 'false', '1', '0']))
    .transform((text) => text === 'true' || text === '1'),
  must: { zh: 'true 或 false（也可写 1 或 0）', en: 'true or false (or 1 or 0)' },
};

export function oneOf<const Word extends string>(words: readonly Word[]): Kind<Word> {
  return {
    schema: z.enum(words),
    must: { zh: `以下之一：${words.join('、')}`, en: `one of ${words.join(', ')}` },
  };
}

/** A text that matches as a whole. */
export function matching(pattern: RegExp, must: Kind<string>['must']): Kind<string> {
  return { schema: z.string().regex(pattern), must };
}

/** Entries between commas, blanks around them ignored; each must be of the kind. */
export function listOf<Entry>(entry: Kind<Entry>): Kind<readonly Entry[]> {
  return {
    schema: z
      .string()
      .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
      .pipe(z.array(entry.schema)),
    must: {
      zh: `以逗号分隔的列表，每项为${entry.must.zh}`,
      en: `a comma-separated list, each entry ${entry.must.en}`,
    },
  };
}
