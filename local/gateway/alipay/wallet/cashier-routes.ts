import { redirectTo, type HttpAnswer } from '../../shared/http/http-answer.ts';
import { route, type HttpRequest, type Route } from '../../shared/http/router.ts';
import { payerById } from '../../shared/payers/payers.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import type { Checkout, Trade } from '../trades/trade.ts';
import { loginPage, paidPage, pathOf, payPage, problemPage, refusedPage } from './cashier-pages.ts';
import { formOf, payerCookie, payerOf, type PageContext } from './page-context.ts';

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
  const checkout = context.books.checkout(id);
  if (!checkout) return problemPage(new WalletProblem('unknown'));
  try {
    return work(checkout);
  } catch (error) {
    if (error instanceof WalletProblem) return problemPage(error, checkout);
    throw error;
  }
}

function show(context: PageContext, checkout: Checkout, request: HttpRequest): HttpAnswer {
  if (request.query === 'refused') return refusedPage(context, checkout);
  const payer = payerOf(request);
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
    return withCookie(redirectTo(path), payerCookie(payer));
  }
  if (action === 'pay') {
    const trade = actions.pay({ checkout }, payerOf(request));
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
