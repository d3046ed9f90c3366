import { randomUUID } from 'node:crypto';

/** UUID version 7: new rows land at the end of the index, as the service's do. */
export function newId(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
