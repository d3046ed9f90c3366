import { isConfirmedBy, type Payer } from '../../shared/payers/payers.ts';
import { html } from '../../shared/wallet/html.ts';
import type { WalletView } from '../../shared/wallet/wallet-pages.ts';
import type { Order } from '../orders/order.ts';
import { payerPath } from '../transactions/order-fields.ts';
import { PRODUCT_NAMES, statusBadge } from './order-parts.ts';
import { merchantName, type PageContext } from './page-context.ts';

const HISTORY = 20;

export function walletView(context: PageContext, payer: Payer): WalletView {
  const orders = context.books.all().toReversed();
  const mine = orders.filter((order) => order.payer?.userId === payer.userId).slice(0, HISTORY);
  return {
    waiting: orders
      .filter((order) => order.state === 'paying' && order.waiting && isConfirmedBy(payer, order.payer))
      .map((order) => ({
        ...lineOf(context, order),
        payerName: order.payer?.name,
        confirmPath: `/wallet/orders/${order.token}/confirm`,
        refusePath: `/wallet/orders/${order.token}/refuse`,
      })),
    history: mine.map((order) => ({
      ...lineOf(context, order),
      product: PRODUCT_NAMES[order.terms.product],
      createdAtMs: order.createdAtMs,
      status: [
        statusBadge(order),
        order.state === 'paying' && !order.waiting && html` <a href="${payerPath(order)}">付款</a>`,
      ],
    })),
    code: context.authCodes.current(payer),
    nowMs: context.gateway.clock.nowMs(),
  };
}

function lineOf(context: PageContext, order: Order): { seller: string; subject: string; totalFen: number } {
  const { subject, totalFen } = order.terms;
  return { seller: merchantName(context, order), subject, totalFen };
}
