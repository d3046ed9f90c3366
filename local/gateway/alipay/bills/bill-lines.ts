import type { Refund, Trade } from '../trades/trade.ts';

/** One movement of money: a payment, or a refund with a negative amount. */
export interface BillLine {
  readonly trade: Trade;
  readonly atMs: number;
  readonly amountFen: number;
  readonly refund?: Refund;
  /** The seller's balance after this movement, counted from the first one. */
  readonly balanceFen: number;
}

/** Every movement of a seller, oldest first, with the balance it leaves. */
export function allLines(trades: readonly Trade[]): BillLine[] {
  const lines = trades.flatMap(linesOf).sort((a, b) => a.atMs - b.atMs);
  let balanceFen = 0;
  return lines.map((line) => {
    balanceFen += line.amountFen;
    return { ...line, balanceFen };
  });
}

function linesOf(trade: Trade): Omit<BillLine, 'balanceFen'>[] {
  if (trade.paidAtMs === undefined) return [];
  const payment = { trade, atMs: trade.paidAtMs, amountFen: trade.terms.totalFen };
  const refunds = trade.refunds.map((refund) => ({
    trade,
    atMs: refund.refundedAtMs,
    amountFen: -refund.amountFen,
    refund,
  }));
  return [payment, ...refunds];
}
