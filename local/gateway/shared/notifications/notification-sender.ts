import type { GatewayClock } from '../clock/clock.ts';
import { postForm, type Exchange, type Form } from './delivery.ts';
import type { Notification, Send } from './notification.ts';
import type { NotificationProtocol, NotifyFaults } from './protocol.ts';

const KEPT_CHARACTERS = 200;

/** Puts one notification on the wire, spoiled where a fault says so. */
export class NotificationSender<N extends Notification<S>, S extends Send> {
  readonly #clock: GatewayClock;
  readonly #faults: NotifyFaults;
  readonly #protocol: NotificationProtocol<N, S>;
  readonly #stopping = new AbortController();

  constructor(clock: GatewayClock, faults: NotifyFaults, protocol: NotificationProtocol<N, S>) {
    this.#clock = clock;
    this.#faults = faults;
    this.#protocol = protocol;
  }

  get isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Cuts off what is on the wire. */
  stop(): void {
    this.#stopping.abort();
  }

  /** One send, or two at the same time where a fault duplicates it. */
  async post(notification: N): Promise<S[]> {
    const protocol = this.#protocol;
    const kinds = [...protocol.spoilingFaults, 'duplicate'];
    const fault = this.#faults.takeForNotification(kinds, protocol.targetOf(notification))?.kind;
    const form = protocol.render(notification, fault);
    const copies = fault === 'duplicate' ? 2 : 1;
    return Promise.all(Array.from({ length: copies }, () => this.#postOnce(notification.url, form, fault)));
  }

  async #postOnce(url: string, form: Form, fault: string | undefined): Promise<S> {
    const sentAtMs = this.#clock.nowMs();
    const startedMs = performance.now();
    const exchange = await postForm(url, form, this.#stopping.signal);
    const durationMs = Math.round(performance.now() - startedMs);
    const send = { sentAtMs, durationMs, ...outcomeOf(exchange), ...(fault !== undefined && { fault }) };
    return this.#protocol.judge(send, exchange);
  }
}

function outcomeOf(exchange: Exchange): Pick<Send, 'httpStatus' | 'answer' | 'error' | 'accepted'> {
  if ('error' in exchange) return { error: exchange.error, accepted: false };
  const { httpStatus, answer } = exchange;
  return { httpStatus, answer: answer.slice(0, KEPT_CHARACTERS), accepted: false };
}
