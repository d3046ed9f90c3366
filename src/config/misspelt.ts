import type { BilingualText } from '../common/errors/catalogue.js';
import { ALL_SETTINGS } from './catalogue/catalogue.js';

/** Prefixes that are ours alone: any unknown name that begins so was meant for us. */
const OWN_PREFIXES = /^(?:ALIPAY|MERCHANT|RATE_LIMIT|BARCODE)_/;

/** Names shorter than this are near to too many others to guess at (PORT, PATH). */
const SHORTEST_GUESS = 8;

const KNOWN: ReadonlySet<string> = new Set(
  Object.entries(ALL_SETTINGS).flatMap(([name, setting]) =>
    setting.fileVariant ? [name, `${name}_FILE`] : [name],
  ),
);

/** Warnings of variables that look like a setting with a slip of the pen. Values are never looked at. */
export function misspeltWarnings(env: NodeJS.ProcessEnv): BilingualText[] {
  return Object.keys(env).flatMap((name) => {
    const meant = KNOWN.has(name) ? undefined : nearestName(name);
    return meant
      ? {
          zh: `环境变量 ${name} 不是设置项，是否应为 ${meant}？`,
          en: `${name} is no setting; did you mean ${meant}?`,
        }
      : [];
  });
}

function nearestName(name: string): string | undefined {
  const ranked = [...KNOWN]
    .map((known) => ({ known, distance: editDistance(squash(name), squash(known)) }))
    .sort((a, b) => a.distance - b.distance);
  const nearest = ranked[0];
  if (!nearest) return undefined;
  const slip = nearest.distance <= 2 && nearest.known.length >= SHORTEST_GUESS;
  return slip || OWN_PREFIXES.test(name) ? nearest.known : undefined;
}

function squash(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The least number of letters to add or drop; so a left-out word is nearer than another word. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 0; line < from.length; line += 1) {
    const next = [line + 1];
    for (let column = 0; column < to.length; column += 1) {
      const change = (row[column] ?? 0) + (from[line] === to[column] ? 0 : 2);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
