import type { Refund, Trade } from '../trades/trade.ts';

/** One movement of money: a payment, or a refund with a negative amount. */
export interface BillLine {
  readonly trade: Trade;
  readonly atMs: number;
  readonly amountFen: number;
  /** Negative: what Alipay keeps of a payment. Positive: what it gives back with a refund. */
  readonly feeFen: number;
  readonly refund?: Refund;
  /** The seller's balance after this movement, counted from the first one. */
  readonly balanceFen: number;
}

/**
 * Every movement of a seller, oldest first, with the balance it leaves. Fees are not part of that balance.
 * @param feePerMille what Alipay keeps, in thousandths
 */
export function allLines(trades: readonly Trade[], feePerMille: number): BillLine[] {
  const lines = trades.flatMap((trade) => linesOf(trade, feePerMille)).sort((a, b) => a.atMs - b.atMs);
  let balanceFen = 0;
  return lines.map((line) => {
    balanceFen += line.amountFen;
    return { ...line, balanceFen };
  });
}

function linesOf(trade: Trade, feePerMille: number): Omit<BillLine, 'balanceFen'>[] {
  if (trade.paidAtMs === undefined) return [];
  const feeOf = (fen: number): number => Math.round((fen * feePerMille) / 1000);
  let keptFen = trade.terms.totalFen;
  const payment = { trade, atMs: trade.paidAtMs, amountFen: keptFen, feeFen: 0 - feeOf(keptFen) };
  const refunds = trade.refunds.map((refund) => {
    const beforeFen = keptFen;
    keptFen -= refund.amountFen;
    const feeFen = feeOf(beforeFen) - feeOf(keptFen);
    return { trade, atMs: refund.refundedAtMs, amountFen: -refund.amountFen, feeFen, refund };
  });
  return [payment, ...refunds];
}
