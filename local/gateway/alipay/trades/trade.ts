import type { Payer } from '../../shared/payers/payers.ts';
import type { SignType } from '../wire/signature.ts';

export type TradeStatus = 'WAIT_BUYER_PAY' | 'TRADE_SUCCESS' | 'TRADE_CLOSED' | 'TRADE_FINISHED';

/** The Alipay product through which an order came. */
export type Product = 'precreate' | 'page' | 'wap' | 'app' | 'barcode' | 'create';

/** Until when the payer may pay: a moment, or so long after he opened the cashier. */
export type TimeLimit =
  | { readonly kind: 'at'; readonly atMs: number }
  | { readonly kind: 'afterOpening'; readonly durationMs: number };

/** What a merchant asked for: kept with the checkout and with the trade that comes of it. */
export interface OrderTerms {
  readonly appId: string;
  readonly sellerId: string;
  readonly outTradeNo: string;
  readonly totalFen: number;
  readonly subject: string;
  readonly body?: string;
  readonly product: Product;
  readonly timeLimit: TimeLimit;
  readonly passbackParams?: string;
  readonly storeId?: string;
  readonly operatorId?: string;
  readonly terminalId?: string;
  readonly notifyUrl?: string;
  readonly returnUrl?: string;
  readonly quitUrl?: string;
  readonly charset: string;
  readonly signType: SignType;
}

/** Something a payer can open: a QR code, a cashier page or an application's order string. */
export interface Checkout {
  readonly id: string;
  readonly terms: OrderTerms;
  readonly createdAtMs: number;
  /** After this it opens no trade any more. The payer's "let it expire" moves it to the present. */
  codeExpiresAtMs: number;
  /** When the payer turned it down, if he did. */
  refusedAtMs?: number;
}

export interface Refund {
  /** `out_request_no`; the out_trade_no where the request had none. */
  readonly requestNo: string;
  readonly amountFen: number;
  readonly reason?: string;
  readonly refundedAtMs: number;
  readonly origin: 'refund' | 'cancel';
}

/** A bar-code payment that waits for its payer. */
export interface Waiting {
  readonly authCode: string;
  readonly sinceMs: number;
  /** When it pays by itself (magic code …0005). */
  readonly autoPayAtMs?: number;
}

export type ClosedBy = 'timeout' | 'close' | 'cancel' | 'refusal' | 'refund';

export interface Trade {
  readonly tradeNo: string;
  readonly terms: OrderTerms;
  payer: Payer;
  status: TradeStatus;
  readonly createdAtMs: number;
  expiresAtMs: number;
  paidAtMs?: number;
  closedAtMs?: number;
  closedBy?: ClosedBy;
  finishedAtMs?: number;
  refusedAtMs?: number;
  waiting?: Waiting;
  readonly refunds: Refund[];
}

/** What happens to a trade; each may send a notification. */
export type TradeEvent = 'opened' | 'paid' | 'partialRefund' | 'fullRefund' | 'closed' | 'finished';

export function refundedFen(trade: Trade): number {
  return trade.refunds.reduce((sum, refund) => sum + refund.amountFen, 0);
}

/** A seller's numbers are one space, whichever of its applications uses them. */
export function numberKey(sellerId: string, outTradeNo: string): string {
  return `${sellerId}|${outTradeNo}`;
}

/** The same number must mean the same order: Alipay compares amount and subject. */
export function sameOrder(a: OrderTerms, b: OrderTerms): boolean {
  return a.totalFen === b.totalFen && a.subject === b.subject;
}

export function expiryOf(terms: OrderTerms, openedAtMs: number): number {
  return terms.timeLimit.kind === 'at' ? terms.timeLimit.atMs : openedAtMs + terms.timeLimit.durationMs;
}
