import { randomUUID, type KeyObject } from 'node:crypto';
import type { GatewayClock } from '../../shared/clock/clock.ts';
import type { Journal } from '../../shared/data-folder/journal.ts';
import type { FaultBook } from '../faults/fault-book.ts';
import type { MerchantRegistry } from '../merchants/merchant-registry.ts';
import type { Order } from '../orders/order.ts';
import { paymentElements, renderElements, signMessage } from './notification-content.ts';
import { NotificationSender } from './notification-sender.ts';
import { DEFAULT_RETRY_MS, type Notification, type Send } from './notification.ts';

const NOTIFICATION = 'notification';
const DELAY_MS = 10_000;

export interface NotificationsOptions {
  readonly clock: GatewayClock;
  readonly journal: Journal;
  readonly faults: FaultBook;
  readonly bankKey: KeyObject;
  readonly merchants: MerchantRegistry;
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

  /** Called when an order was paid; NotifyType 0 is for the browser alone. */
  announce(order: Order): void {
    const { notifyUrl, notifyType } = order.terms;
    if (notifyUrl === undefined || notifyType === '0') return;
    const notification = this.#create(order, 'paid', notifyUrl, {});
    this.#applyTimingFault(notification);
    this.#keep(notification);
    this.#schedule(notification);
  }

  /**
   * Sends a payment message of the order at once, paid or not. Overrides go in before signing: a
   * genuine message with other content. An empty value removes an element.
   */
  async sendNow(
    order: Order,
    overrides: Record<string, string> = {},
    url = order.terms.notifyUrl,
  ): Promise<Notification> {
    if (url === undefined) throw new Error('the order has no ResultNotifyURL');
    const notification = this.#create(order, 'manual', url, overrides);
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
    order: Order,
    event: Notification['event'],
    url: string,
    overrides: Record<string, string>,
  ): Notification {
    const { clock, bankKey, merchants } = this.#options;
    const { merchantId, outTradeNo, totalFen } = order.terms;
    const nowMs = clock.nowMs();
    const elements = { ...paymentElements(order, nowMs), ...overrides };
    const fields = Object.fromEntries(Object.entries(elements).filter(([, value]) => value !== ''));
    const message = renderElements(fields);
    return {
      id: randomUUID(),
      event,
      outTradeNo,
      merchantId,
      totalFen,
      url,
      createdAtMs: nowMs,
      fields,
      message,
      signature: signMessage(message, bankKey),
      retryMs: merchants.find(merchantId)?.notifyRetryMs ?? DEFAULT_RETRY_MS,
      state: 'pending',
      attempts: 0,
      ...(event === 'paid' && { nextSendAtMs: nowMs }),
      sends: [],
    };
  }

  #applyTimingFault(notification: Notification): void {
    const { clock, faults } = this.#options;
    const fault = faults.takeForNotification(['withhold', 'delayNotify', 'reorder'], notification);
    if (fault?.kind === 'withhold') notification.held = 'withheld';
    if (fault?.kind === 'reorder') notification.held = 'untilNext';
    if (fault?.kind === 'delayNotify') {
      notification.nextSendAtMs = clock.nowMs() + clock.scaled(fault.delayMs ?? DELAY_MS);
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
    const isDelivered = notification.state === 'delivered';
    const waitMs = isDelivered ? undefined : notification.retryMs[notification.attempts - 1];
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

  /** A reordered notification goes out once another one of its merchant has gone before it. */
  #releaseReordered(sent: Notification): void {
    for (const notification of this.#pending) {
      if (notification.held !== 'untilNext' || notification.merchantId !== sent.merchantId) continue;
      delete notification.held;
      this.#schedule(notification);
    }
  }
}
