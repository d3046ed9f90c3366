import type { Payer } from '../../shared/payers/payers.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { isoTime, maybeIsoTime } from '../../shared/values/iso-time.ts';
import {
  refundedFen,
  type Checkout,
  type ClosedBy,
  type Product,
  type Trade,
  type TradeStatus,
} from '../trades/trade.ts';

export interface RefundView {
  readonly requestNo: string;
  readonly amountFen: number;
  readonly reason?: string;
  readonly origin: 'refund' | 'cancel';
  /** ISO 8601, as all times here. */
  readonly refundedAt: string;
}

/** A trade as the books show it. */
export interface TradeView {
  readonly tradeNo: string;
  readonly outTradeNo: string;
  readonly sellerId: string;
  readonly appId: string;
  readonly product: Product;
  readonly status: TradeStatus;
  readonly subject: string;
  readonly totalFen: number;
  /** Yuan with two decimals. */
  readonly totalAmount: string;
  /** What the payer has paid, 0 while unpaid. */
  readonly paidFen: number;
  readonly refundedFen: number;
  readonly payer: Payer;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly paidAt?: string;
  readonly closedAt?: string;
  readonly closedBy?: ClosedBy;
  readonly refusedAt?: string;
  /** True while a bar-code payment waits for its payer's confirmation. */
  readonly isWaiting: boolean;
  readonly refunds: readonly RefundView[];
  readonly notifyUrl?: string;
  readonly returnUrl?: string;
}

export function viewTrade(trade: Trade): TradeView {
  const { terms } = trade;
  return {
    tradeNo: trade.tradeNo,
    outTradeNo: terms.outTradeNo,
    sellerId: terms.sellerId,
    appId: terms.appId,
    product: terms.product,
    status: trade.status,
    subject: terms.subject,
    totalFen: terms.totalFen,
    totalAmount: formatFen(terms.totalFen),
    paidFen: trade.paidAtMs === undefined ? 0 : terms.totalFen,
    refundedFen: refundedFen(trade),
    payer: trade.payer,
    createdAt: isoTime(trade.createdAtMs),
    expiresAt: isoTime(trade.expiresAtMs),
    paidAt: maybeIsoTime(trade.paidAtMs),
    closedAt: maybeIsoTime(trade.closedAtMs),
    closedBy: trade.closedBy,
    refusedAt: maybeIsoTime(trade.refusedAtMs),
    isWaiting: trade.waiting !== undefined,
    refunds: trade.refunds.map(({ refundedAtMs, ...refund }) => ({
      ...refund,
      refundedAt: isoTime(refundedAtMs),
    })),
    notifyUrl: terms.notifyUrl,
    returnUrl: terms.returnUrl,
  };
}

/** Something that can be opened and has no trade yet, or whose trade is found by its number. */
export interface CheckoutView {
  readonly id: string;
  readonly product: Product;
  readonly outTradeNo: string;
  readonly sellerId: string;
  readonly subject: string;
  readonly totalFen: number;
  readonly createdAt: string;
  readonly codeExpiresAt: string;
}

export function viewCheckout({ id, terms, createdAtMs, codeExpiresAtMs }: Checkout): CheckoutView {
  const { product, outTradeNo, sellerId, subject, totalFen } = terms;
  return {
    id,
    product,
    outTradeNo,
    sellerId,
    subject,
    totalFen,
    createdAt: isoTime(createdAtMs),
    codeExpiresAt: isoTime(codeExpiresAtMs),
  };
}
