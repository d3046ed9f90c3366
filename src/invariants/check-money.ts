import type { Queryable } from '../database/migrations.js';
import { MONEY_INVARIANTS, OLDEST_UNKNOWN, type MoneyInvariant } from './money-invariants.js';

export interface Contradiction {
  subject: string;
  detail: string;
}

export interface CheckedInvariant {
  invariant: MoneyInvariant;
  contradictions: Contradiction[];
}

export interface MoneyCheck {
  checked: CheckedInvariant[];
  /** Age of the oldest unknown outcome in seconds; `null`: none is unknown. */
  oldestUnknownS: number | null;
}

/** Holds the books against every invariant. Changes nothing. */
export async function checkMoney(database: Queryable): Promise<MoneyCheck> {
  const checked: CheckedInvariant[] = [];
  for (const invariant of MONEY_INVARIANTS) {
    const { rows } = await database.query<Contradiction>(invariant.sql);
    checked.push({ invariant, contradictions: rows });
  }
  const { rows } = await database.query<{ ageS: number | null }>(OLDEST_UNKNOWN);
  return { checked, oldestUnknownS: rows[0]?.ageS ?? null };
}

/** A line for each invariant, and one for each contradiction under it. */
export function describeCheck({ checked, oldestUnknownS }: MoneyCheck): string[] {
  const lines = checked.flatMap(({ invariant, contradictions }) => [
    `${contradictions.length === 0 ? '✓' : '✗'} ${invariant.says.zh} · ${invariant.says.en}`,
    ...contradictions.slice(0, 20).map(({ subject, detail }) => `    ${subject}: ${detail}`),
    ...(contradictions.length > 20 ? [`    … ${contradictions.length - 20} more`] : []),
  ]);
  const age = oldestUnknownS === null ? '无 none' : `${oldestUnknownS} s`;
  return [...lines, `  最久的未知结果 · oldest unknown outcome: ${age}`];
}
