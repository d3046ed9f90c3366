import { redirectTo } from '../../shared/http/http-answer.ts';
import { route, type Route } from '../../shared/http/router.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import { commonWalletRoutes } from '../../shared/wallet/wallet-routes.ts';
import { CASHIER, pathOf } from './cashier-pages.ts';
import { LAYOUT } from './layout.ts';
import { PAYER_COOKIE, type PageContext } from './page-context.ts';
import { walletView } from './wallet-view.ts';

/** `/wallet`: one payer's own view. */
export function walletRoutes(context: PageContext): Route[] {
  return [
    ...commonWalletRoutes({
      layout: LAYOUT,
      cashier: CASHIER,
      cookie: PAYER_COOKIE,
      example: `${context.gateway.url}/qr/bax…`,
      view: (payer) => walletView(context, payer),
      pathOf: (target) => {
        const { checkout } = context.gateway.payer.resolve(target);
        if (!checkout) throw new WalletProblem('unknown');
        return pathOf(checkout);
      },
    }),
    route('POST', /^\/wallet\/trades\/(\d+)\/(pay|refuse)$/, (_request, tradeNo = '', action = '') =>
      CASHIER.explaining(() => {
        const trade = context.books.byTradeNo(tradeNo);
        if (action === 'pay') context.actions.pay({ trade });
        else context.actions.refuse({ trade });
        return redirectTo('/wallet');
      }),
    ),
  ];
}
