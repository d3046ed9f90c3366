import type { PageDto } from './dto/operations.dto.js';
import type { Page } from './operations.repository.js';

const DEFAULT_LIMIT = 20;

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
