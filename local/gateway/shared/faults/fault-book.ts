import { randomUUID } from 'node:crypto';
import type { Journal } from '../data-folder/journal.ts';
import type { FaultRules } from './fault-rules.ts';
import type { Fault, FaultOrder, FaultTarget, MagicAmount } from './fault.ts';

const FAULT = 'fault';
const FIRED = 'firedMagic';

/** The faults that wait to strike: those ordered, and those that an amount brings with it. */
export class FaultBook<Order extends FaultOrder, Call extends FaultTarget> {
  readonly #journal: Journal;
  readonly #rules: FaultRules<Order, Call>;
  readonly #hasMagicAmounts: boolean;
  readonly #faults: Map<string, Fault<Order>>;
  readonly #fired: Set<string>;

  constructor(journal: Journal, rules: FaultRules<Order, Call>, hasMagicAmounts: boolean) {
    this.#journal = journal;
    this.#rules = rules;
    this.#hasMagicAmounts = hasMagicAmounts;
    this.#faults = new Map(journal.records<Fault<Order>>(FAULT));
    this.#fired = new Set(journal.records<true>(FIRED).map(([key]) => key));
  }

  /** Faults that have not struck yet (or not often enough). */
  all(): Fault<Order>[] {
    return [...this.#faults.values()];
  }

  add(order: Order): Fault<Order> {
    const fault = { ...order, id: randomUUID(), times: order.times ?? 1 };
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
  takeForCall(call: Call): Order | undefined {
    const rules = this.#rules;
    const found = this.all().find(
      (fault) => !Object.hasOwn(rules.notifyFaults, fault.kind) && rules.fits(fault, call),
    );
    if (found) return this.#use(found);
    return this.#takeMagic(call, ({ step }) => step !== undefined && step === rules.stepOf(call));
  }

  /** The fault of one of these kinds that strikes this notification, used up by asking. */
  takeForNotification(kinds: readonly string[], target: FaultTarget): Order | undefined {
    const found = this.all().find(
      ({ kind, outTradeNo }) =>
        kinds.includes(kind) && (outTradeNo === undefined || outTradeNo === target.outTradeNo),
    );
    if (found) return this.#use(found);
    return this.#takeMagic(target, ({ fault }) => kinds.includes(fault.kind));
  }

  #use(fault: Fault<Order>): Order {
    fault.times -= 1;
    if (fault.times <= 0) this.remove(fault.id);
    else this.#journal.put(FAULT, fault.id, fault);
    return fault;
  }

  #takeMagic(
    { outTradeNo, payee, totalFen }: FaultTarget,
    isMeant: (magic: MagicAmount<Order>) => boolean,
  ): Order | undefined {
    if (!this.#hasMagicAmounts || totalFen === undefined || outTradeNo === undefined) return undefined;
    const magic = this.#rules.magicAmounts[String(totalFen % 100).padStart(2, '0')];
    const key = `${payee}|${outTradeNo}`;
    if (!magic || !isMeant(magic) || this.#fired.has(key)) return undefined;
    this.#fired.add(key);
    this.#journal.put(FIRED, key, true);
    return magic.fault;
  }
}
