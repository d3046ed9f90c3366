import type { RefundResult } from '../channels/channel.js';
import { ChannelDeclinedError, ChannelUnknownError } from '../channels/channel-errors.js';
import type { Log } from '../common/logging/log.js';
import type { OrderChannels } from '../payments/order-channel.js';
import type { Order } from '../payments/order.js';
import type { RefundChange } from './refund-changes.js';
import type { Refund } from './refund.js';
import type { RefundOfOrder, RefundsRepository } from './refunds.repository.js';
import { SettleRefund } from './settle-refund.js';

const now = new Date('2026-01-15T12:00:00Z');
const evidence = { kind: 'query', content: {} } as const;
const success: RefundResult = { outcome: 'success', refundAmountFen: 1_000, evidence };
const absent: RefundResult = { outcome: 'absent', evidence };
const failed: RefundResult = { outcome: 'failed', refundAmountFen: 1_000, failureCode: '99', evidence };
const declined = new ChannelDeclinedError('no', { channelCode: '40004', channelSubCode: 'ACQ.X' });
const lost = new ChannelUnknownError('lost', 'no_answer');

/** A refund in a book of its own, and a channel that answers as told. */
class Scene {
  stored: RefundOfOrder;
  readonly changes: RefundChange[] = [];
  readonly sent: object[] = [];
  /** What somebody must see to. */
  readonly alarms: object[] = [];
  /** What the next change finds: somebody was faster, and left this. */
  fasterOne: Partial<Refund> | undefined;

  constructor(refund: Partial<Refund> = {}) {
    this.stored = {
      refund: {
        id: 'refund-1',
        refundNo: 'R1',
        status: 'PROCESSING',
        amountFen: 1_000,
        createdAt: now,
        sentAt: new Date(now.getTime() - 60_000),
        ...refund,
      } as Refund,
      order: { id: 'order-1', orderNo: 'ORDER-1', outTradeNo: 'A1' } as Order,
    };
  }

  settler(answers: { refund?: RefundResult | Error; query?: RefundResult | Error }): SettleRefund {
    const give = (answer: RefundResult | Error | undefined) =>
      answer instanceof Error || !answer ? Promise.reject(answer ?? lost) : Promise.resolve(answer);
    const channel = {
      refund: (_account: unknown, request: object) => {
        this.sent.push(request);
        return give(answers.refund);
      },
      queryRefund: () => give(answers.query),
    };
    return new SettleRefund(
      this.repository() as RefundsRepository,
      { of: () => Promise.resolve({ channel, account: {} }) } as unknown as OrderChannels,
      { now: () => now },
      { warn: () => undefined, error: (fields: object) => this.alarms.push(fields) } as unknown as Log,
    );
  }

  private repository(): Partial<RefundsRepository> {
    return {
      getWithOrder: () => Promise.resolve(this.stored),
      claimAsk: () => Promise.resolve(true),
      markSent: () => Promise.resolve(),
      noteWords: () => Promise.resolve(),
      change: (pair, change) => Promise.resolve(this.change(pair, change)),
    };
  }

  private change({ refund, order }: RefundOfOrder, change: RefundChange): RefundOfOrder | null {
    if (this.fasterOne) {
      this.stored = { order, refund: { ...refund, ...this.fasterOne } };
      this.fasterOne = undefined;
      return null;
    }
    this.changes.push(change);
    this.stored = { order, refund: { ...refund, ...change.patch, status: change.to } };
    return this.stored;
  }
}

describe('Settling a refund', () => {
  it('believes a query that finds it', async () => {
    const scene = new Scene();
    expect((await scene.settler({ query: success }).settle('refund-1')).refund.status).toBe('SUCCESS');
    expect(scene.sent).toEqual([]);
  });

  it('sends it again, the same, where the channel never got it', async () => {
    const scene = new Scene();
    await scene.settler({ query: absent, refund: { ...success, fundChange: true } }).settle('refund-1');
    expect(scene.sent).toMatchObject([{ outTradeNo: 'A1', outRequestNo: 'R1', refundAmountFen: 1_000 }]);
    expect(scene.stored.refund.status).toBe('SUCCESS');
  });

  it('does not send again what may still be on its way', async () => {
    const scene = new Scene({ sentAt: new Date(now.getTime() - 9_999) });
    await scene.settler({ query: absent }).settle('refund-1');
    expect(scene.sent).toEqual([]);
    expect(scene.stored.refund.status).toBe('PROCESSING');
  });

  it('ends it where the channel says that it failed, and does not send it again', async () => {
    const scene = new Scene();
    const settled = await scene.settler({ query: failed }).settle('refund-1');
    expect(settled.refund).toMatchObject({ status: 'FAILED', channelCode: '99', nextCheckAt: null });
    expect(scene.changes).toMatchObject([{ event: 'declined', evidence }]);
    expect(scene.sent).toEqual([]);
  });

  it('does not believe that it failed while a sending of it may still be on its way', async () => {
    const scene = new Scene({ sentAt: new Date(now.getTime() - 9_999) });
    await scene.settler({ query: failed }).settle('refund-1');
    expect(scene.stored.refund.status).toBe('PROCESSING');
  });

  it('sends it again where another one failed under its number', async () => {
    const scene = new Scene();
    const other = { ...failed, refundAmountFen: 999 };
    await scene.settler({ query: other, refund: declined }).settle('refund-1');
    expect(scene.sent).toHaveLength(1);
  });

  it('does not take a refund of another amount under the same number for ours', async () => {
    const scene = new Scene();
    const other = { ...success, refundAmountFen: 999 };
    await scene.settler({ query: other, refund: declined }).settle('refund-1');
    expect(scene.changes.map(({ event }) => event)).toEqual(['declined']);
  });

  it.each([
    ['a lost answer', lost, absent, 'PROCESSING'],
    ['a refusal that a query confirms', declined, absent, 'FAILED'],
    ['a refusal that a query contradicts', declined, success, 'SUCCESS'],
    ['a refusal that no query confirms', declined, lost, 'PROCESSING'],
    ['a refusal for now', new ChannelDeclinedError('poor', {}, false), absent, 'PROCESSING'],
    ['a refusal for now of what has failed', new ChannelDeclinedError('poor', {}, false), failed, 'FAILED'],
    [
      'an answer that moved nothing, and a query that still tells of an earlier failure',
      { ...success, outcome: 'unconfirmed' },
      failed,
      'PROCESSING',
    ],
    [
      'an answer that moved nothing, and a query that finds it',
      { ...success, outcome: 'unconfirmed' },
      success,
      'SUCCESS',
    ],
    [
      'an answer that moved nothing, and a query that does not',
      { ...success, outcome: 'unconfirmed' },
      absent,
      'PROCESSING',
    ],
  ] as const)('after %s', async (_what, refund, query, status) => {
    const scene = new Scene();
    const settled = await scene.settler({ refund, query }).send(scene.stored);
    expect(settled.refund.status).toBe(status);
  });

  it('that waits for somebody says which it is, of which order, and in whose words', async () => {
    const scene = new Scene();
    await scene
      .settler({ refund: new ChannelDeclinedError('poor', { channelSubCode: 'ACQ.POOR' }, false) })
      .send(scene.stored);
    expect(scene.alarms).toMatchObject([{ refundNo: 'R1', orderNo: 'ORDER-1', channelSubCode: 'ACQ.POOR' }]);
  });

  it('lets stand what somebody faster has found out', async () => {
    const scene = new Scene();
    scene.fasterOne = { status: 'SUCCESS' };
    const settled = await scene.settler({ query: success }).settle('refund-1');
    expect(settled.refund.status).toBe('SUCCESS');
    expect(scene.changes).toEqual([]);
  });

  it('is content with a refund that is done already', async () => {
    const scene = new Scene({ status: 'SUCCESS' });
    const settled = await scene.settler({}).succeed(scene.stored, success);
    expect(settled).toBe(scene.stored);
    expect(scene.changes).toEqual([]);
  });

  it('never makes a done refund a failed one', async () => {
    const scene = new Scene();
    scene.fasterOne = { status: 'SUCCESS' };
    const settled = await scene.settler({ refund: declined, query: absent }).send(scene.stored);
    expect(settled.refund.status).toBe('SUCCESS');
    expect(scene.changes).toEqual([]);
  });

  it('puts a failed one right when the money turns out to have gone back', async () => {
    const scene = new Scene({ status: 'FAILED', channelSubCode: 'ACQ.X' });
    const settled = await scene.settler({}).succeed(scene.stored, success);
    expect(settled.refund).toMatchObject({ status: 'SUCCESS', channelSubCode: null });
  });
});
