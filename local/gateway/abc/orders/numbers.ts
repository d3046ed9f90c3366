import { randomInt } from 'node:crypto';
import { chinaDigits } from '../../alipay/support/china-time.ts';

function digits(length: number): string {
  return String(randomInt(10 ** length)).padStart(length, '0');
}

/** 32 digits that begin with the merchant's 15, as in real notifications. */
export function newThirdOrderNo(merchantId: string): string {
  return `${merchantId}${digits(9)}${digits(8)}`;
}

/** The bank's transaction number in the shape of a real one: `56ECEP`, the hour, digits. */
export function newTransactionRef(nowMs: number): string {
  return `56ECEP${chinaDigits(nowMs).slice(6)}${digits(9)}`;
}

/** The seed document's transactionId: `ABC`, the time, digits. */
export function newTransactionId(nowMs: number): string {
  return `ABC${chinaDigits(nowMs)}${digits(6)}`;
}

/** A refund number for a seed refund that came without one. */
export function newRefundNo(nowMs: number): string {
  return `RF${chinaDigits(nowMs)}${digits(6)}`;
}
