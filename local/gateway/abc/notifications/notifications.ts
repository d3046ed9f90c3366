import { randomUUID, type KeyObject } from 'node:crypto';
import { ALIPAY_RETRY_MS } from '../../shared/notifications/notification.ts';
import { Outbox, type OutboxParts } from '../../shared/notifications/outbox.ts';
import { withOverrides } from '../../shared/notifications/overrides.ts';
import type { MerchantRegistry } from '../merchants/merchant-registry.ts';
import type { Order } from '../orders/order.ts';
import { paymentElements, renderElements, signMessage } from './notification-content.ts';
import type { BankSend, Notification } from './notification.ts';
import { BANK_PROTOCOL } from './protocol.ts';

export interface NotificationsOptions extends OutboxParts {
  readonly bankKey: KeyObject;
  readonly merchants: MerchantRegistry;
}

/** Makes the notifications of orders that were paid. */
export class Notifications extends Outbox<Notification, BankSend> {
  readonly #options: NotificationsOptions;

  constructor(options: NotificationsOptions) {
    super(options, BANK_PROTOCOL);
    this.#options = options;
  }

  /** Called when an order was paid; NotifyType 0 is for the browser alone. */
  announce(order: Order): void {
    const { notifyUrl, notifyType } = order.terms;
    if (notifyUrl === undefined || notifyType === '0') return;
    this.enqueue(this.#create(order, 'paid', notifyUrl, {}));
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
    return this.sendAtOnce(this.#create(order, 'manual', url, overrides));
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
    const fields = withOverrides(paymentElements(order, nowMs), overrides);
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
      // The bank's plan is in no source.
      retryMs: merchants.find(merchantId)?.notifyRetryMs ?? ALIPAY_RETRY_MS,
      state: 'pending',
      attempts: 0,
      sends: [],
    };
  }
}
