import { redirectTo, type HttpAnswer } from '../../shared/http/http-answer.ts';
import { route, type Route } from '../../shared/http/router.ts';
import { payerById } from '../../shared/payers/payers.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import { pathOf, problemPage } from './cashier-pages.ts';
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
      explained(() => open(context, formOf(request).get('target') ?? '')),
    ),
    route('POST', /^\/wallet\/trades\/(\d+)\/(pay|refuse)$/, (_request, tradeNo = '', action = '') =>
      explained(() => {
        const trade = context.books.byTradeNo(tradeNo);
        if (action === 'pay') context.actions.pay({ trade });
        else context.actions.refuse({ trade });
        return redirectTo('/wallet');
      }),
    ),
  ];
}

function open(context: PageContext, target: string): HttpAnswer {
  const { checkout } = context.gateway.payer.resolve(target);
  if (!checkout) throw new WalletProblem('unknown');
  return redirectTo(pathOf(checkout));
}

function explained(work: () => HttpAnswer): HttpAnswer {
  try {
    return work();
  } catch (error) {
    if (error instanceof WalletProblem) return problemPage(error);
    throw error;
  }
}
