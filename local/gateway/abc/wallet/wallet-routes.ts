import { redirectTo, type HttpAnswer } from '../../shared/http/http-answer.ts';
import { route, type Route } from '../../shared/http/router.ts';
import { payerById } from '../../shared/payers/payers.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import { payerPath } from '../transactions/order-fields.ts';
import { problemPage } from './cashier-pages.ts';
import { fragment, page } from './layout.ts';
import { formOf, payerCookie, payerOf, type PageContext } from './page-context.ts';
import { walletBody, walletLive } from './wallet-pages.ts';

/** `/wallet`: one payer's own view. */
export function walletRoutes(context: PageContext): Route[] {
  return [
    route('GET', /^\/wallet$/, async (request) => {
      const payer = payerOf(request);
      const body = walletBody(context, payer, await walletLive(context, payer));
      return page({ title: '钱包', shape: 'phone', body });
    }),
    route('GET', /^\/wallet\/live$/, async (request) =>
      fragment(await walletLive(context, payerOf(request))),
    ),
    route('POST', /^\/wallet\/payer$/, (request) => {
      const cookie = payerCookie(payerById(formOf(request).get('payer')));
      return { status: 303, headers: { location: '/wallet', 'set-cookie': cookie }, body: '' };
    }),
    route('POST', /^\/wallet\/open$/, (request) =>
      explained(() =>
        redirectTo(payerPath(context.gateway.payer.resolve(formOf(request).get('target') ?? ''))),
      ),
    ),
    route('POST', /^\/wallet\/orders\/(\w+)\/(confirm|refuse)$/, (_request, token = '', action = '') =>
      explained(() => {
        const order = context.books.byToken(token);
        if (!order) throw new WalletProblem('unknown');
        if (action === 'confirm') context.actions.confirm(order);
        else context.actions.refuse(order);
        return redirectTo('/wallet');
      }),
    ),
  ];
}

function explained(work: () => HttpAnswer): HttpAnswer {
  try {
    return work();
  } catch (error) {
    if (error instanceof WalletProblem) return problemPage(error);
    throw error;
  }
}
