import type { KeyObject } from 'node:crypto';
import type { GatewayClock } from '../../shared/clock/clock.ts';
import type { FaultOrder } from '../faults/fault.ts';
import type { AbcGatewayRules } from '../gateway-options.ts';
import type { Merchant } from '../merchants/merchant.ts';
import type { PaymentCodes } from '../orders/magic-codes.ts';
import type { OrderBooks } from '../orders/order-books.ts';
import type { Fields } from '../wire/answer.ts';
import type { FieldReader } from '../wire/field-reader.ts';
import type { Layout } from '../wire/refusal.ts';

/** What the transactions work on. */
export interface Platform {
  readonly clock: GatewayClock;
  readonly books: OrderBooks;
  readonly authCodes: PaymentCodes;
  readonly rules: AbcGatewayRules;
  readonly bankKey: KeyObject;
  /** Base of the URLs that are given out, without a slash at its end. */
  readonly publicUrl: string;
}

/** A verified request. */
export interface Call {
  readonly merchant: Merchant;
  readonly trxType: string;
  readonly request: FieldReader;
  readonly platform: Platform;
  /** The fault that strikes this call; a transaction looks only at those about refunds. */
  readonly fault?: FaultOrder;
}

export interface Result {
  readonly fields: Fields;
  readonly layout: Layout;
}

/** Carries out one transaction. The result is a success; everything else is a thrown Refusal. */
export type Transaction = (call: Call) => Result;

/** The fields with which every success begins. */
export function success(trxType: string, errorMessage = '交易成功'): Record<string, string> {
  return { ReturnCode: '0000', ErrorMessage: errorMessage, TrxType: trxType };
}
