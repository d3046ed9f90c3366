import type { KeyObject } from 'node:crypto';
import type { GatewayClock } from '../../shared/clock/clock.ts';
import {
  paymentElements,
  renderElements,
  renderMsg,
  signMessage,
} from '../notifications/notification-content.ts';
import type { Order } from '../orders/order.ts';

/** What the payer's browser takes back to the shop: the message of a page notification. */
export class ReturnPage {
  readonly #bankKey: KeyObject;
  readonly #clock: GatewayClock;

  constructor(bankKey: KeyObject, clock: GatewayClock) {
    this.#bankKey = bankKey;
    this.#clock = clock;
  }

  /** The same signed message as the server's notification, marked as the browser's (NotifyType 0). */
  msg(order: Order): string {
    const message = renderElements({ ...paymentElements(order, this.#clock.nowMs()), NotifyType: '0' });
    return renderMsg(message, signMessage(message, this.#bankKey));
  }

  /** The return page with `MSG` in its query; undefined where the order names none or is not paid. */
  signedUrl(order: Order): string | undefined {
    const { returnUrl } = order.terms;
    if (returnUrl === undefined || order.state !== 'paid') return undefined;
    const separator = returnUrl.includes('?') ? '&' : '?';
    return `${returnUrl}${separator}MSG=${encodeURIComponent(this.msg(order))}`;
  }
}
