import type { OrderPatch } from './order-changes.js';
import type { Order } from './order.js';
import type { PaymentMethod } from './payment-method.js';

/** What a start says of addresses; `null` and absent alike name none. */
export interface NamedAddresses {
  notifyUrl: string | null;
  returnUrl?: string;
  quitUrl?: string;
}

/** Addresses may be named, or named anew, with each start; content may not. */
export function newAddresses(order: Order, method: PaymentMethod, named: NamedAddresses): OrderPatch {
  const patch: OrderPatch = {};
  const { notifyUrl, returnUrl, quitUrl } = named;
  if (notifyUrl !== null && notifyUrl !== order.notifyUrl) patch.notifyUrl = notifyUrl;
  if (method !== 'page' && method !== 'wap') return patch;
  if (returnUrl !== undefined && returnUrl !== order.returnUrl) patch.returnUrl = returnUrl;
  if (quitUrl !== undefined && quitUrl !== order.quitUrl) patch.quitUrl = quitUrl;
  return patch;
}
