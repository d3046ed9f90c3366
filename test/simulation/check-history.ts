import { readBooks, type BookedOrder } from './books.ts';
import { checkChain } from './check-chain.ts';
import { checkOrderMoney } from './check-order-money.ts';
import { checkWebhooks } from './check-webhooks.ts';
import { findLandmarks } from './find-landmarks.ts';
import type { History } from './history.ts';

/** Holds what a settled history left behind against the channel's books and the shop's. @returns what is wrong */
export async function checkHistory(history: History): Promise<string[]> {
  const { world, orders, violations } = history;
  const { gateway } = world;
  const books = await readBooks(
    world.service,
    orders.map(({ orderNo }) => orderNo),
  );
  const received = world.shop.receivedAt(history.name);
  const faults = [...violations];
  for (const { orderNo } of orders) {
    const trade = gateway.trade(orderNo);
    const order = books.get(orderNo);
    if (!order) {
      if (trade) faults.push(`${orderNo}: a trade there, nothing on record here`);
      continue;
    }
    world.reached.note(
      findLandmarks({
        order,
        trade,
        calls: gateway.calls(orderNo),
        messages: gateway.messages(orderNo),
        hasForgedAnswer: gateway.hasForgedAnswer(orderNo),
      }),
    );
    const found = [
      ...checkOrderMoney(order, trade),
      ...checkWebhooks(order, received),
      ...checkChain(order),
      ...brokenPromises(history, order),
    ];
    if (found.length > 0) history.log.push(...(await scene(history, order)));
    faults.push(...found.map((fault) => `${orderNo}: ${fault}`));
  }
  return faults;
}

/** What both books hold of an order that something is wrong with. */
async function scene({ world }: History, order: BookedOrder): Promise<string[]> {
  const verdicts = await world.service.rows<{ verdict: string; reason: string; detail: string }>(
    'SELECT verdict, reason, detail, received_count FROM channel_notifications WHERE out_trade_no = $1 ORDER BY id',
    [order.orderNo],
  );
  return [
    `– in the end ${order.orderNo}`,
    ...world.gateway.describe(order.orderNo),
    ...verdicts.map((verdict) => `verdict ${JSON.stringify(verdict)}`),
    `here: ${JSON.stringify(order)}`,
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
