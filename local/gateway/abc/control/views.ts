import type { Payer } from '../../shared/payers/payers.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { isoTime, maybeIsoTime } from '../../shared/values/iso-time.ts';
import type { AbcGatewayRules } from '../gateway-options.ts';
import {
  refundedFen,
  refundStatusCode,
  statusCode,
  type ClosedBy,
  type Dialect,
  type Order,
  type OrderState,
  type Product,
  type RefundState,
} from '../orders/order.ts';

export interface RefundView {
  readonly requestNo: string;
  readonly amountFen: number;
  readonly reason?: string;
  readonly state: RefundState;
  readonly statusCode: string;
  readonly iRspRef: string;
  /** ISO 8601, as all times here. */
  readonly acceptedAt: string;
  readonly settledAt?: string;
}

/** An order as the books show it. */
export interface TradeView {
  readonly outTradeNo: string;
  readonly merchantId: string;
  readonly product: Product;
  readonly dialect: Dialect;
  readonly status: OrderState;
  /** The bank's code, as a query would answer it. */
  readonly statusCode: string;
  readonly subject: string;
  readonly totalFen: number;
  /** Yuan with two decimals. */
  readonly totalAmount: string;
  /** What the payer has paid, 0 while unpaid. */
  readonly paidFen: number;
  /** What has been given back; refunds that are only accepted do not count yet. */
  readonly refundedFen: number;
  readonly payer?: Payer;
  readonly iRspRef?: string;
  readonly thirdOrderNo: string;
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

export function viewTrade(order: Order, rules: AbcGatewayRules): TradeView {
  const { terms, payer, closedBy, iRspRef, thirdOrderNo } = order;
  const { outTradeNo, merchantId, product, dialect, subject, totalFen, notifyUrl, returnUrl } = terms;
  return {
    outTradeNo,
    merchantId,
    product,
    dialect,
    status: order.state,
    statusCode: statusCode(order, rules),
    subject,
    totalFen,
    totalAmount: formatFen(totalFen),
    paidFen: order.paidAtMs === undefined ? 0 : totalFen,
    refundedFen: refundedFen(order),
    payer,
    iRspRef,
    thirdOrderNo,
    createdAt: isoTime(order.createdAtMs),
    expiresAt: isoTime(order.expiresAtMs),
    paidAt: maybeIsoTime(order.paidAtMs),
    closedAt: maybeIsoTime(order.closedAtMs),
    closedBy,
    refusedAt: maybeIsoTime(order.refusedAtMs),
    isWaiting: order.waiting !== undefined,
    refunds: order.refunds.map((refund) => ({
      requestNo: refund.requestNo,
      amountFen: refund.amountFen,
      reason: refund.reason,
      state: refund.state,
      statusCode: refundStatusCode(refund),
      iRspRef: refund.iRspRef,
      acceptedAt: isoTime(refund.acceptedAtMs),
      settledAt: maybeIsoTime(refund.settledAtMs),
    })),
    notifyUrl,
    returnUrl,
  };
}
