import type { GatewayClock } from '../../shared/clock/clock.ts';
import type { FaultBook } from '../faults/fault-book.ts';
import { isNotifyFault } from '../faults/fault.ts';
import { postForm } from './delivery.ts';
import type { Notification, Send } from './notification.ts';
import { renderBody, SPOILING_FAULTS } from './spoiling.ts';

/** Puts one notification on the wire, spoiled where a fault says so. */
export class NotificationSender {
  readonly #clock: GatewayClock;
  readonly #faults: FaultBook;
  readonly #stopping = new AbortController();

  constructor(clock: GatewayClock, faults: FaultBook) {
    this.#clock = clock;
    this.#faults = faults;
  }

  get isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Cuts off what is on the wire. */
  stop(): void {
    this.#stopping.abort();
  }

  /** One send, or two at the same time where a fault duplicates it. */
  async post(notification: Notification): Promise<Send[]> {
    const { outTradeNo, sellerId, fields } = notification;
    const totalFen = Math.round(Number(fields['total_amount']) * 100);
    const fault = this.#faults.takeForNotification(SPOILING_FAULTS, { outTradeNo, sellerId, totalFen });
    const kind = fault && isNotifyFault(fault.kind) ? fault.kind : undefined;
    const body = renderBody(fields, kind);
    const copies = kind === 'duplicate' ? 2 : 1;
    return Promise.all(Array.from({ length: copies }, () => this.#postOnce(notification, body, kind)));
  }

  async #postOnce(notification: Notification, body: string, fault: string | undefined): Promise<Send> {
    const sentAtMs = this.#clock.nowMs();
    const startedMs = performance.now();
    const delivered = await postForm(notification.url, body, notification.charset, this.#stopping.signal);
    const durationMs = Math.round(performance.now() - startedMs);
    return { sentAtMs, durationMs, ...delivered, ...(fault !== undefined && { fault }) };
  }
}
