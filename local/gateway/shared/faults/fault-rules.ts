import type { FaultOrder, FaultTarget, MagicAmount, MagicStep } from './fault.ts';

/** What is particular to the faults of one gateway. */
export interface FaultRules<Order extends FaultOrder, Call extends FaultTarget> {
  /** What can go wrong with the answer to a call, in words, by its kind. */
  readonly callFaults: Readonly<Record<string, string>>;
  /** The same for notifications; these kinds leave calls alone. */
  readonly notifyFaults: Readonly<Record<string, string>>;
  /** By the two digits after the point of an order's amount. */
  readonly magicAmounts: Readonly<Record<string, MagicAmount<Order>>>;
  /** Whether a call fault that was ordered is meant for this call. */
  fits(fault: Order, call: Call): boolean;
  stepOf(call: Call): MagicStep | undefined;
}

/** Whether a gateway knows a fault by this name. */
export function isFaultKind<Order extends FaultOrder, Call extends FaultTarget>(
  { callFaults, notifyFaults }: FaultRules<Order, Call>,
  kind: unknown,
): kind is Order['kind'] {
  return typeof kind === 'string' && (Object.hasOwn(callFaults, kind) || Object.hasOwn(notifyFaults, kind));
}
