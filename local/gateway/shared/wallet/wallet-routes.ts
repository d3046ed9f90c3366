import { redirectTo } from '../http/http-answer.ts';
import { route, type Route } from '../http/router.ts';
import { payerById, type Payer } from '../payers/payers.ts';
import { formOf, type PayerCookie } from './browser.ts';
import type { CashierPages } from './cashier-pages.ts';
import type { Markup } from './html.ts';
import type { Layout } from './layout.ts';
import { walletBody, walletLive, type WalletView } from './wallet-pages.ts';

/** What is particular to the wallet of one gateway. */
export interface WalletParts {
  readonly layout: Layout;
  readonly cashier: CashierPages;
  readonly cookie: PayerCookie;
  /** A URL as it could be pasted. */
  readonly example: string;
  view(payer: Payer): WalletView;
  /** The page of what was pasted; throws a WalletProblem. */
  pathOf(target: string): string;
}

/** `/wallet`: one payer's own view. */
export function commonWalletRoutes(wallet: WalletParts): Route[] {
  const { layout, cashier, cookie, example } = wallet;
  const live = (payer: Payer): Promise<Markup> => walletLive(wallet.view(payer));
  return [
    route('GET', /^\/wallet$/, async (request) => {
      const payer = cookie.payerOf(request);
      const body = walletBody(payer, example, await live(payer));
      return layout.page({ title: '钱包', shape: 'phone', body });
    }),
    route('GET', /^\/wallet\/live$/, async (request) => layout.fragment(await live(cookie.payerOf(request)))),
    route('POST', /^\/wallet\/payer$/, (request) => {
      const setCookie = cookie.of(payerById(formOf(request).get('payer')));
      return { status: 303, headers: { location: '/wallet', 'set-cookie': setCookie }, body: '' };
    }),
    route('POST', /^\/wallet\/open$/, (request) =>
      cashier.explaining(() => redirectTo(wallet.pathOf(formOf(request).get('target') ?? ''))),
    ),
  ];
}
