import { randomUUID } from 'node:crypto';
import type { Journal } from '../../shared/data-folder/journal.ts';
import type { Operation } from '../transactions/operations.ts';
import {
  isNotifyFault,
  isRefundFault,
  type Fault,
  type FaultKind,
  type FaultOrder,
  type NotifyFaultKind,
} from './fault.ts';
import { magicFor, matchesOperation, type MagicAmount } from './magic-amounts.ts';

const FAULT = 'fault';
const FIRED = 'firedMagic';

/** The order that a call or a notification is about, as far as it is known. */
export interface FaultTarget {
  /** The number in the request: an order's, or in a refund query the refund's. */
  readonly outTradeNo?: string;
  readonly merchantId: string;
  readonly totalFen?: number;
}

export interface CallTarget extends FaultTarget {
  readonly trxType: string;
  readonly operation?: Operation;
  /** The refund's own number, where the call has one beside the order's. */
  readonly refundNo?: string;
}

/** The faults that wait to strike: those ordered, and those that an amount brings with it. */
export class FaultBook {
  readonly #journal: Journal;
  readonly #faults: Map<string, Fault>;
  readonly #fired: Set<string>;
  readonly #magicAmounts: boolean;

  constructor(journal: Journal, magicAmounts: boolean) {
    this.#journal = journal;
    this.#magicAmounts = magicAmounts;
    this.#faults = new Map(journal.records<Fault>(FAULT));
    this.#fired = new Set(journal.records<true>(FIRED).map(([key]) => key));
  }

  /** Faults that have not struck yet (or not often enough). */
  all(): Fault[] {
    return [...this.#faults.values()];
  }

  add(order: FaultOrder): Fault {
    const fault: Fault = { ...order, id: randomUUID(), times: order.times ?? 1 };
    this.#faults.set(fault.id, fault);
    this.#journal.put(FAULT, fault.id, fault);
    return fault;
  }

  remove(id: string): void {
    this.#faults.delete(id);
    this.#journal.remove(FAULT, id);
  }

  clear(): void {
    for (const id of this.#faults.keys()) this.remove(id);
  }

  /** The fault that strikes this call, used up by asking. */
  takeForCall(target: CallTarget): FaultOrder | undefined {
    const found = this.all().find((fault) => !isNotifyFault(fault.kind) && strikes(fault, target));
    if (found) return this.#use(found);
    return this.#takeMagic(target, (magic) => matchesOperation(magic, target.operation));
  }

  /** The fault of one of these kinds that strikes this notification, used up by asking. */
  takeForNotification(kinds: readonly NotifyFaultKind[], target: FaultTarget): FaultOrder | undefined {
    const wanted = new Set<FaultKind>(kinds);
    const found = this.all().find(
      (fault) =>
        wanted.has(fault.kind) && (fault.outTradeNo === undefined || fault.outTradeNo === target.outTradeNo),
    );
    if (found) return this.#use(found);
    return this.#takeMagic(target, (magic) => wanted.has(magic.kind));
  }

  #use(fault: Fault): Fault {
    fault.times -= 1;
    if (fault.times <= 0) this.remove(fault.id);
    else this.#journal.put(FAULT, fault.id, fault);
    return fault;
  }

  #takeMagic(target: FaultTarget, matches: (magic: MagicAmount) => boolean): FaultOrder | undefined {
    const { merchantId, outTradeNo, totalFen } = target;
    if (!this.#magicAmounts || totalFen === undefined || outTradeNo === undefined) return undefined;
    const magic = magicFor(totalFen);
    const key = `${merchantId}|${outTradeNo}`;
    if (!magic || !matches(magic) || this.#fired.has(key)) return undefined;
    this.#fired.add(key);
    this.#journal.put(FIRED, key, true);
    return { kind: magic.kind, ...(magic.delayMs !== undefined && { delayMs: magic.delayMs }) };
  }
}

function strikes(fault: Fault, { trxType, operation, outTradeNo, refundNo }: CallTarget): boolean {
  if (isRefundFault(fault.kind) && operation !== 'refund') return false;
  const isMethod = fault.method === undefined || fault.method === trxType || fault.method === operation;
  const isOrder =
    fault.outTradeNo === undefined || fault.outTradeNo === outTradeNo || fault.outTradeNo === refundNo;
  return isMethod && isOrder;
}
