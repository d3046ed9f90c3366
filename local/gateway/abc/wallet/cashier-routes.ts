import { redirectTo, type HttpAnswer } from '../../shared/http/http-answer.ts';
import { route, type HttpRequest, type Route } from '../../shared/http/router.ts';
import { payerById } from '../../shared/payers/payers.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import { formOf } from '../../shared/wallet/browser.ts';
import type { Order } from '../orders/order.ts';
import { payerPath } from '../transactions/order-fields.ts';
import { CASHIER, loginPage, onwardPage, paidPage, payPage, refusedPage } from './cashier-pages.ts';
import { PAYER_COOKIE, type PageContext } from './page-context.ts';

/** `/qr/<token>` (opening it is scanning) and `/cashier/<token>` (opened by a login). */
export function cashierRoutes(context: PageContext): Route[] {
  return [
    route('GET', /^\/(?:qr|cashier)\/(\w+)$/, (request, token = '') =>
      withOrder(context, token, (order) => show(context, order, request)),
    ),
    route(
      'POST',
      /^\/(?:qr|cashier)\/(\w+)\/(login|pay|refuse|expire)$/,
      (request, token = '', action = '') =>
        withOrder(context, token, (order) => act(context, order, action, request)),
    ),
  ];
}

function withOrder({ books }: PageContext, token: string, work: (order: Order) => HttpAnswer): HttpAnswer {
  return CASHIER.explaining(() => {
    const order = books.byToken(token);
    if (!order) throw new WalletProblem('unknown');
    return work(order);
  });
}

function show(context: PageContext, order: Order, request: HttpRequest): HttpAnswer {
  if (request.query === 'refused') return refusedPage(context, order);
  const payer = PAYER_COOKIE.payerOf(request);
  if (order.state === 'paid' && order.payer?.userId === payer.userId) {
    return paidPage(context, order, wayBack(context, order));
  }
  const isScanned = order.terms.product === 'precreate';
  const isOpen = order.state === 'unpaid' && context.gateway.clock.nowMs() < order.expiresAtMs;
  if (isOpen && !isScanned) return loginPage(context, order, payer);
  return payPage(context, context.actions.open(order, payer));
}

function act(context: PageContext, order: Order, action: string, request: HttpRequest): HttpAnswer {
  const { actions } = context;
  const path = payerPath(order);
  if (action === 'login') {
    const payer = payerById(formOf(request).get('payer'));
    actions.open(order, payer);
    const headers = { location: path, 'cache-control': 'no-store', 'set-cookie': PAYER_COOKIE.of(payer) };
    return { status: 303, headers, body: '' };
  }
  if (action === 'pay') return goBack(context, actions.pay(order, PAYER_COOKIE.payerOf(request)));
  if (action === 'refuse') {
    actions.refuse(order);
    return redirectTo(`${path}?refused`);
  }
  actions.expire(order);
  return redirectTo(path);
}

/** After paying: back to the shop where it named a page for that, else to the wallet's own page. */
function goBack({ returnPage, rules }: PageContext, order: Order): HttpAnswer {
  const { returnUrl } = order.terms;
  if (returnUrl === undefined) return redirectTo(payerPath(order));
  if (rules.returnBy === 'POST') return onwardPage(returnUrl, returnPage.msg(order));
  return redirectTo(returnPage.signedUrl(order) ?? payerPath(order));
}

/** Without a return page of its own, an order goes where the shop's answer to the notification said. */
function wayBack({ returnPage, gateway }: PageContext, order: Order): string | undefined {
  const sends = gateway.notifications
    .of(order.terms.outTradeNo)
    .flatMap((notification) => notification.sends);
  return returnPage.signedUrl(order) ?? sends.findLast((send) => send.accepted)?.merchantUrl;
}
