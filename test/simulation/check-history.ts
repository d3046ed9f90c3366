import { readBooks, type BookedOrder } from './books.ts';
import { checkOrderMoney } from './check-order-money.ts';
import { checkWebhooks } from './check-webhooks.ts';
import type { History } from './history.ts';

/** Holds what a settled history left behind against the channel's books and the shop's. @returns what is wrong */
export async function checkHistory(history: History): Promise<string[]> {
  const { world, orders, violations } = history;
  const books = await readBooks(
    world,
    orders.map(({ orderNo }) => orderNo),
  );
  const received = world.shop.receivedAt(history.name);
  const faults = [...violations];
  for (const { orderNo } of orders) {
    const trade = world.service.gateway.books.trade(orderNo);
    const order = books.get(orderNo);
    if (!order) {
      if (trade) faults.push(`${orderNo}: a trade there, nothing on record here`);
      continue;
    }
    const found = [
      ...checkOrderMoney(order, trade),
      ...checkWebhooks(order, received),
      ...chainFaults(order),
      ...brokenPromises(history, order),
    ];
    faults.push(...found.map((fault) => `${orderNo}: ${fault}`));
  }
  return faults;
}

/** The history is one chain that leads to where the order is. */
function chainFaults({ history, status }: BookedOrder): string[] {
  const broken = history.some((step, index) => step.from !== (history[index - 1]?.to ?? null));
  const end = history.at(-1)?.to;
  return [
    ...(broken ? ['its history is no chain'] : []),
    ...(end === status ? [] : [`${status}, its history ends in ${end}`]),
  ];
}

/** What an answer said was so stays so. */
function brokenPromises({ promises }: History, order: BookedOrder): string[] {
  return promises
    .filter(({ orderNo }) => orderNo === order.orderNo)
    .filter(({ what, refundNo }) =>
      what === 'paid'
        ? order.status !== 'SUCCESS'
        : !order.refunds.some((refund) => refund.refundNo === refundNo && refund.status === 'SUCCESS'),
    )
    .map(({ what, refundNo }) => `an answer said ${what} ${refundNo ?? ''}, the books do not`);
}
