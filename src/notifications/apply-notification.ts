import { Injectable } from '@nestjs/common';
import type { VerifiedNotification } from '../channels/channel.js';
import { Clock } from '../common/clock.js';
import { ApplyPaymentResult, type Applied } from '../payments/apply-payment-result.js';
import type { NotifiedNumber } from '../payments/expected-order.js';
import type { Order } from '../payments/order.js';
import { RecordChannelRefund, type RecordedRefund } from '../refunds/record-channel-refund.js';
import type { NotificationOutcome, ReceivedNotification } from './notification.js';
import { addNotification, NotificationsRepository } from './notifications.repository.js';

const PAYMENT_OUTCOMES: Record<Applied['outcome'], NotificationOutcome> = {
  changed: { verdict: 'applied' },
  known: { verdict: 'known' },
  mismatch: { verdict: 'refused', reason: 'mismatch' },
  postponed: { verdict: 'kept', reason: 'cancel_pending' },
};

/** What the refund of a message adds to the outcome of its payment. */
const REFUND_OUTCOMES: Record<RecordedRefund, NotificationOutcome | undefined> = {
  changed: { verdict: 'applied' },
  known: undefined,
  unconfirmed: { verdict: 'kept', reason: 'refund_unconfirmed' },
};

/** Applies a genuine message to its order, and keeps it in the very statement that changes the order. */
@Injectable()
export class ApplyNotification {
  constructor(
    private readonly applyPaymentResult: ApplyPaymentResult,
    private readonly recordRefund: RecordChannelRefund,
    private readonly notifications: NotificationsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Applies a message about nothing but a payment, if its order waits for it: see `applyExpected`.
   * @returns the order's id; `null` when nothing was done
   */
  async applyExpected(
    received: ReceivedNotification,
    { payment, refund }: VerifiedNotification,
    number: NotifiedNumber,
  ): Promise<string | null> {
    if (!payment || refund) return null;
    return this.applyPaymentResult.applyExpected(number, payment, (statement) =>
      addNotification(statement, received, { verdict: 'applied' }, this.clock.now(), 'changed'),
    );
  }

  /** @returns whether its effect is stored, or was already */
  async apply(
    received: ReceivedNotification,
    { payment, refund }: VerifiedNotification,
    order: Order,
  ): Promise<boolean> {
    const orderId = order.id;
    if (!payment) {
      return this.conclude(received, { verdict: 'known', reason: 'no_payment', orderId });
    }
    const now = this.clock.now();
    const applied = await this.applyPaymentResult.apply(order, payment, (statement) =>
      addNotification(statement, received, { verdict: 'applied', orderId }, now, 'changed'),
    );
    let outcome = PAYMENT_OUTCOMES[applied.outcome];
    if (refund && isDone(outcome)) {
      outcome =
        REFUND_OUTCOMES[await this.recordRefund.record(applied.order, refund, payment.evidence)] ?? outcome;
    }
    return this.conclude(received, { ...outcome, orderId }, applied.outcome === 'changed');
  }

  private async conclude(
    received: ReceivedNotification,
    outcome: NotificationOutcome,
    isSaved = false,
  ): Promise<boolean> {
    if (!isSaved) await this.notifications.save(received, outcome, this.clock.now());
    else if (outcome.verdict !== 'applied') await this.notifications.correct(received, outcome);
    return isDone(outcome);
  }
}

function isDone({ verdict }: NotificationOutcome): boolean {
  return verdict === 'applied' || verdict === 'known';
}
