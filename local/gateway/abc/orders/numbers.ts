import { randomInt } from 'node:crypto';
import { chinaDigits } from '../../shared/values/china-time.ts';

let last = 0;

/** 14 digits that rise and do not come twice, in this process or the next one: tenths of milliseconds. */
function nextSequence(): string {
  // The machine's clock, not the gateway's: that one may be set back.
  last = Math.max(last + 1, Date.now() * 10);
  return String(last);
}

function digits(length: number): string {
  return String(randomInt(10 ** length)).padStart(length, '0');
}

/** 32 digits that begin with the merchant's 15, as in real notifications. */
export function newThirdOrderNo(merchantId: string): string {
  return `${merchantId}${digits(3)}${nextSequence()}`;
}

/** The bank's transaction number in the shape of a real one: `56ECEP` and 14 digits. */
export function newTransactionRef(): string {
  return `56ECEP${nextSequence()}`;
}

/** The transactionId of the older cashier document: `ABC`, the day, digits. */
export function newTransactionId(nowMs: number): string {
  return `ABC${chinaDigits(nowMs).slice(0, 8)}${nextSequence()}`;
}

/** A refund number for a seed refund that came without one. */
export function newRefundNo(nowMs: number): string {
  return `RF${chinaDigits(nowMs).slice(0, 8)}${nextSequence()}`;
}
