import { randomBytes } from 'node:crypto';
import { sameOrder, type Checkout, type OrderTerms } from '../trades/trade.ts';
import { businessRefusal } from '../wire/refusal.ts';
import type { Call, Method, Platform } from './method.ts';
import { readOrderTerms } from './order-terms.ts';
import { codeExpiryMs } from './time-limits.ts';

/**
 * `alipay.trade.precreate`: a code to scan, and no trade before somebody scans it. The same order
 * again gives a code again, even for a number that is closed; that code then cannot be paid.
 */
export const precreate: Method = (call) => {
  const { clock, publicUrl } = call.platform;
  const terms = readOrderTerms(call.request, call.biz, 'precreate', clock.nowMs());
  checkExistingTrade(call.platform, terms);
  const checkout = reusableCheckout(call.platform, terms) ?? newCheckout(call, terms);
  return { out_trade_no: terms.outTradeNo, qr_code: `${publicUrl}/qr/${checkout.id}` };
};

function checkExistingTrade({ books }: Platform, terms: OrderTerms): void {
  const trade = books.byNumber(terms.sellerId, terms.outTradeNo);
  if (!trade || trade.status === 'TRADE_CLOSED') return;
  if (trade.status !== 'WAIT_BUYER_PAY') throw businessRefusal('ACQ.TRADE_HAS_SUCCESS');
  if (!sameOrder(trade.terms, terms)) throw businessRefusal('ACQ.CONTEXT_INCONSISTENT');
}

function reusableCheckout({ books, clock }: Platform, terms: OrderTerms): Checkout | undefined {
  const checkout = books.checkoutByNumber(terms.sellerId, terms.outTradeNo);
  if (checkout?.terms.product !== 'precreate' || clock.nowMs() >= checkout.codeExpiresAtMs) return undefined;
  const isSame = sameOrder(checkout.terms, terms) && checkout.terms.notifyUrl === terms.notifyUrl;
  return isSame ? checkout : undefined;
}

function newCheckout({ biz, platform }: Call, terms: OrderTerms): Checkout {
  const nowMs = platform.clock.nowMs();
  const checkout: Checkout = {
    id: `bax${randomBytes(10).toString('hex')}`,
    terms,
    createdAtMs: nowMs,
    codeExpiresAtMs: codeExpiryMs(biz, 'precreate', terms.timeLimit, nowMs),
  };
  platform.books.saveCheckout(checkout);
  return checkout;
}
