import type { KeyObject } from 'node:crypto';
import type { GatewayClock } from '../../shared/clock/clock.ts';
import type { Journal } from '../../shared/data-folder/journal.ts';
import type { FaultBook } from '../faults/fault-book.ts';
import type { Trade, TradeEvent } from '../trades/trade.ts';
import { newNotifyId, notificationFields, signForm } from './notification-content.ts';
import { NotificationSender } from './notification-sender.ts';
import { waitAfter, type Notification, type Send } from './notification.ts';
import type { TriggerTable } from './triggers.ts';

const NOTIFICATION = 'notification';

export interface NotificationsOptions {
  readonly clock: GatewayClock;
  readonly journal: Journal;
  readonly faults: FaultBook;
  readonly alipayKey: KeyObject;
  readonly triggers: TriggerTable;
}

/** Makes, schedules and sends notifications; keeps every send with the answer it got. */
export class Notifications {
  readonly #options: NotificationsOptions;
  readonly #notifications = new Map<string, Notification>();
  /** Those that have a next send, so that looking for due ones does not go through all. */
  readonly #pending = new Set<Notification>();
  readonly #sending = new Map<string, Promise<void>>();
  readonly #sender: NotificationSender;
  #withheld = false;

  constructor(options: NotificationsOptions) {
    this.#options = options;
    this.#sender = new NotificationSender(options.clock, options.faults);
    for (const [id, notification] of options.journal.records<Notification>(NOTIFICATION)) {
      this.#notifications.set(id, notification);
      if (notification.nextSendAtMs !== undefined) this.#pending.add(notification);
    }
  }

  /** Takes up what an earlier process left unsent. */
  start(): void {
    for (const notification of this.#pending) this.#schedule(notification);
  }

  /** Oldest first. */
  all(): Notification[] {
    return [...this.#notifications.values()];
  }

  of(outTradeNo: string): Notification[] {
    return this.all().filter((notification) => notification.outTradeNo === outTradeNo);
  }

  find(id: string): Notification | undefined {
    return this.#notifications.get(id);
  }

  /** Called at every event of a trade: sends what the trigger table says. */
  announce(trade: Trade, event: TradeEvent): void {
    const { notifyUrl, product } = trade.terms;
    if (notifyUrl === undefined || !this.#options.triggers[product][event]) return;
    const notification = this.#create(trade, event, notifyUrl, {});
    this.#applyTimingFault(notification, trade);
    this.#keep(notification);
    this.#schedule(notification);
  }

  /**
   * Sends a notification of the trade's present state at once, whatever the triggers say. Overrides
   * go in before signing: a genuine message with other content. An empty value removes a field.
   */
  async sendNow(
    trade: Trade,
    overrides: Record<string, string> = {},
    url = trade.terms.notifyUrl,
  ): Promise<Notification> {
    if (url === undefined) throw new Error('the order has no notify_url');
    const notification = this.#create(trade, 'manual', url, overrides);
    this.#keep(notification);
    await this.resend(notification.id);
    return notification;
  }

  /** Sends one now, whatever its state and schedule. */
  async resend(id: string): Promise<Send | undefined> {
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

  #due(): Notification[] {
    const nowMs = this.#options.clock.nowMs();
    return [...this.#pending].filter((notification) => this.#isDue(notification, nowMs));
  }

  #isDue(notification: Notification, nowMs: number): boolean {
    if (this.#withheld || notification.held || notification.nextSendAtMs === undefined) return false;
    return notification.nextSendAtMs <= nowMs && !this.#sending.has(notification.id);
  }

  #create(
    trade: Trade,
    event: Notification['event'],
    url: string,
    overrides: Record<string, string>,
  ): Notification {
    const nowMs = this.#options.clock.nowMs();
    const id = newNotifyId(nowMs);
    const fields = { ...notificationFields(trade, event, id, nowMs), ...overrides };
    const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
    const { outTradeNo, sellerId, appId, charset } = trade.terms;
    return {
      id,
      event,
      tradeNo: trade.tradeNo,
      outTradeNo,
      sellerId,
      appId,
      url,
      charset,
      createdAtMs: nowMs,
      fields: signForm(kept, this.#options.alipayKey),
      state: 'pending',
      attempts: 0,
      ...(event !== 'manual' && { nextSendAtMs: nowMs }),
      sends: [],
    };
  }

  #applyTimingFault(notification: Notification, trade: Trade): void {
    const { clock, faults } = this.#options;
    const fault = faults.takeForNotification(['withhold', 'delayNotify', 'reorder'], { ...trade.terms });
    if (fault?.kind === 'withhold') notification.held = 'withheld';
    if (fault?.kind === 'reorder') notification.held = 'untilNext';
    if (fault?.kind === 'delayNotify') {
      notification.nextSendAtMs = clock.nowMs() + clock.scaled(fault.delayMs ?? 10_000);
    }
  }

  #keep(notification: Notification): void {
    this.#notifications.set(notification.id, notification);
    if (notification.nextSendAtMs === undefined) this.#pending.delete(notification);
    else this.#pending.add(notification);
    this.#options.journal.put(NOTIFICATION, notification.id, notification);
  }

  #schedule(notification: Notification): void {
    const { clock } = this.#options;
    const dueMs = notification.nextSendAtMs;
    if (dueMs === undefined) return;
    clock.at(dueMs, () =>
      this.#isDue(notification, clock.nowMs()) ? this.#deliver(notification) : undefined,
    );
  }

  /** One send by the schedule, and what follows from its answer. */
  #deliver(notification: Notification): Promise<void> {
    const delivery = this.#sendScheduled(notification).finally(() => this.#sending.delete(notification.id));
    this.#sending.set(notification.id, delivery);
    return delivery;
  }

  async #sendScheduled(notification: Notification): Promise<void> {
    await this.#post(notification);
    // A send that the gateway's own stop cut off is no attempt: the next process makes it again.
    if (this.#sender.isStopped) return;
    notification.attempts += 1;
    const waitMs = notification.state === 'delivered' ? undefined : waitAfter(notification.attempts);
    delete notification.nextSendAtMs;
    if (waitMs !== undefined) {
      notification.nextSendAtMs = this.#options.clock.nowMs() + this.#options.clock.scaled(waitMs);
    } else if (notification.state === 'pending') notification.state = 'abandoned';
    this.#keep(notification);
    this.#schedule(notification);
    this.#releaseReordered(notification);
  }

  async #post(notification: Notification): Promise<Send[]> {
    const sends = await this.#sender.post(notification);
    notification.sends.push(...sends);
    if (sends.some((send) => send.accepted)) {
      notification.state = 'delivered';
      delete notification.nextSendAtMs;
    }
    this.#keep(notification);
    return sends;
  }

  /** A reordered notification goes out once another one of its application has gone before it. */
  #releaseReordered(sent: Notification): void {
    for (const notification of this.#pending) {
      if (notification.held !== 'untilNext' || notification.appId !== sent.appId) continue;
      delete notification.held;
      this.#schedule(notification);
    }
  }
}
