import { createHash } from 'node:crypto';
import type { Checkout, Product } from '../trades/trade.ts';
import type { Call } from './method.ts';
import { readOrderTerms } from './order-terms.ts';
import { codeExpiryMs } from './time-limits.ts';

/** The methods that a browser or the wallet application carries to the gateway, not a server. */
export const CASHIER_PRODUCTS: Readonly<Record<string, Product>> = {
  'alipay.trade.page.pay': 'page',
  'alipay.trade.wap.pay': 'wap',
  'alipay.trade.app.pay': 'app',
};

/**
 * Opens a cashier for a verified page, wap or app request: no trade yet. The same signed request
 * again (a reload, a link opened twice) leads to the same cashier.
 */
export function openCashier({ request, biz, platform }: Call, product: Product): Checkout {
  const id = createHash('sha256')
    .update(request.values.get('sign') ?? '')
    .digest('hex')
    .slice(0, 32);
  const known = platform.books.checkout(id);
  if (known) return known;
  const nowMs = platform.clock.nowMs();
  const terms = readOrderTerms(request, biz, product, nowMs);
  const codeExpiresAtMs = codeExpiryMs(biz, product, terms.timeLimit, nowMs);
  const checkout: Checkout = { id, terms, createdAtMs: nowMs, codeExpiresAtMs };
  platform.books.saveCheckout(checkout);
  return checkout;
}
