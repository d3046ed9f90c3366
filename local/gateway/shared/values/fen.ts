const YUAN = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

/** Integer fen of a yuan text with at most two decimals; undefined for anything else. */
export function parseYuan(text: string): number | undefined {
  const match = YUAN.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Yuan with exactly two decimals; a minus sign for negative fen (refund rows of a bill). */
export function formatFen(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
