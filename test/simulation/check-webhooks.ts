import { ORDER_STATES } from '../../src/payments/order-states.js';
import { REFUND_STATES } from '../../src/refunds/refund-states.js';
import type { BookedEvent, BookedOrder } from './books.ts';
import type { ReceivedWebhook } from './receiving-shop.ts';

/**
 * Whether the shop was told, and accepted, everything that its history says it is to be told: what was, in
 * the words of that moment, and under one id each.
 */
export function checkWebhooks(order: BookedOrder, received: readonly ReceivedWebhook[]): string[] {
  return [
    ...untold(order),
    ...order.events.flatMap((event) => eventFaults(order, event, received)),
    ...sumFaults(order),
  ];
}

/** The history is held against the events, not the events against themselves. */
function untold({ history, refunds, events }: BookedOrder): string[] {
  const ofOrder = history.flatMap(({ from, event, to, version }) => {
    const type = ORDER_STATES.edge(from, event, to).tells;
    return type ? [{ type, version }] : [];
  });
  const missing = ofOrder
    .filter(
      ({ type, version }) => events.filter((e) => e.type === type && e.version === version).length !== 1,
    )
    .map(({ type, version }) => `not one event ${type} of version ${version}`);
  const ofRefunds = refunds.flatMap(({ id, refundNo, history }) => {
    const types = history.flatMap(({ from, event, to }) => REFUND_STATES.edge(from, event, to).tells ?? []);
    const told = events.filter(({ refundId }) => refundId === id).map(({ type }) => type);
    return JSON.stringify(types) === JSON.stringify(told)
      ? []
      : [`of refund ${refundNo} was told ${told.join()}, not ${types.join()}`];
  });
  const paid = events.filter(({ type }) => type === 'payment.succeeded');
  return [...missing, ...ofRefunds, ...(paid.length > 1 ? ['payment.succeeded was told twice'] : [])];
}

function eventFaults(order: BookedOrder, event: BookedEvent, received: readonly ReceivedWebhook[]): string[] {
  const tries = received.filter(({ id }) => id === event.id);
  const name = `${event.type} (${event.id})`;
  if (!tries.some(({ isAccepted }) => isAccepted))
    return [`the shop never accepted ${name}, which is ${event.status}`];
  const wrong = tries.filter(({ isGenuine, body }) => !isGenuine || !isSame(JSON.parse(body), event.payload));
  return [
    ...(wrong.length > 0 ? [`${name} came with a wrong signature or content`] : []),
    ...(event.status === 'delivered' ? [] : [`${name} was accepted and is ${event.status}`]),
    ...contentFaults(order, event).map((fault) => `${name}: ${fault}`),
  ];
}

/** What an event says against what was true at its version. */
function contentFaults(order: BookedOrder, { type, version, refundId, payload }: BookedEvent): string[] {
  const about = (refundId ? payload.data['order'] : payload.data) as Record<string, unknown>;
  const status = order.history.filter((step) => step.version <= version).at(-1)?.to;
  const refund = order.refunds.find(({ id }) => id === refundId);
  const facts = {
    type: [payload.type, type],
    order: [about['orderNo'], order.orderNo],
    amount: [about['amount'], order.amountFen / 100],
    version: [about['version'], version],
    status: [about['status'], status],
    ...(refund && {
      refund: [payload.data['refundNo'], refund.refundNo],
      refundAmount: [payload.data['refundAmount'], refund.amountFen / 100],
      refundStatus: [payload.data['status'], type === 'refund.succeeded' ? 'SUCCESS' : 'FAILED'],
    }),
    ...(status === 'SUCCESS' && { trade: [about['thirdOrderNo'], order.channelTradeNo] }),
  };
  return Object.entries(facts)
    .filter(([, [said, is]]) => said !== is)
    .map(([name, [said, is]]) => `says ${name} ${String(said)}, it was ${String(is)}`);
}

/** The sum that each refund's event names is that of the refunds told of so far. */
function sumFaults({ events, amountFen, refunds }: BookedOrder): string[] {
  let sumFen = refunds.some(({ origin }) => origin === 'cancel') ? amountFen : 0;
  const faults: string[] = [];
  for (const { type, payload, version } of events) {
    if (type !== 'refund.succeeded') continue;
    sumFen += Math.round(Number(payload.data['refundAmount']) * 100);
    const said = (payload.data['order'] as Record<string, unknown>)['refundedAmount'];
    if (said !== sumFen / 100)
      faults.push(`the event of version ${version} says ${String(said)} is refunded, it was ${sumFen} fen`);
  }
  return faults;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** JSONB gives members back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
