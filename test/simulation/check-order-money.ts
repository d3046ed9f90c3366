import type { BookedOrder } from './books.ts';
import type { Trade } from './gateways/gateway.ts';

/** The channel tells times in whole seconds. */
const SAME_TIME_MS = 1_500;

/** Whether our books of one order say what the channel's say, to the fen. @returns what contradicts */
export function checkOrderMoney(order: BookedOrder, trade: Trade | undefined): string[] {
  const faults = [...openMatters(order), ...statusFaults(order, trade), ...refundFaults(order, trade)];
  const givenBackFen = trade?.refundedFen ?? 0;
  if (order.refundedFen !== givenBackFen)
    faults.push(`${order.refundedFen} fen refunded here, ${givenBackFen} there`);
  return faults;
}

function openMatters(order: BookedOrder): string[] {
  const running = order.refunds.filter(({ status }) => status === 'PROCESSING');
  return [
    ...(['SUCCESS', 'FAILED', 'CLOSED'].includes(order.status)
      ? []
      : [`still ${order.status}, next look ${order.nextCheckAt}`]),
    ...(order.isCancelling ? ['still cancelling'] : []),
    ...(order.reservedFen === 0 ? [] : [`${order.reservedFen} fen still reserved`]),
    ...running.map(({ refundNo }) => `refund ${refundNo} still PROCESSING`),
  ];
}

function statusFaults(order: BookedOrder, trade: Trade | undefined): string[] {
  if (order.status === 'SUCCESS') return successFaults(order, trade);
  if (trade?.isPayable) return [`${order.status} and still payable there`];
  if (!trade || trade.paidFen === 0) return [];
  return order.status === 'CLOSED' ? closedFaults(order, trade) : [`${order.status} and paid there`];
}

function successFaults(order: BookedOrder, trade: Trade | undefined): string[] {
  const { amountFen, channelTradeNo, paidAt } = order;
  if (trade?.paidFen !== amountFen) return [`SUCCESS of ${amountFen} fen, ${trade?.paidFen ?? 0} paid there`];
  return [
    ...(trade.channelTradeNo === channelTradeNo
      ? []
      : [`trade ${channelTradeNo}, ${trade.channelTradeNo} there`]),
    ...(isSameTime(paidAt, trade) ? [] : [`paid at ${paidAt?.toISOString()}, ${trade.paidAt} there`]),
  ];
}

/**
 * Believed before, or without, the payment: money that came later does not make that right. Where a query does
 * not say when, it may be the time at which we heard of it.
 */
function isSameTime(paidAt: Date | null, trade: Trade): boolean {
  const laterMs = (paidAt?.getTime() ?? 0) - Date.parse(trade.paidAt ?? '');
  return laterMs > -SAME_TIME_MS && (laterMs < SAME_TIME_MS || !trade.isTimeTold);
}

/** Closed here and paid there: the money went back, or somebody is told of it. */
function closedFaults(order: BookedOrder, trade: Trade): string[] {
  const isBack = trade.refundedFen === trade.paidFen;
  const isFound = order.findings.some(
    ({ kind, state, action }) => kind === 'late_payment' && (state === 'open' || action === 'dismiss'),
  );
  const faults = isBack || isFound ? [] : ['CLOSED, paid there, not given back, and nobody is told of it'];
  return [...faults, ...closedTooEarly(order, isBack)];
}

/** What ended unpaid by the channel's own word cannot be paid afterwards. */
function closedTooEarly(order: BookedOrder, isBack: boolean): string[] {
  const end = order.history.find(({ from, to }) => to === 'CLOSED' && from !== 'CLOSED');
  const wasFinal = end?.event === 'expired' || (end?.event === 'closed' && !isBack);
  return wasFinal && end.from !== 'CREATED' ? [`${end.event}, and paid there all the same`] : [];
}

function refundFaults(order: BookedOrder, trade: Trade | undefined): string[] {
  const there = trade?.refunds ?? [];
  const done = order.refunds.filter(({ status }) => status === 'SUCCESS');
  const numberThere = (refund: BookedOrder['refunds'][number]) =>
    refund.origin === 'cancel' ? order.orderNo : refund.refundNo;
  const missing = done
    .filter(
      (refund) => !there.some((r) => r.requestNo === numberThere(refund) && r.amountFen === refund.amountFen),
    )
    .map((refund) => `refund ${numberThere(refund)} of ${refund.amountFen} fen is not known there`);
  const unbooked = there
    .filter(({ requestNo }) => !done.some((refund) => numberThere(refund) === requestNo))
    .map(({ requestNo, amountFen }) => `refund ${requestNo} of ${amountFen} fen is not SUCCESS here`);
  return [...missing, ...unbooked];
}
