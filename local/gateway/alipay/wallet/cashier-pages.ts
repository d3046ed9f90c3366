import type { HttpAnswer } from '../../shared/http/http-answer.ts';
import type { Payer } from '../../shared/payers/payers.ts';
import { CashierPages, type AtCashier } from '../../shared/wallet/cashier-pages.ts';
import type { Checkout, OrderTerms, Trade } from '../trades/trade.ts';
import { LAYOUT } from './layout.ts';
import { sellerName, type PageContext } from './page-context.ts';
import { PRODUCT_NAMES } from './trade-parts.ts';

export const CASHIER = new CashierPages(LAYOUT);

/** Where the pages of a checkout live: `/qr/<code>` when scanned, `/cashier/<id>` otherwise. */
export function pathOf(checkout: Checkout): string {
  return `/${checkout.terms.product === 'precreate' ? 'qr' : 'cashier'}/${checkout.id}`;
}

/** Before anything exists at Alipay: who is paying? */
export function loginPage(context: PageContext, checkout: Checkout, current: Payer): HttpAnswer {
  const note = '登录之后才会在支付宝生成交易（WAIT_BUYER_PAY）';
  return CASHIER.login(atCashier(context, checkout), current, note);
}

export function payPage(context: PageContext, checkout: Checkout, trade: Trade): HttpAnswer {
  return CASHIER.pay(atCashier(context, checkout, trade.terms, trade.expiresAtMs), trade.payer);
}

export function refusedPage(context: PageContext, checkout: Checkout): HttpAnswer {
  return CASHIER.refused(atCashier(context, checkout));
}

export function paidPage(context: PageContext, trade: Trade, returnUrl: string | undefined): HttpAnswer {
  return CASHIER.paid({
    seller: sellerName(context, trade.terms.appId),
    order: trade.terms,
    payer: trade.payer,
    number: ['支付宝交易号', trade.tradeNo],
    isReturned: trade.status === 'TRADE_CLOSED',
    returnUrl,
  });
}

function atCashier(
  context: PageContext,
  checkout: Checkout,
  terms: OrderTerms = checkout.terms,
  untilMs: number = checkout.codeExpiresAtMs,
): AtCashier {
  return {
    path: pathOf(checkout),
    product: PRODUCT_NAMES[terms.product],
    seller: sellerName(context, terms.appId),
    order: terms,
    untilMs,
    nowMs: context.gateway.clock.nowMs(),
    quitUrl: terms.quitUrl,
  };
}
