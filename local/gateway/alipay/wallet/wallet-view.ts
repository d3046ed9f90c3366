import { isConfirmedBy, type Payer } from '../../shared/payers/payers.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import type { WalletView } from '../../shared/wallet/wallet-pages.ts';
import type { Trade } from '../trades/trade.ts';
import { pathOf } from './cashier-pages.ts';
import { sellerName, type PageContext } from './page-context.ts';
import { PRODUCT_NAMES, statusBadge } from './trade-parts.ts';

const HISTORY = 20;

export function walletView(context: PageContext, payer: Payer): WalletView {
  const trades = context.books.all().toReversed();
  const mine = trades.filter((trade) => trade.payer.userId === payer.userId).slice(0, HISTORY);
  return {
    waiting: trades
      .filter((trade) => isWaiting(trade) && isConfirmedBy(payer, trade.payer))
      .map((trade) => ({
        ...lineOf(context, trade),
        payerName: trade.payer.name,
        confirmPath: `/wallet/trades/${trade.tradeNo}/pay`,
        refusePath: `/wallet/trades/${trade.tradeNo}/refuse`,
      })),
    history: mine.map((trade) => ({
      ...lineOf(context, trade),
      product: PRODUCT_NAMES[trade.terms.product],
      createdAtMs: trade.createdAtMs,
      status: [statusBadge(trade), payLink(context, trade)],
    })),
    code: context.authCodes.current(payer),
    nowMs: context.gateway.clock.nowMs(),
  };
}

function lineOf(
  context: PageContext,
  { terms }: Trade,
): { seller: string; subject: string; totalFen: number } {
  return { seller: sellerName(context, terms.appId), subject: terms.subject, totalFen: terms.totalFen };
}

/** A bar-code payment that wants a password, or a mini program's order, which has no page of its own. */
function isWaiting({ status, waiting, terms }: Trade): boolean {
  return status === 'WAIT_BUYER_PAY' && (waiting !== undefined || terms.product === 'create');
}

/** Back to the page of an order that was opened and not paid. */
function payLink({ books }: PageContext, trade: Trade): Markup | undefined {
  const checkout = books.checkoutByNumber(trade.terms.sellerId, trade.terms.outTradeNo);
  if (trade.status !== 'WAIT_BUYER_PAY' || !checkout) return undefined;
  return html` <a href="${pathOf(checkout)}">付款</a>`;
}
