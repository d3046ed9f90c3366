import type { BookedOrder } from './books.ts';
import type { SeenCall, SeenMessage, Trade } from './gateways/gateway.ts';
import type { Landmark } from './landmarks.ts';

interface Seen {
  readonly order: BookedOrder;
  readonly trade: Trade | undefined;
  readonly calls: readonly SeenCall[];
  readonly messages: readonly SeenMessage[];
  readonly hasForgedAnswer: boolean;
}

/** Landmarks of one settled order, by what both books and the gateway's log hold of it. */
export function findLandmarks(seen: Seen): Landmark[] {
  const reached = Object.entries(CONDITIONS) as [Landmark, (seen: Seen) => boolean][];
  return reached.filter(([, isReached]) => isReached(seen)).map(([landmark]) => landmark);
}

const CONDITIONS: Readonly<Record<Landmark, (seen: Seen) => boolean>> = {
  'a payer confirmed in the wallet, after several queries': (seen) => isPaid(seen) && waited(seen.calls),
  'an answer “unknown”, and charged': (seen) => isPaid(seen) && answered(seen, 'barcode', 'unknown'),
  'an answer “unknown”, and not charged': (seen) => !isPaid(seen) && answered(seen, 'barcode', 'unknown'),
  'an answer lost, and charged': (seen) => isPaid(seen) && answered(seen, 'barcode', 'lost'),
  'an answer to a refund lost, and given back': (seen) =>
    refunded(seen).length > 0 && answered(seen, 'refund', 'lost'),
  'an answer forged': ({ hasForgedAnswer }) => hasForgedAnswer,
  'a message withheld': ({ messages }) => messages.some(({ isWithheld }) => isWithheld),
  'a message sent twice': (seen) => befell(seen, 'duplicate'),
  'a message changed on its way': (seen) => befell(seen, 'tamper'),
  'a message forged': (seen) => befell(seen, 'forge'),
  'a late payment': ({ order }) =>
    order.history.some(({ event }) => event === 'paid_late' || event === 'refunded_late'),
  'given back in parts, in the end all of it': ({ order, trade }) =>
    refunded({ order }).length > 1 && trade !== undefined && trade.refundedFen === trade.paidFen,
  'a refund accepted, and done later': ({ trade }) => trade?.refunds.some(isLater) ?? false,
  'a refund accepted, and failed later': ({ trade }) => (trade?.failedRefundNos.length ?? 0) > 0,
  'ended by the time limit': ({ order }) => order.history.some(({ event }) => event === 'expired'),
};

function isPaid({ trade }: Seen): boolean {
  return trade !== undefined && trade.paidFen > 0;
}

/** The payment code was answered "the payer confirms", and it took at least two looks until he had. */
function waited(calls: readonly SeenCall[]): boolean {
  const start = calls.findIndex(({ call, answer }) => call === 'barcode' && answer === 'confirming');
  return start >= 0 && calls.slice(start).filter(({ call }) => call === 'query').length > 1;
}

function answered({ calls }: Seen, call: SeenCall['call'], answer: SeenCall['answer']): boolean {
  return calls.some((seen) => seen.call === call && seen.answer === answer);
}

function befell({ messages }: Seen, fault: string): boolean {
  return messages.some(({ faults }) => faults.includes(fault));
}

function refunded({ order }: Pick<Seen, 'order'>): BookedOrder['refunds'] {
  return order.refunds.filter(({ status }) => status === 'SUCCESS');
}

function isLater({ isLate }: Trade['refunds'][number]): boolean {
  return isLate === true;
}
