import type { BarcodeRequest, PrecreateRequest, RedirectRequest, StartRequest } from '../start-request.js';
import type { AnswerFields } from './answer.js';
import type { AbcSettings } from './account.js';

/** TrxRequest: all values are texts; what is absent is left out. */
export interface TrxRequest {
  readonly TrxType: string;
  readonly [name: string]: TrxValue;
}
export type TrxValue = string | undefined | { readonly [name: string]: TrxValue } | readonly TrxValue[];

/** One way of ordering a payment, with what only it has. */
export type Start =
  | { method: 'precreate'; request: PrecreateRequest }
  | { method: 'page' | 'wap'; request: RedirectRequest }
  | { method: 'app'; request: StartRequest }
  | { method: 'barcode'; request: BarcodeRequest };

export interface RefundNumbers {
  orderNo: string;
  refundNo: string;
  refundAmountFen: number;
  reason?: string;
}

/** How the transactions are called and what their fields are; envelope and signature are the same for all. */
export interface Dialect {
  start(start: Start, settings: AbcSettings, now: Date): TrxRequest;
  /** What the payer opens or the app takes, out of a successful answer to a start. */
  linkOf(method: Start['method'], fields: AnswerFields): string | undefined;
  query(orderNo: string): TrxRequest;
  refund(refund: RefundNumbers, now: Date): TrxRequest;
  /** Names under which a refund's answer repeats its number and its amount. */
  refundEcho: { readonly refundNo: string; readonly refundAmount: string };
  /** The code of "the user is paying": ask. */
  payerConfirmingCode: string;
  /** Refusals that are known to be final, beside those that both dialects have. */
  declinedCodes: ReadonlySet<string>;
}
