import type { KeyObject } from 'node:crypto';
import type { Send } from '../../shared/notifications/notification.ts';
import { Outbox, type OutboxParts } from '../../shared/notifications/outbox.ts';
import { withOverrides } from '../../shared/notifications/overrides.ts';
import type { Trade, TradeEvent } from '../trades/trade.ts';
import { newNotifyId, notificationFields, signForm } from './notification-content.ts';
import type { Notification } from './notification.ts';
import { ALIPAY_PROTOCOL } from './protocol.ts';
import type { TriggerTable } from './triggers.ts';

export interface NotificationsOptions extends OutboxParts {
  readonly alipayKey: KeyObject;
  readonly triggers: TriggerTable;
}

/** Makes the notifications of trades. */
export class Notifications extends Outbox<Notification, Send> {
  readonly #options: NotificationsOptions;

  constructor(options: NotificationsOptions) {
    super(options, ALIPAY_PROTOCOL);
    this.#options = options;
  }

  /** Called at every event of a trade: sends what the trigger table says. */
  announce(trade: Trade, event: TradeEvent): void {
    const { notifyUrl, product } = trade.terms;
    if (notifyUrl === undefined || !this.#options.triggers[product][event]) return;
    this.enqueue(this.#create(trade, event, notifyUrl, {}));
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
    return this.sendAtOnce(this.#create(trade, 'manual', url, overrides));
  }

  #create(
    trade: Trade,
    event: Notification['event'],
    url: string,
    overrides: Record<string, string>,
  ): Notification {
    const nowMs = this.#options.clock.nowMs();
    const id = newNotifyId(nowMs);
    const fields = withOverrides(notificationFields(trade, event, id, nowMs), overrides);
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
      fields: signForm(fields, this.#options.alipayKey),
      state: 'pending',
      attempts: 0,
      sends: [],
    };
  }
}
