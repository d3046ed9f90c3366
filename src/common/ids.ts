import { randomInt, randomUUID } from 'node:crypto';
import { toBeijingDigits } from './beijing-time.js';

/** UUID version 7 (RFC 9562): ordered by its millisecond, so that new rows land at the end of an index. */
export function newId(now: Date): string {
  const uuid = randomUUID();
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${uuid.slice(15)}`;
}

/** Sorts before every id that is made at `time` or later, and after all that were made before it. */
export function firstIdAt(time: Date): string {
  const digits = time.getTime().toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-0000-0000-000000000000`;
}

/** Whether a text is an id of ours: what is none never reaches the database. */
export function isId(text: unknown): boolean {
  return typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** Our own number of an order, unique over all merchants: QP, Beijing time to the millisecond, 8 digits. */
export function newTransactionId(now: Date): string {
  return `QP${toBeijingDigits(now, 17)}${digits(8)}`;
}

/** A refund number made by us: RF, Beijing time to the millisecond, 8 digits. */
export function newRefundNo(now: Date): string {
  return `RF${toBeijingDigits(now, 17)}${digits(8)}`;
}

/** An order number made by us: Beijing time to the minute and 6 digits, as shops know it. */
export function newOrderNo(now: Date): string {
  return `${toBeijingDigits(now, 12)}${digits(6)}`;
}

/** Identifies a webhook event; `webhook-id` of every try to deliver it. Sorted by its millisecond. */
export function newEventId(now: Date): string {
  return `msg_${newId(now).replaceAll('-', '')}`;
}

export function isEventId(text: string): boolean {
  return /^msg_[0-9a-f]{1,64}$/.test(text);
}

function digits(count: number): string {
  return String(randomInt(10 ** count)).padStart(count, '0');
}
