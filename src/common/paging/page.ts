import type { PageDto } from './page.dto.js';

const DEFAULT_LIMIT = 20;

/** A part of a list, newest first. Who reads it asks for one row more, to know whether there is a next page. */
export interface Page {
  limit: number;
  /** Id of the last row of the page before. */
  cursor?: string;
}

export function toPage({ limit, cursor }: PageDto): Page {
  return { limit: Number(limit ?? DEFAULT_LIMIT), cursor };
}

/** A list's answer from rows of which there is one too many if there is a next page. */
export function pageOf<Row extends { id: string }, Item>(
  rows: readonly Row[],
  { limit }: Page,
  toItem: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  return { items: items.map(toItem), nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
