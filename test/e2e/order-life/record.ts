import { eventRows, findingRows, refundHistory, refundRows } from '../../support/books.ts';
import type { ChannelSide } from '../../support/channel-side.ts';
import type { OrderRecord } from './story.ts';

/** Alipay names payer and fund items of a refund; the bank's messages have no room for them. */
const TOLD_BY_ALIPAY_ALONE = ['buyerLogonId', 'buyerUserId', 'refundDetailItemList'];

/** What is left of an order, read by the API where it can be, and out of the books where it cannot. */
export async function recordOf(
  { service }: ChannelSide,
  orderNo: string,
  toldByAlipay: boolean,
): Promise<Omit<OrderRecord, 'answers'>> {
  const { body: detail } = await service.get(`/api/payment/orders/${orderNo}`).expect(200);
  const { body: end } = await service.get(`/api/payment/alipay/query/${orderNo}`).expect(200);
  const events = await eventRows(service, orderNo);
  const trade = service.gateway.books.trade(orderNo);
  const words = (value: object) => inWords(value, orderNo, toldByAlipay) as Record<string, unknown>;
  return {
    history: detail.history.map(describeChange),
    refunds: await refundsOf(service, orderNo),
    findings: (await findingRows(service, orderNo)).map(({ kind, state }) => `${kind} ${state}`),
    webhooks: events.map(({ type, payload }) => ({ type, data: words(payload.data) })),
    end: words(factsOf(end)),
    money: `paid ${(trade?.paidFen ?? 0) / 100}, refunded ${(trade?.refundedFen ?? 0) / 100}`,
  };
}

/** The answer's own words are among the shop's answers; what is left are the facts of the order. */
function factsOf(answer: object): object {
  const own = new Set(['message', 'isSuccess', 'errorCode', 'expireTime', 'closeRequestedAt']);
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !own.has(name)));
}

function describeChange({ event, to, evidence }: { event: string; to: string; evidence?: { kind: string } }) {
  return `${event} → ${to}${evidence ? ` (${evidence.kind})` : ''}`;
}

async function refundsOf(service: ChannelSide['service'], orderNo: string): Promise<string[]> {
  const lines = (await refundRows(service, orderNo)).map(
    async ({ refund_no, amount_fen, origin, status }) => {
      const events = (await refundHistory(service, refund_no)).map(({ event }) => event);
      return `${amount_fen / 100} ${origin}: ${events.join(', ')} → ${status}`;
    },
  );
  return Promise.all(lines);
}

/** Puts a word in the place of every number and time, so that the records of two orders can be compared. */
function inWords(value: unknown, orderNo: string, toldByAlipay: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => inWords(item, orderNo, toldByAlipay));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value)
    .filter(([name]) => !(toldByAlipay && TOLD_BY_ALIPAY_ALONE.includes(name)))
    .map(([name, member]) => [
      name,
      wordFor(name, member, orderNo) ?? inWords(member, orderNo, toldByAlipay),
    ]);
  return Object.fromEntries(members);
}

function wordFor(name: string, value: unknown, orderNo: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (name === 'transactionId' || name === 'thirdOrderNo') return 'NUMBER';
  if (name === 'payTime' || name === 'refundTime') return 'TIME';
  if (name === 'channelSubCode' || name === 'channelMessage') return 'WORDS';
  if (name === 'refundNo' && !value.startsWith(orderNo)) return 'NUMBER';
  return value.replace(orderNo, 'ORDER');
}
