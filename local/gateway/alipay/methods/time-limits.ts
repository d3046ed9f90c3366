import { nextChinaMidnight, parseChinaTime } from '../../shared/values/china-time.ts';
import type { Product, TimeLimit } from '../trades/trade.ts';
import { businessRefusal } from '../wire/refusal.ts';
import { invalidParameter, type BizReader } from './biz-reader.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const UNITS_MS: Readonly<Record<string, number>> = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS };
const LONGEST_MS = 15 * DAY_MS;
const WAP_FLOOR_MS = 5 * MINUTE_MS;
const FACE_TO_FACE_MS = 3 * HOUR_MS;
/** A QR code never lives longer than this, whatever the order's own limit. */
export const QR_CODE_MS = 2 * HOUR_MS;

/** When an order ends: `time_expire` before `timeout_express` before the product's default. */
export function readTimeLimit(biz: BizReader, product: Product, nowMs: number): TimeLimit {
  const absolute = readTimeExpire(biz, nowMs);
  if (absolute !== undefined) return { kind: 'at', atMs: absolute };
  const isMobile = product === 'wap' || product === 'app';
  const defaultMs = isMobile || product === 'page' ? LONGEST_MS : FACE_TO_FACE_MS;
  const timeout = biz.text('timeout_express', 6);
  if (timeout === '1c') return { kind: 'at', atMs: nextChinaMidnight(nowMs) };
  const durationMs = timeout === undefined ? defaultMs : parseTimeout('timeout_express', timeout);
  // On mobile products the time runs from the payer's confirmation and is at least five minutes.
  if (isMobile) return { kind: 'afterOpening', durationMs: Math.max(durationMs, WAP_FLOOR_MS) };
  return { kind: 'at', atMs: nowMs + durationMs };
}

/** When the code or page itself stops opening trades. */
export function codeExpiryMs(biz: BizReader, product: Product, limit: TimeLimit, nowMs: number): number {
  const limitMs = limit.kind === 'at' ? limit.atMs : nowMs + LONGEST_MS;
  if (product !== 'precreate') return limitMs;
  const text = biz.text('qr_code_timeout_express', 6);
  const codeMs = text === undefined ? QR_CODE_MS : parseTimeout('qr_code_timeout_express', text);
  return Math.min(limitMs, nowMs + Math.min(codeMs, QR_CODE_MS));
}

function readTimeExpire(biz: BizReader, nowMs: number): number | undefined {
  const text = biz.text('time_expire', 32);
  if (text === undefined) return undefined;
  const timeMs = parseChinaTime(text);
  if (timeMs === undefined) throw invalidParameter('time_expire', '格式应为yyyy-MM-dd HH:mm:ss');
  if (timeMs <= nowMs) throw businessRefusal('ACQ.NOW_TIME_AFTER_EXPIRE_TIME_ERROR');
  return timeMs;
}

/** `1m`–`15d`, whole numbers only. */
function parseTimeout(name: string, text: string): number {
  const match = /^([1-9]\d{0,4})([mhd])$/.exec(text);
  const durationMs = match ? Number(match[1]) * (UNITS_MS[match[2] ?? ''] ?? 0) : 0;
  if (durationMs < MINUTE_MS || durationMs > LONGEST_MS) throw invalidParameter(name, '取值范围1m～15d');
  return durationMs;
}
