/** ISO 8601 in UTC. */
export function isoTime(timeMs: number): string {
  return new Date(timeMs).toISOString();
}

export function maybeIsoTime(timeMs: number | undefined): string | undefined {
  return timeMs === undefined ? undefined : isoTime(timeMs);
}
