import type { FaultBook } from '../../shared/faults/fault-book.ts';
import type { FaultRules } from '../../shared/faults/fault-rules.ts';
import type { FaultTarget, MagicStep } from '../../shared/faults/fault.ts';
import { CALL_FAULTS, NOTIFY_FAULTS, type FaultOrder } from './fault.ts';
import { MAGIC_AMOUNTS } from './magic-amounts.ts';

export interface FaultCall extends FaultTarget {
  /** The full name. */
  readonly method: string;
}

export type Faults = FaultBook<FaultOrder, FaultCall>;

const STEPS: Readonly<Record<string, MagicStep>> = {
  'alipay.trade.precreate': 'create',
  'alipay.trade.pay': 'create',
  'alipay.trade.create': 'create',
  'alipay.trade.query': 'query',
  'alipay.trade.refund': 'refund',
  'alipay.trade.cancel': 'cancel',
};

export const FAULT_RULES: FaultRules<FaultOrder, FaultCall> = {
  callFaults: CALL_FAULTS,
  notifyFaults: NOTIFY_FAULTS,
  magicAmounts: MAGIC_AMOUNTS,
  fits: (fault, { method, outTradeNo }) =>
    (fault.method === undefined || fault.method === method || `alipay.trade.${fault.method}` === method) &&
    (fault.outTradeNo === undefined || fault.outTradeNo === outTradeNo),
  stepOf: ({ method }) => STEPS[method],
};
