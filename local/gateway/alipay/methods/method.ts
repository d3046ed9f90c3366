import type { GatewayClock } from '../../shared/clock/clock.ts';
import type { Bills } from '../bills/bills.ts';
import type { PaymentCodes } from '../trades/magic-codes.ts';
import type { TradeBooks } from '../trades/trade-books.ts';
import type { Fields } from '../wire/answer.ts';
import type { VerifiedRequest } from '../wire/verification.ts';
import type { BizReader } from './biz-reader.ts';

/** Rules on which Alipay's sources disagree, so that a test can try both. */
export interface GatewayRules {
  /**
   * Whether closing or cancelling a number that has no trade yet makes it dead, so that its code
   * cannot be paid any more. One field report says so; nothing official does.
   */
  readonly closeLocksUnopenedNumber: boolean;
  /** What Alipay keeps of a payment, in thousandths, and gives back with a refund; only bills tell of it. */
  readonly serviceFeePerMille: number;
  /** What a day without business has: NO_BILL_DATA, or a link to a bill without rows that says so. */
  readonly emptyBill: 'refusal' | 'file';
}

/** What the methods work on. */
export interface Platform {
  readonly clock: GatewayClock;
  readonly books: TradeBooks;
  readonly authCodes: PaymentCodes;
  readonly bills: Bills;
  readonly rules: GatewayRules;
  /** Base of the URLs that are given out, without a slash at its end. */
  readonly publicUrl: string;
}

export interface Call {
  readonly request: VerifiedRequest;
  readonly biz: BizReader;
  readonly platform: Platform;
}

/** Carries out one method. The fields are those of a success; failures are thrown Refusals. */
export type Method = (call: Call) => Fields;
