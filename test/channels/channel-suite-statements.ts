import {
  beijingDayOf,
  beijingHour,
  nextBeijingDay,
  previousBeijingDay,
  type BeijingDay,
} from '../../src/common/beijing-day.js';
import type { Statement, StatementLine, StatementResult } from '../../src/channels/statement.js';
import { FEE_PER_MILLE, type AnswerFault, type Has } from './channel-harness.js';
import { Shop, type ShopOrder } from './shop.js';
import { moveTo, newDay } from './support/days.js';

/** Hours after the midnight at which a day begins. */
const LAST_MINUTE = 24 - 1 / 60;
/** Of the next day: every channel's book is there by then. */
const READY = 24 + 17;

const DOUBTFUL: readonly (readonly [AnswerFault, 'invalid_response' | 'no_answer'])[] = [
  ['unsigned', 'invalid_response'],
  ['wrongly signed', 'invalid_response'],
  ['truncated', 'invalid_response'],
  ['HTTP 502', 'no_answer'],
  ['system error', 'no_answer'],
];

/** The channel's book of a day: what the gateway's own books have of that day, all of it and nothing else. */
export function describeStatements(
  shop: () => Shop,
  test: { precreate: jest.It; barcode: jest.It },
  has: Has,
): void {
  describe('a statement', () => {
    test.precreate('has the payments and refunds of its day as the gateway’s books have them', async () => {
      const day = await newDay(shop());
      const order = await shop().paid();
      const whole = await shop().paid();
      await order.refund('R1', 234);
      await order.refund('R2', 500);
      await whole.refund('R1', whole.amountFen);
      await moveTo(shop(), day, READY);
      const { lines, day: told } = await ready(shop(), day);
      expect(told).toBe(day);
      expect(factsOf(lines)).toEqual([
        paymentFacts(order),
        paymentFacts(whole),
        refundFacts(order, 'R1', 234),
        refundFacts(order, 'R2', 500),
        refundFacts(whole, 'R1', whole.amountFen),
      ]);
      for (const paid of [order, whole]) {
        const books = paid.wallet.books(paid.outTradeNo);
        const sum = (kind: string): number =>
          sumOf(linesOf(lines, paid).filter((line) => line.kind === kind));
        expect({ paidFen: sum('payment'), refundedFen: sum('refund') }).toEqual(books);
      }
    });

    test.precreate(
      'tells of each line when it happened, what it cost, and what stands in the book',
      async () => {
        const day = await newDay(shop());
        const order = await shop().paid();
        const { channelTradeNo, paidAt } = await order.query();
        await order.refund('R1', 1_000);
        const happenedAt = shop().now();
        await moveTo(shop(), day, READY);
        const [payment, refund] = (await ready(shop(), day)).lines;
        expect(payment).toMatchObject({
          feeFen: Math.round((order.amountFen * FEE_PER_MILLE) / 1_000),
          receivedFen: order.amountFen,
          evidence: { kind: 'statement', content: expect.any(Object) },
          ...(has('trade number in a statement') && { channelTradeNo }),
          ...(has('time of payment in a query') && { occurredAt: paidAt }),
        });
        expect(Object.values(payment?.evidence.content ?? {})).toContain(order.outTradeNo);
        expect(refund?.feeFen).toBe(FEE_PER_MILLE);
        for (const line of [payment, refund]) {
          expect(Math.abs((line?.occurredAt.getTime() ?? 0) - happenedAt.getTime())).toBeLessThan(10_000);
        }
      },
    );

    const ifTold = has('totals of a statement') ? test.precreate : it.skip;
    ifTold('states what its lines add up to', async () => {
      const day = await newDay(shop());
      const order = await shop().paid();
      await shop().paid();
      await order.refund('R1', 234);
      await moveTo(shop(), day, READY);
      expect((await ready(shop(), day)).totals).toEqual({
        payments: { count: 2, receivedFen: 2 * order.amountFen },
        refunds: { count: 1, receivedFen: 234 },
      });
    });

    test.precreate('has nothing of another day: each movement is in exactly one', async () => {
      const day = await newDay(shop());
      await moveTo(shop(), day, LAST_MINUTE);
      const late = await shop().paid();
      await moveTo(shop(), nextBeijingDay(day), 0);
      await late.refund('R1', 234);
      const early = await shop().paid();
      await moveTo(shop(), nextBeijingDay(day), READY);
      expect(factsOf((await ready(shop(), day)).lines)).toEqual([paymentFacts(late)]);
      expect(factsOf((await ready(shop(), nextBeijingDay(day))).lines)).toEqual([
        paymentFacts(early),
        refundFacts(late, 'R1', 234),
      ]);
    });

    test.precreate('has nothing of another seller', async () => {
      const day = await newDay(shop());
      const order = await shop().paid();
      const otherShop = new Shop({ ...shop().harness, account: shop().harness.otherSeller });
      const other = await otherShop.paid();
      await moveTo(shop(), day, READY);
      expect(numbersOf(await ready(shop(), day))).toEqual([order.outTradeNo]);
      expect(numbersOf(await ready(otherShop, day))).toEqual([other.outTradeNo]);
    });

    test.barcode('has nothing of payments that were not made', async () => {
      const day = await newDay(shop());
      const paid = shop().order();
      await paid.barcode('pays');
      await shop().order().barcode('waits');
      await expect(shop().order().barcode('is declined')).rejects.toMatchObject({ kind: 'declined' });
      await moveTo(shop(), day, READY);
      expect(numbersOf(await ready(shop(), day))).toEqual([paid.outTradeNo]);
    });

    it('of a day without business is empty', async () => {
      const day = await newDay(shop());
      await moveTo(shop(), nextBeijingDay(day), READY);
      await expect(statementOf(shop(), day)).resolves.toMatchObject({
        outcome: 'empty',
        evidence: { kind: 'statement' },
      });
    });

    test.precreate('is not ready today, nor early tomorrow, and says when it is expected', async () => {
      const day = await newDay(shop());
      await shop().paid();
      await expectNotReady(shop(), day);
      await moveTo(shop(), day, 24 + 8);
      await expectNotReady(shop(), day);
      await moveTo(shop(), day, READY);
      await ready(shop(), day);
    });

    test.precreate('is the same whenever it is asked for', async () => {
      const day = await newDay(shop());
      const order = await shop().paid();
      await moveTo(shop(), day, READY);
      const first = factsOf((await ready(shop(), day)).lines);
      await order.refund('R1', 234);
      await moveTo(shop(), nextBeijingDay(day), READY);
      expect(factsOf((await ready(shop(), day)).lines)).toEqual(first);
    });

    describe('whose answer', () => {
      for (const [fault, reason] of DOUBTFUL) {
        test.precreate(`is ${fault} tells nothing (${reason}); the next one does`, async () => {
          const day = await newDay(shop());
          const order = await shop().paid();
          await moveTo(shop(), day, READY);
          shop().harness.strike(fault, 'statement');
          await expect(statementOf(shop(), day)).rejects.toMatchObject({ kind: 'unknown', reason });
          expect(numbersOf(await ready(shop(), day))).toEqual([order.outTradeNo]);
        });
      }
    });

    it('from where nobody listens was provably not asked for', async () => {
      const { channel, unreachable } = shop().harness;
      const day = previousBeijingDay(previousBeijingDay(beijingDayOf(shop().now())));
      await expect(channel.statement(unreachable, day)).rejects.toMatchObject({ kind: 'not_sent' });
    });
  });
}

async function statementOf({ harness }: Shop, day: BeijingDay): Promise<StatementResult> {
  return harness.channel.statement(harness.account, day);
}

async function ready(shop: Shop, day: BeijingDay): Promise<Statement> {
  const result = await statementOf(shop, day);
  if (result.outcome !== 'ready') throw new Error(`the statement is ${result.outcome}`);
  return result.statement;
}

async function expectNotReady(shop: Shop, day: BeijingDay): Promise<void> {
  const result = await statementOf(shop, day);
  expect(result).toMatchObject({ outcome: 'not_ready', expectedAt: expect.any(Date) });
  const { expectedAt } = result as { expectedAt: Date };
  expect(expectedAt.getTime()).toBeGreaterThan(shop.now().getTime());
  expect(expectedAt.getTime()).toBeLessThanOrEqual(beijingHour(day, READY).getTime());
}

interface Facts {
  kind: string;
  order: string;
  refund?: string;
  fen: number;
}

/** Payments first; channels differ in the order of movements within one second. */
function factsOf(lines: readonly StatementLine[]): Facts[] {
  return lines
    .map(({ kind, outTradeNo, outRequestNo, amountFen }) => ({
      kind,
      order: outTradeNo,
      ...(outRequestNo !== undefined && { refund: outRequestNo }),
      fen: amountFen,
    }))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

function keyOf({ kind, order, refund = '' }: Facts): string {
  return `${kind} ${order
    .split('_')
    .map((part) => part.padStart(20, '0'))
    .join(' ')} ${refund}`;
}

function paymentFacts(order: ShopOrder): Facts {
  return { kind: 'payment', order: order.outTradeNo, fen: order.amountFen };
}

function refundFacts(order: ShopOrder, name: string, fen: number): Facts {
  return { kind: 'refund', order: order.outTradeNo, refund: `${order.outTradeNo}_${name}`, fen };
}

function linesOf(lines: readonly StatementLine[], order: ShopOrder): StatementLine[] {
  return lines.filter((line) => line.outTradeNo === order.outTradeNo);
}

function sumOf(lines: readonly StatementLine[]): number {
  return lines.reduce((sum, line) => sum + line.amountFen, 0);
}

function numbersOf({ lines }: Statement): string[] {
  return lines.map((line) => line.outTradeNo);
}
