import type { GatewayClock } from '../clock/clock.ts';
import type { Journal } from '../data-folder/journal.ts';
import { lateUntilMs } from '../faults/lateness.ts';
import { NotificationSender } from './notification-sender.ts';
import type { Notification, Send } from './notification.ts';
import type { NotificationProtocol, NotifyFaults } from './protocol.ts';

const NOTIFICATION = 'notification';

export interface OutboxParts {
  readonly clock: GatewayClock;
  readonly journal: Journal;
  readonly faults: NotifyFaults;
}

/** Schedules and sends notifications until they are acknowledged; keeps every send with its answer. */
export class Outbox<N extends Notification<S>, S extends Send> {
  readonly #parts: OutboxParts;
  readonly #protocol: NotificationProtocol<N, S>;
  readonly #notifications = new Map<string, N>();
  /** Those that have a next send, so that looking for due ones does not go through all. */
  readonly #pending = new Set<N>();
  readonly #sending = new Map<string, Promise<void>>();
  readonly #sender: NotificationSender<N, S>;
  #withheld = false;

  constructor(parts: OutboxParts, protocol: NotificationProtocol<N, S>) {
    this.#parts = parts;
    this.#protocol = protocol;
    this.#sender = new NotificationSender(parts.clock, parts.faults, protocol);
    for (const [id, notification] of parts.journal.records<N>(NOTIFICATION)) {
      this.#notifications.set(id, notification);
      if (notification.nextSendAtMs !== undefined) this.#pending.add(notification);
    }
  }

  /** Takes up what an earlier process left unsent. */
  start(): void {
    for (const notification of this.#pending) this.#schedule(notification);
  }

  /** Oldest first. */
  all(): N[] {
    return [...this.#notifications.values()];
  }

  of(outTradeNo: string): N[] {
    return this.all().filter((notification) => notification.outTradeNo === outTradeNo);
  }

  find(id: string): N | undefined {
    return this.#notifications.get(id);
  }

  /** Sends one now, whatever its state and schedule. */
  async resend(id: string): Promise<S | undefined> {
    const notification = this.#notifications.get(id);
    if (!notification) return undefined;
    const [send] = await this.#post(notification);
    return send;
  }

  /** Nothing is sent until {@link release}. */
  withhold(): void {
    this.#withheld = true;
  }

  /** Sends what was withheld, by the switch or by a fault; resolves when those sends are done. */
  async release(): Promise<void> {
    this.#withheld = false;
    for (const notification of this.#pending) delete notification.held;
    await this.deliverDue();
  }

  /** Sends everything due now; resolves when the sends are done. */
  async deliverDue(): Promise<void> {
    for (let due = this.#due(); due.length > 0; due = this.#due()) {
      await Promise.all(due.map((notification) => this.#deliver(notification)));
    }
  }

  /** Resolves when no send is in flight and none is due. */
  async idle(): Promise<void> {
    while (this.#sending.size > 0 || this.#due().length > 0) {
      await this.deliverDue();
      await Promise.all(this.#sending.values());
    }
  }

  async stop(): Promise<void> {
    this.#withheld = true;
    this.#sender.stop();
    await Promise.all(this.#sending.values());
  }

  /** Takes a new notification in for its first send, which a fault may hold up. */
  protected enqueue(notification: N): void {
    notification.nextSendAtMs = notification.createdAtMs;
    this.#applyTimingFault(notification);
    this.#keep(notification);
    this.#schedule(notification);
  }

  /** Takes a new notification in and sends it at once, outside of any schedule. */
  protected async sendAtOnce(notification: N): Promise<N> {
    this.#keep(notification);
    await this.#post(notification);
    return notification;
  }

  #due(): N[] {
    const nowMs = this.#parts.clock.nowMs();
    return [...this.#pending].filter((notification) => this.#isDue(notification, nowMs));
  }

  #isDue(notification: N, nowMs: number): boolean {
    if (this.#withheld || notification.held || notification.nextSendAtMs === undefined) return false;
    return notification.nextSendAtMs <= nowMs && !this.#sending.has(notification.id);
  }

  #applyTimingFault(notification: N): void {
    const { clock, faults } = this.#parts;
    const target = this.#protocol.targetOf(notification);
    const fault = faults.takeForNotification(['withhold', 'delayNotify', 'reorder'], target);
    if (fault?.kind === 'withhold') notification.held = 'withheld';
    if (fault?.kind === 'reorder') notification.held = 'untilNext';
    if (fault?.kind === 'delayNotify') notification.nextSendAtMs = lateUntilMs(clock, fault);
  }

  #keep(notification: N): void {
    this.#notifications.set(notification.id, notification);
    if (notification.nextSendAtMs === undefined) this.#pending.delete(notification);
    else this.#pending.add(notification);
    this.#parts.journal.put(NOTIFICATION, notification.id, notification);
  }

  #schedule(notification: N): void {
    const { clock } = this.#parts;
    const dueMs = notification.nextSendAtMs;
    if (dueMs === undefined) return;
    clock.at(dueMs, () =>
      this.#isDue(notification, clock.nowMs()) ? this.#deliver(notification) : undefined,
    );
  }

  /** One send by the schedule, and what follows from its answer. */
  #deliver(notification: N): Promise<void> {
    const delivery = this.#sendScheduled(notification).finally(() => this.#sending.delete(notification.id));
    this.#sending.set(notification.id, delivery);
    return delivery;
  }

  async #sendScheduled(notification: N): Promise<void> {
    await this.#post(notification);
    // A send that the gateway's own stop cut off is no attempt: the next process makes it again.
    if (this.#sender.isStopped) return;
    notification.attempts += 1;
    const isDelivered = notification.state === 'delivered';
    const waitMs = isDelivered ? undefined : this.#protocol.waitAfter(notification);
    delete notification.nextSendAtMs;
    if (waitMs !== undefined) {
      notification.nextSendAtMs = this.#parts.clock.nowMs() + this.#parts.clock.scaled(waitMs);
    } else if (notification.state === 'pending') notification.state = 'abandoned';
    this.#keep(notification);
    this.#schedule(notification);
    this.#releaseReordered(notification);
  }

  async #post(notification: N): Promise<S[]> {
    const sends = await this.#sender.post(notification);
    notification.sends.push(...sends);
    if (sends.some((send) => send.accepted)) {
      notification.state = 'delivered';
      delete notification.nextSendAtMs;
    }
    this.#keep(notification);
    return sends;
  }

  /** A reordered notification goes out once another one to its receiver has gone before it. */
  #releaseReordered(sent: N): void {
    const receiver = this.#protocol.receiverOf(sent);
    for (const notification of this.#pending) {
      if (notification.held !== 'untilNext' || this.#protocol.receiverOf(notification) !== receiver) continue;
      delete notification.held;
      this.#schedule(notification);
    }
  }
}
