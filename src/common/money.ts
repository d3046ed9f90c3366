/** 100,000,000.00 yuan: Alipay's own limit for one trade. */
export const MAX_AMOUNT_FEN = 10_000_000_000;
export const MIN_AMOUNT_FEN = 1;

const YUAN_TEXT = /^(0|[1-9]\d{0,8})(?:\.(\d{1,2}))?$/;

/**
 * Reads yuan, as a number or a decimal text, into fen.
 * @returns integer fen in 1 … 10,000,000,000, or `null` for anything else: another type, more than two
 * decimals, an exponent, a sign, spaces, out of range.
 */
export function parseYuan(value: unknown): number | null {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== 'string') return null;
  const match = YUAN_TEXT.exec(text);
  if (!match) return null;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen >= MIN_AMOUNT_FEN && fen <= MAX_AMOUNT_FEN ? fen : null;
}

/** Fen as yuan with exactly two decimals, as gateways want it: 1 → "0.01". */
export function formatYuan(fen: number): string {
  return `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** Fen as the yuan number of our JSON answers; exact for every amount we accept. */
export function yuanNumber(fen: number): number {
  return fen / 100;
}

/**
 * Reads an amount that a gateway wrote ("88.80", "0.00"); zero is allowed there.
 * @returns integer fen, or `null` when it is not such a text.
 */
export function parseChannelYuan(text: string | undefined): number | null {
  if (text === undefined || !/^\d{1,11}(\.\d{1,2})?$/.test(text)) return null;
  const [whole = '0', decimals = ''] = text.split('.');
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
