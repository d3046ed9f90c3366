import type { Payer } from '../../shared/payers/payers.ts';
import type { AbcGatewayRules } from '../gateway-options.ts';

/** How an order is paid. */
export type Product = 'precreate' | 'wap' | 'pc' | 'app' | 'barcode';

/** The bank's own messages, or those of an older cashier document (seed). */
export type Dialect = 'native' | 'seed';

/** What a merchant asked for. */
export interface OrderTerms {
  readonly merchantId: string;
  /** The bank's OrderNo, at most 60 characters. */
  readonly outTradeNo: string;
  readonly totalFen: number;
  readonly product: Product;
  readonly dialect: Dialect;
  /** OrderDesc. */
  readonly subject: string;
  readonly goodsNames: readonly string[];
  /** OrderDate and OrderTime, as the merchant wrote them but in the bank's form. */
  readonly orderDate: string;
  readonly orderTime: string;
  readonly paymentLinkType: string;
  readonly commodityType: string;
  /** NotifyType 0 is for the payer's browser only, 1 for a call of the merchant's server too. */
  readonly notifyType: '0' | '1';
  /** ResultNotifyURL. */
  readonly notifyUrl?: string;
  /** PAYED_RETURN_URL. */
  readonly returnUrl?: string;
  readonly quitUrl?: string;
  readonly remarks?: string;
  readonly buyerIp?: string;
  /** The payer's bar code. */
  readonly authCode?: string;
  /** Until when it may be paid. */
  readonly expiresAtMs: number;
}

export type OrderState = 'unpaid' | 'paying' | 'paid' | 'failed' | 'cancelled';

export type ClosedBy = 'timeout' | 'refusal' | 'decline' | 'cancel';

export type RefundState = 'accepted' | 'done' | 'failed';

export interface Refund {
  /** NewOrderNo. */
  readonly requestNo: string;
  readonly amountFen: number;
  readonly reason?: string;
  /** The bank's number of this refund. */
  readonly iRspRef: string;
  readonly acceptedAtMs: number;
  state: RefundState;
  /** When an accepted refund ends, and how. */
  settlesAtMs?: number;
  settlesAs?: 'done' | 'failed';
  settledAtMs?: number;
}

/** A bar-code payment that waits for its payer. */
export interface Waiting {
  readonly sinceMs: number;
  /** When it pays by itself (magic codes …0005 and …2000). */
  readonly autoPayAtMs?: number;
}

export interface Order {
  readonly terms: OrderTerms;
  /** Names the order in the URLs of its payer's pages. */
  readonly token: string;
  /** 32 digits that begin with the merchant's number: the bank's number toward Alipay. */
  readonly thirdOrderNo: string;
  /** The seed dialect's transactionId. */
  readonly transactionId: string;
  /** What the shop's application hands to the wallet; app orders only. */
  readonly orderString?: string;
  state: OrderState;
  payer?: Payer;
  readonly createdAtMs: number;
  expiresAtMs: number;
  /** The bank's transaction number; from the payment on. */
  iRspRef?: string;
  paidAtMs?: number;
  closedAtMs?: number;
  closedBy?: ClosedBy;
  refusedAtMs?: number;
  waiting?: Waiting;
  readonly refunds: Refund[];
}

/** What has been given back, or, with `accepted`, will be. */
export function refundedFen(order: Order, states: readonly RefundState[] = ['done']): number {
  return order.refunds
    .filter(({ state }) => states.includes(state))
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** The bank's status code of a payment. */
export function statusCode(order: Order, rules: AbcGatewayRules): string {
  if (order.state !== 'paid') {
    return { unpaid: '01', paying: '02', failed: '99', cancelled: '00' }[order.state];
  }
  const returned = refundedFen(order);
  if (returned === order.terms.totalFen) return '05';
  return returned > 0 ? rules.partialRefundStatus : rules.paidStatus;
}

export function refundStatusCode({ state }: Refund): string {
  return { accepted: '02', done: '04', failed: '99' }[state];
}

/** A merchant's numbers are one space. */
export function numberKey(merchantId: string, number: string): string {
  return `${merchantId}|${number}`;
}

/** The same number must mean the same order. */
export function sameOrder(a: OrderTerms, b: OrderTerms): boolean {
  return (
    a.totalFen === b.totalFen &&
    a.subject === b.subject &&
    a.product === b.product &&
    a.authCode === b.authCode
  );
}
