import type { FaultBook } from '../../shared/faults/fault-book.ts';
import type { FaultRules } from '../../shared/faults/fault-rules.ts';
import type { FaultTarget, MagicStep } from '../../shared/faults/fault.ts';
import type { Operation } from '../transactions/operations.ts';
import { CALL_FAULTS, isRefundFault, NOTIFY_FAULTS, type FaultOrder } from './fault.ts';
import { MAGIC_AMOUNTS } from './magic-amounts.ts';

/** The order number of a call is the one in the request: in a refund query the refund's. */
export interface FaultCall extends FaultTarget {
  readonly trxType: string;
  readonly operation?: Operation;
  /** The refund's own number, where the call has one beside the order's. */
  readonly refundNo?: string;
}

export type Faults = FaultBook<FaultOrder, FaultCall>;

const STEPS: Readonly<Partial<Record<Operation, MagicStep>>> = {
  precreate: 'create',
  wap: 'create',
  pc: 'create',
  app: 'create',
  barcode: 'create',
  query: 'query',
  refund: 'refund',
};

export const FAULT_RULES: FaultRules<FaultOrder, FaultCall> = {
  callFaults: CALL_FAULTS,
  notifyFaults: NOTIFY_FAULTS,
  magicAmounts: MAGIC_AMOUNTS,
  fits: (fault, { trxType, operation, outTradeNo, refundNo }) => {
    if (isRefundFault(fault.kind) && operation !== 'refund') return false;
    const isMethod = fault.method === undefined || fault.method === trxType || fault.method === operation;
    const isOrder =
      fault.outTradeNo === undefined || fault.outTradeNo === outTradeNo || fault.outTradeNo === refundNo;
    return isMethod && isOrder;
  },
  stepOf: ({ operation }) => operation && STEPS[operation],
};
