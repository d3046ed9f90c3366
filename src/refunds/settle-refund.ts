import { Injectable } from '@nestjs/common';
import type { RefundResult } from '../channels/channel.js';
import type { Evidence } from '../channels/evidence.js';
import { ChannelDeclinedError, ChannelError } from '../channels/channel-errors.js';
import { Clock } from '../common/clock.js';
import { Log } from '../common/logging/log.js';
import { channelWords } from '../payments/channel-failure.js';
import { OrderChannels, referenceOf } from '../payments/order-channel.js';
import type { Order } from '../payments/order.js';
import type { RefundChange, RefundPatch } from './refund-changes.js';
import type { Refund } from './refund.js';
import { RefundsRepository, type RefundOfOrder } from './refunds.repository.js';

const ASK_INTERVAL_MS = 1_000;

/** Before that a refund query may not know yet of a refund that is on its way (Alipay: ask after ≥ 10 s). */
const RESEND_AFTER_MS = 10_000;

/**
 * Brings a refund to its end: sends it, and where the answer does not prove anything, asks. Always with the
 * same number and amount, so that no repetition can move money twice. A refund whose outcome nobody knows
 * stays PROCESSING.
 */
@Injectable()
export class SettleRefund {
  constructor(
    private readonly refunds: RefundsRepository,
    private readonly channels: OrderChannels,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Asks what became of a refund in progress, and sends it again where the channel never got it. */
  async settle(refundId: string): Promise<RefundOfOrder> {
    const pair = await this.refunds.getWithOrder(refundId);
    if (pair.refund.status !== 'PROCESSING') return pair;
    const now = this.clock.now();
    if (!(await this.refunds.claimAsk(refundId, now, ASK_INTERVAL_MS))) return pair;
    // On record since a moment, and never sent yet: nothing to ask about.
    if (pair.refund.sentAt === null) return this.markAndSend(pair, now);
    const result = await this.query(pair);
    if (!result) return pair;
    if (result.outcome === 'success') return this.succeed(pair, result);
    const sentAgoMs = now.getTime() - (pair.refund.sentAt ?? pair.refund.createdAt).getTime();
    if (sentAgoMs < RESEND_AFTER_MS) return pair;
    // Not sooner: until then it may be the word on an earlier sending of the same number, with one under way.
    if (result.outcome === 'failed') return this.fail(pair, wordsOfFailure(result), result.evidence);
    return result.outcome === 'absent' ? this.markAndSend(pair, now) : pair;
  }

  private async markAndSend(pair: RefundOfOrder, now: Date): Promise<RefundOfOrder> {
    await this.refunds.markSent(pair.refund.id, now);
    return this.send(pair);
  }

  /** Sends a refund that is on record as sent. */
  async send(pair: RefundOfOrder): Promise<RefundOfOrder> {
    const { channel, account } = await this.channels.of(pair.order);
    const { refund, order } = pair;
    try {
      const result = await channel.refund(account, {
        ...referenceOf(order),
        outRequestNo: refund.refundNo,
        refundAmountFen: refund.amountFen,
        reason: refund.reason ?? undefined,
        operatorId: refund.operatorId ?? undefined,
        storeId: refund.storeId ?? undefined,
      });
      if (result.outcome === 'success') return await this.succeed(pair, result);
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      this.log.warn({ refundId: refund.id, err: error }, 'refund was not confirmed');
      if (error instanceof ChannelDeclinedError) return this.declined(pair, error);
      return pair;
    }
    // Accepted, but this answer alone does not prove that money moved (a repeat of a done refund): ask.
    const seen = await this.query(pair);
    return seen?.outcome === 'success' ? this.succeed(pair, seen) : pair;
  }

  /**
   * FAILED needs a refund query that agrees: it knows of none and the code is final, or it says itself that this
   * refund failed. Else it stays in progress.
   */
  private async declined(pair: RefundOfOrder, error: ChannelDeclinedError): Promise<RefundOfOrder> {
    const seen = await this.query(pair);
    if (seen?.outcome === 'success') return this.succeed(pair, seen);
    const words = nullable(channelWords(error));
    if (seen?.outcome !== 'failed' && !(error.final && seen?.outcome === 'absent')) {
      await this.refunds.noteWords(pair.refund.id, words);
      // Goes on by itself once its cause is gone (a seller's balance), which somebody must see to.
      this.log.error(
        { refundId: pair.refund.id, refundNo: pair.refund.refundNo, orderNo: pair.order.orderNo, ...words },
        'a refund waits',
      );
      return { ...pair, refund: { ...pair.refund, ...words } };
    }
    const evidence = { kind: 'response', reference: error.details.reference, content: words } as const;
    return this.fail(pair, words, evidence);
  }

  /** Ends it; what it held back of the order is free again. */
  private fail(pair: RefundOfOrder, words: ChannelWords, evidence: Evidence): Promise<RefundOfOrder> {
    const patch = { ...words, nextCheckAt: null };
    return this.record(pair, { event: 'declined', to: 'FAILED', patch, evidence });
  }

  /** Records that the money went back; also used for what a notification proves. */
  async succeed(pair: RefundOfOrder, result: RefundResult): Promise<RefundOfOrder> {
    const patch = {
      fundChange: result.fundChange === false ? ('N' as const) : ('Y' as const),
      refundedAt: result.refundedAt ?? this.clock.now(),
      buyerLogonId: result.buyerLogonId,
      buyerUserId: result.buyerUserId,
      detailItems: result.detailItems ? [...result.detailItems] : undefined,
      channelCode: null,
      channelSubCode: null,
      channelMessage: null,
      nextCheckAt: null,
    };
    return this.record(pair, { event: 'succeeded', to: 'SUCCESS', patch, evidence: result.evidence });
  }

  /** Writes a change, unless somebody was faster: then what is true now stands. */
  private async record(pair: RefundOfOrder, change: RefundChange): Promise<RefundOfOrder> {
    const { status, id } = pair.refund;
    if (status === 'SUCCESS' && change.to === 'SUCCESS') return this.complete(pair, change.patch);
    if (status === 'SUCCESS' || status === change.to) return pair;
    const changed = await this.refunds.change(pair, change, this.clock.now());
    return changed ?? this.record(await this.refunds.getWithOrder(id), change);
  }

  /** A notification that came before the answer proves that money moved, but does not say from where to where. */
  private async complete(pair: RefundOfOrder, patch: RefundPatch = {}): Promise<RefundOfOrder> {
    const { refund, order } = pair;
    const { buyerLogonId = null, buyerUserId = null, detailItems = null } = patch;
    const missing = {
      ...(!refund.buyerLogonId && buyerLogonId && { buyerLogonId }),
      ...(!refund.buyerUserId && buyerUserId && { buyerUserId }),
      ...(!refund.detailItems && detailItems && { detailItems }),
    };
    if (Object.keys(missing).length === 0) return pair;
    const completed = { ...refund, ...missing };
    await this.refunds.noteDetails(refund.id, completed);
    return { refund: completed, order };
  }

  private async query({ refund, order }: RefundOfOrder): Promise<RefundResult | null> {
    const seen = await this.ask(order, refund.refundNo);
    return seen && !isOfAmount(seen, refund.amountFen) ? { ...seen, outcome: 'absent' } : seen;
  }

  /** What the channel knows of a refund number of an order; `null` when it gives no answer to rely on. */
  async ask(order: Order, outRequestNo: string): Promise<RefundResult | null> {
    const { channel, account } = await this.channels.of(order);
    try {
      return await channel.queryRefund(account, { ...referenceOf(order), outRequestNo });
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      this.log.warn({ orderId: order.id, refundNo: outRequestNo, err: error }, 'refund query failed');
      return null;
    }
  }
}

/** With another amount the number stands there for a refund that is not ours: ours was not carried out. */
function isOfAmount({ outcome, refundAmountFen }: RefundResult, amountFen: number): boolean {
  const hasEnded = outcome === 'success' || outcome === 'failed';
  return !hasEnded || refundAmountFen === undefined || refundAmountFen === amountFen;
}

type ChannelWords = Pick<Refund, 'channelCode' | 'channelSubCode' | 'channelMessage'>;

function wordsOfFailure({ failureCode }: RefundResult): ChannelWords {
  return { channelCode: failureCode ?? null, channelSubCode: null, channelMessage: null };
}

function nullable(words: ReturnType<typeof channelWords>): ChannelWords {
  const { channelCode = null, channelSubCode = null, channelMessage = null } = words;
  return { channelCode, channelSubCode, channelMessage };
}
