import type { TradeView } from '../../local/gateway/alipay/control/views.ts';
import { readBooks } from '../simulation/books.ts';
import { checkChain } from '../simulation/check-chain.ts';
import { checkOrderMoney } from '../simulation/check-order-money.ts';
import { checkWebhooks } from '../simulation/check-webhooks.ts';
import { tradeAtAlipay } from '../simulation/gateways/trades.ts';
import type { ServiceBooks } from './service-books.ts';
import type { Told } from './shopper.ts';
import type { World } from './world.ts';

export interface Comparison {
  /** Two columns of the same counts: the service's and the gateway's. */
  counts: { what: string; here: number; there: number }[];
  differences: string[];
}

/** Holds the service's books against the gateway's, what it told its shop against both, line by line. */
export async function compare(world: World, books: ServiceBooks, told: readonly Told[]): Promise<Comparison> {
  const trades = await control<TradeView[]>(world, 'trades');
  const orders = await readBooks(
    books,
    (await books.rows<{ no: string }>('SELECT order_no AS no FROM orders')).map(({ no }) => no),
  );
  const tradeOf = new Map(trades.map((trade) => [trade.outTradeNo, trade]));
  const received = world.shop.receivedAt('kill');
  const differences = [...orders.values()].flatMap((order) => {
    const trade = tradeOf.get(order.orderNo);
    return [
      ...checkOrderMoney(order, trade && tradeAtAlipay(trade)),
      ...checkWebhooks(order, received),
      ...checkChain(order),
    ].map((fault) => `${order.orderNo}: ${fault}`);
  });
  const unknown = trades.filter(({ outTradeNo }) => !orders.has(outTradeNo));
  differences.push(
    ...unknown.map(({ outTradeNo }) => `${outTradeNo}: a trade there, nothing on record here`),
  );
  for (const { orderNo, isAccepted, isPaid, refundsDone } of told) {
    const order = orders.get(orderNo);
    if (isAccepted && !order) differences.push(`${orderNo}: was accepted, and is not on record`);
    if (isPaid && order?.status !== 'SUCCESS')
      differences.push(`${orderNo}: was told paid, and is ${order?.status}`);
    const done = new Set(
      order?.refunds.filter(({ status }) => status === 'SUCCESS').map(({ refundNo }) => refundNo),
    );
    const lost = refundsDone.filter((refundNo) => !done.has(refundNo));
    differences.push(...lost.map((refundNo) => `${orderNo}: refund ${refundNo} was told done, and is not`));
  }
  return { counts: await countBoth(world, books, trades), differences };
}

async function countBoth(
  world: World,
  books: ServiceBooks,
  trades: TradeView[],
): Promise<Comparison['counts']> {
  const [here] = await books.rows<Record<'paid' | 'paidFen' | 'refunds' | 'refundedFen', number>>(
    `SELECT count(*) FILTER (WHERE paid_at IS NOT NULL OR refunded_fen > 0) AS paid,
       COALESCE(sum(amount_fen) FILTER (WHERE paid_at IS NOT NULL OR refunded_fen > 0), 0)::bigint AS "paidFen",
       COALESCE(sum(refunded_fen), 0)::bigint AS "refundedFen",
       (SELECT count(*) FROM refunds WHERE status = 'SUCCESS') AS refunds
     FROM orders`,
  );
  const totals = await control<{ paidFen: number; refundedFen: number }>(world, 'totals');
  const paid = trades.filter(({ paidFen }) => paidFen > 0).length;
  const refunds = trades.reduce((sum, trade) => sum + trade.refunds.length, 0);
  return [
    { what: 'paid orders', here: here?.paid ?? 0, there: paid },
    { what: 'paid, fen', here: here?.paidFen ?? 0, there: totals.paidFen },
    { what: 'refunds', here: here?.refunds ?? 0, there: refunds },
    { what: 'refunded, fen', here: here?.refundedFen ?? 0, there: totals.refundedFen },
  ];
}

async function control<Value>({ gatewayUrl }: World, path: string): Promise<Value> {
  return (await (await fetch(`${gatewayUrl}/control/${path}`)).json()) as Value;
}
