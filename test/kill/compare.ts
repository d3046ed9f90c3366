import { readBooks, type BookedOrder } from '../simulation/books.ts';
import { checkChain } from '../simulation/check-chain.ts';
import { checkOrderMoney } from '../simulation/check-order-money.ts';
import { checkWebhooks } from '../simulation/check-webhooks.ts';
import type { ChannelName } from '../simulation/gateways/channel-names.ts';
import type { Trade } from '../simulation/gateways/gateway.ts';
import type { ServiceBooks } from './service-books.ts';
import type { Shop } from './shop.ts';
import type { Told } from './shopper.ts';

export interface Comparison {
  /** Two columns of the same counts: the service's and the gateway's. */
  counts: { channel: ChannelName; what: string; here: number; there: number }[];
  differences: string[];
}

/** Holds the service's books against the gateways', what it told its shops against both, line by line. */
export async function compare(
  shops: readonly Shop[],
  books: ServiceBooks,
  told: readonly Told[],
): Promise<Comparison> {
  const compared = await Promise.all(
    shops.map((shop) =>
      compareShop(
        shop,
        books,
        told.filter((one) => one.shop === shop),
      ),
    ),
  );
  return {
    counts: compared.flatMap(({ counts }) => counts),
    differences: compared.flatMap(({ differences }) => differences),
  };
}

async function compareShop(shop: Shop, books: ServiceBooks, told: readonly Told[]): Promise<Comparison> {
  const trades = await shop.gateway.trades(shop.channel);
  const orders = await readBooks(books, await books.orderNosOf(shop.merchantId));
  const tradeOf = new Map(trades.map((trade) => [trade.orderNo, trade]));
  const received = shop.receiver.receivedAt('kill');
  const differences = [...orders.values()].flatMap((order) =>
    [
      ...checkOrderMoney(order, tradeOf.get(order.orderNo)),
      ...checkWebhooks(order, received),
      ...checkChain(order),
    ].map((fault) => `${order.orderNo}: ${fault}`),
  );
  const unknown = trades.filter(({ orderNo }) => !orders.has(orderNo));
  return {
    counts: await countBoth(shop, books, trades),
    differences: [
      ...differences,
      ...unknown.map(({ orderNo }) => `${orderNo}: a trade there, nothing on record here`),
      ...told.flatMap((one) => brokenWords(one, orders.get(one.orderNo))),
    ],
  };
}

/** What the shop was told and is not so. */
function brokenWords({ orderNo, isAccepted, isPaid, refundsDone }: Told, order?: BookedOrder): string[] {
  const done = new Set(
    order?.refunds.filter(({ status }) => status === 'SUCCESS').map(({ refundNo }) => refundNo),
  );
  return [
    ...(isAccepted && !order ? ['was accepted, and is not on record'] : []),
    ...(isPaid && order?.status !== 'SUCCESS' ? [`was told paid, and is ${order?.status}`] : []),
    ...refundsDone
      .filter((refundNo) => !done.has(refundNo))
      .map((refundNo) => `refund ${refundNo} was told done, and is not`),
  ].map((fault) => `${orderNo}: ${fault}`);
}

async function countBoth(
  { channel, merchantId }: Shop,
  books: ServiceBooks,
  trades: readonly Trade[],
): Promise<Comparison['counts']> {
  const here = await books.totalsOf(merchantId);
  const paid = trades.filter(({ paidFen }) => paidFen > 0);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amountFen) => total + amountFen, 0);
  return [
    { channel, what: 'paid orders', here: here.paid, there: paid.length },
    { channel, what: 'paid, fen', here: here.paidFen, there: sum(paid.map(({ paidFen }) => paidFen)) },
    { channel, what: 'refunds', here: here.refunds, there: sum(trades.map(({ refunds }) => refunds.length)) },
    {
      channel,
      what: 'refunded, fen',
      here: here.refundedFen,
      there: sum(trades.map(({ refundedFen }) => refundedFen)),
    },
  ];
}
