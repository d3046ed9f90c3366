import { Injectable } from '@nestjs/common';
import { ChannelDeclinedError, ChannelError, ChannelNotSentError } from '../channels/channel-errors.js';
import { Clock } from '../common/clock.js';
import { ApplyPaymentResult } from './apply-payment-result.js';
import type { PaymentAttempt } from './attempt.js';
import { addAttemptOutcome, AttemptsRepository } from './attempts.repository.js';
import { channelWords, toRefusal } from './channel-failure.js';
import { OrderChannels } from './order-channel.js';
import type { OrderChange } from './order-changes.js';
import type { Order } from './order.js';
import { OrdersRepository } from './orders.repository.js';
import { hasOtherLink } from './reject-link.js';

/** What became of a payment code so far. */
export interface BarcodePayment {
  order: Order;
  attempt: PaymentAttempt;
}

/** Sends one payment code to the channel and records what came of it. */
@Injectable()
export class ChargeBarcode {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly attempts: AttemptsRepository,
    private readonly applyPaymentResult: ApplyPaymentResult,
    private readonly channels: OrderChannels,
    private readonly clock: Clock,
  ) {}

  async charge(order: Order, attempt: PaymentAttempt, authCode: string): Promise<BarcodePayment> {
    const { channel, account } = await this.channels.of(order);
    try {
      const result = await channel.barcode(account, { ...this.channels.startRequestOf(order), authCode });
      const status = result.outcome === 'waiting' ? 'USERPAYING' : 'SUCCESS';
      const applied = await this.applyPaymentResult.apply(order, result);
      return { order: applied.order, attempt: { ...attempt, status } };
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      return this.recordFailure(order, attempt, error);
    }
  }

  private async recordFailure(
    order: Order,
    attempt: PaymentAttempt,
    error: ChannelError,
  ): Promise<BarcodePayment> {
    const unknown = !(error instanceof ChannelDeclinedError) && !(error instanceof ChannelNotSentError);
    if (unknown) return { order, attempt };
    const payable = hasOtherLink(await this.attempts.findByOrder(order.id), attempt.id);
    const declined = error instanceof ChannelDeclinedError;
    const change: OrderChange = declined
      ? { event: 'barcode_declined', to: payable ? 'PENDING' : 'FAILED', evidence: evidenceOf(error) }
      : { event: 'barcode_not_sent', to: payable ? 'PENDING' : 'CREATED' };
    const outcome = {
      id: attempt.id,
      status: declined ? 'FAILED' : 'CLOSED',
      channelReference: error.details.reference,
      ...channelWords(error),
    } as const;
    const now = this.clock.now();
    const changed = await this.orders.change(order, change, now, (statement) =>
      addAttemptOutcome(statement, outcome, 'changed', now),
    );
    // A notification or a query was faster: what it said stands.
    if (!changed) return { order: await this.orders.getById(order.id), attempt };
    if (!declined) throw toRefusal(error);
    return { order: changed, attempt: { ...attempt, status: 'FAILED', ...wordsOrNull(error) } };
  }
}

function evidenceOf(error: ChannelError) {
  return { kind: 'response', reference: error.details.reference, content: channelWords(error) } as const;
}

function wordsOrNull(error: ChannelError) {
  const { channelCode = null, channelSubCode = null, channelMessage = null } = channelWords(error);
  return { channelCode, channelSubCode, channelMessage };
}
