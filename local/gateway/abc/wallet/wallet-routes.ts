import { redirectTo } from '../../shared/http/http-answer.ts';
import { route, type Route } from '../../shared/http/router.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import { commonWalletRoutes } from '../../shared/wallet/wallet-routes.ts';
import { payerPath } from '../transactions/order-fields.ts';
import { CASHIER } from './cashier-pages.ts';
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
      example: `${context.gateway.url}/qr/…`,
      view: (payer) => walletView(context, payer),
      pathOf: (target) => payerPath(context.gateway.payer.resolve(target)),
    }),
    route('POST', /^\/wallet\/orders\/(\w+)\/(confirm|refuse)$/, (_request, token = '', action = '') =>
      CASHIER.explaining(() => {
        const order = context.books.byToken(token);
        if (!order) throw new WalletProblem('unknown');
        if (action === 'confirm') context.actions.confirm(order);
        else context.actions.refuse(order);
        return redirectTo('/wallet');
      }),
    ),
  ];
}
