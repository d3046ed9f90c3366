import type { HttpAnswer } from '../../shared/http/http-answer.ts';
import type { Payer } from '../../shared/payers/payers.ts';
import { CashierPages, type AtCashier } from '../../shared/wallet/cashier-pages.ts';
import { html } from '../../shared/wallet/html.ts';
import { sign } from '../../shared/wallet/parts.ts';
import { refundedFen, type Order } from '../orders/order.ts';
import { payerPath } from '../transactions/order-fields.ts';
import { LAYOUT, SUBMIT_SCRIPT } from './layout.ts';
import { PRODUCT_NAMES } from './order-parts.ts';
import { merchantName, type PageContext } from './page-context.ts';

export const CASHIER = new CashierPages(LAYOUT);

/** Before the payer is known: who is paying? */
export function loginPage(context: PageContext, order: Order, current: Payer): HttpAnswer {
  return CASHIER.login(atCashier(context, order), current);
}

export function payPage(context: PageContext, order: Order): HttpAnswer {
  return CASHIER.pay(atCashier(context, order), order.payer);
}

export function refusedPage(context: PageContext, order: Order): HttpAnswer {
  return CASHIER.refused(atCashier(context, order));
}

/** `returnUrl` is the signed way back, or what the shop's answer to a notification named. */
export function paidPage(context: PageContext, order: Order, returnUrl: string | undefined): HttpAnswer {
  return CASHIER.paid({
    seller: merchantName(context, order),
    order: order.terms,
    payer: order.payer,
    number: ['银行流水号', order.iRspRef],
    isReturned: refundedFen(order) === order.terms.totalFen,
    returnUrl,
  });
}

/** Takes the browser back to the shop by a form, as the bank's own pages do. */
export function onwardPage(returnUrl: string, msg: string): HttpAnswer {
  return LAYOUT.page({
    title: '返回商家',
    shape: 'phone',
    script: SUBMIT_SCRIPT,
    body: html`<section class="card">
      ${sign('good', '付款成功', '正在返回商家…')}
      <form method="post" action="${returnUrl}" data-onward class="center">
        <input type="hidden" name="MSG" value="${msg}" />
        <button class="primary">返回商家 Back to the shop</button>
      </form>
    </section>`,
  });
}

function atCashier(context: PageContext, order: Order): AtCashier {
  return {
    path: payerPath(order),
    product: PRODUCT_NAMES[order.terms.product],
    seller: merchantName(context, order),
    order: order.terms,
    untilMs: order.expiresAtMs,
    nowMs: context.gateway.clock.nowMs(),
    quitUrl: order.terms.quitUrl,
  };
}
