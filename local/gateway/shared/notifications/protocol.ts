import type { FaultOrder, FaultTarget } from '../faults/fault.ts';
import type { Exchange, Form } from './delivery.ts';
import type { Notification, Send } from './notification.ts';

/** What is particular to the notifications of one gateway. */
export interface NotificationProtocol<N extends Notification<S>, S extends Send> {
  /** The kinds of fault that {@link render} knows how to spoil a send with. */
  readonly spoilingFaults: readonly string[];
  /** One send, spoiled as the fault says; what is kept stays genuine. */
  render(notification: N, fault: string | undefined): Form;
  /** Completes a send by what the merchant answered: whether he acknowledged, and what else he said. */
  judge(send: Send, exchange: Exchange): S;
  /** How long after `attempts` failed sends the next one is due, in milliseconds; undefined after the last. */
  waitAfter(notification: N): number | undefined;
  /** The order it is about, for the faults that wait for one. */
  targetOf(notification: N): FaultTarget;
  /** Whom it goes to: one that is to change places goes out after the next to the same receiver. */
  receiverOf(notification: N): string;
}

/** Where the faults of a notification come from. */
export interface NotifyFaults {
  takeForNotification(kinds: readonly string[], target: FaultTarget): FaultOrder | undefined;
}
