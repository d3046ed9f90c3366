import { parseBankDigits } from '../wire/bank-time.ts';
import type { FieldReader } from '../wire/field-reader.ts';
import { malformed } from '../wire/refusal.ts';
import type { Dialect, Product } from '../orders/order.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const UNITS_MS: Readonly<Record<string, number>> = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS };
const LONGEST_MS = 15 * DAY_MS;

/** The bank's own defaults are not known: a code lives as long as Alipay's, a page as long as an order may. */
function defaultLimitMs(product: Product, dialect: Dialect): number {
  if (product === 'precreate') return dialect === 'seed' ? 30 * MINUTE_MS : 2 * HOUR_MS;
  return product === 'barcode' ? 3 * HOUR_MS : LONGEST_MS;
}

/** `TIMEOUT_EXPRESS` and `orderTimeoutDate` of a native order: the earlier one counts. */
export function nativeLimit(order: FieldReader, product: Product, nowMs: number): number {
  const express = order.optional('TIMEOUT_EXPRESS');
  const until = order.optional('orderTimeoutDate');
  const limits = [
    ...(express === undefined ? [] : [nowMs + parseExpress(express)]),
    ...(until === undefined ? [] : [future('orderTimeoutDate', parseBankDigits(until), nowMs)]),
  ];
  return limits.length > 0 ? Math.min(...limits) : nowMs + defaultLimitMs(product, 'native');
}

/** `OrderValidTime` or `ExpiredDate` of a seed order: minutes, or the time itself in 14 digits. */
export function seedLimit(request: FieldReader, product: Product, nowMs: number): number {
  const name = request.optional('OrderValidTime') === undefined ? 'ExpiredDate' : 'OrderValidTime';
  const value = request.optional(name);
  if (value === undefined) return nowMs + defaultLimitMs(product, 'seed');
  if (value.length === 14) return future(name, parseBankDigits(value), nowMs);
  const durationMs = /^[1-9]\d{0,4}$/.test(value) ? Number(value) * MINUTE_MS : 0;
  return nowMs + inRange(name, durationMs);
}

/** `1m`–`15d`, whole numbers. */
function parseExpress(text: string): number {
  const match = /^([1-9]\d{0,4})([mhd])$/.exec(text);
  return inRange('TIMEOUT_EXPRESS', match ? Number(match[1]) * (UNITS_MS[match[2] ?? ''] ?? 0) : 0);
}

function inRange(name: string, durationMs: number): number {
  if (durationMs < MINUTE_MS || durationMs > LONGEST_MS) throw malformed(name);
  return durationMs;
}

function future(name: string, timeMs: number | undefined, nowMs: number): number {
  if (timeMs === undefined || timeMs <= nowMs) throw malformed(name);
  return timeMs;
}
