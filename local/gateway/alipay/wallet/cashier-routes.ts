import { redirectTo, type HttpAnswer } from '../../shared/http/http-answer.ts';
import { route, type HttpRequest, type Route } from '../../shared/http/router.ts';
import { payerById } from '../../shared/payers/payers.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import { formOf } from '../../shared/wallet/browser.ts';
import type { Checkout, Trade } from '../trades/trade.ts';
import { CASHIER, loginPage, paidPage, pathOf, payPage, refusedPage } from './cashier-pages.ts';
import { PAYER_COOKIE, type PageContext } from './page-context.ts';

/** `/qr/<code>` (opening it is scanning) and `/cashier/<id>` (opened by a login). */
export function cashierRoutes(context: PageContext): Route[] {
  return [
    route('GET', /^\/(?:qr|cashier)\/(\w+)$/, (request, id = '') =>
      withCheckout(context, id, (checkout) => show(context, checkout, request)),
    ),
    route('POST', /^\/(?:qr|cashier)\/(\w+)\/(login|pay|refuse|expire)$/, (request, id = '', action = '') =>
      withCheckout(context, id, (checkout) => act(context, checkout, action, request)),
    ),
  ];
}

function withCheckout(
  context: PageContext,
  id: string,
  work: (checkout: Checkout) => HttpAnswer,
): HttpAnswer {
  return CASHIER.explaining(() => {
    const checkout = context.books.checkout(id);
    if (!checkout) throw new WalletProblem('unknown');
    return work(checkout);
  });
}

function show(context: PageContext, checkout: Checkout, request: HttpRequest): HttpAnswer {
  if (request.query === 'refused') return refusedPage(context, checkout);
  const payer = PAYER_COOKIE.payerOf(request);
  const trade = context.actions.find({ checkout });
  if (trade?.paidAtMs !== undefined && trade.payer.userId === payer.userId) {
    return paidPage(context, trade, returnUrlOf(context, trade));
  }
  const isScanned = checkout.terms.product === 'precreate';
  const nowMs = context.gateway.clock.nowMs();
  if (!trade && !isScanned && nowMs < checkout.codeExpiresAtMs) return loginPage(context, checkout, payer);
  return payPage(context, checkout, context.actions.open({ checkout }, payer));
}

function act(context: PageContext, checkout: Checkout, action: string, request: HttpRequest): HttpAnswer {
  const { actions } = context;
  const path = pathOf(checkout);
  if (action === 'login') {
    const payer = payerById(formOf(request).get('payer'));
    actions.open({ checkout }, payer);
    return withCookie(redirectTo(path), PAYER_COOKIE.of(payer));
  }
  if (action === 'pay') {
    const trade = actions.pay({ checkout }, PAYER_COOKIE.payerOf(request));
    return redirectTo(returnUrlOf(context, trade) ?? path);
  }
  if (action === 'refuse') {
    actions.refuse({ checkout });
    return redirectTo(`${path}?refused`);
  }
  actions.expire({ checkout });
  return redirectTo(path);
}

function returnUrlOf(context: PageContext, trade: Trade): string | undefined {
  return context.gateway.payer.viewPayment(trade).signedReturnUrl;
}

function withCookie(answer: HttpAnswer, cookie: string): HttpAnswer {
  return answer === 'drop' ? answer : { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } };
}
