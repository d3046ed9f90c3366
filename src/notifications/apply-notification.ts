import { Injectable } from '@nestjs/common';
import type { VerifiedNotification } from '../channels/channel.js';
import { Clock } from '../common/clock.js';
import { ApplyPaymentResult, type Applied } from '../payments/apply-payment-result.js';
import type { Order } from '../payments/order.js';
import { RecordChannelRefund } from '../refunds/record-channel-refund.js';
import type { NotificationOutcome, ReceivedNotification } from './notification.js';
import { addNotification, NotificationsRepository } from './notifications.repository.js';

const OUTCOMES: Record<Applied['outcome'], Omit<NotificationOutcome, 'orderId'>> = {
  changed: { verdict: 'applied' },
  known: { verdict: 'known' },
  mismatch: { verdict: 'refused', reason: 'mismatch' },
  postponed: { verdict: 'kept', reason: 'cancel_pending' },
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

  /** @returns whether its effect is stored, or was already */
  async apply(
    received: ReceivedNotification,
    notification: VerifiedNotification,
    order: Order,
  ): Promise<boolean> {
    const { payment, refund } = notification;
    const orderId = order.id;
    if (!payment) {
      await this.notifications.save(
        received,
        { verdict: 'known', reason: 'no_payment', orderId },
        this.clock.now(),
      );
      return true;
    }
    let savedWithOrder = false;
    const applied = await this.applyPaymentResult.apply(order, payment, (statement) => {
      savedWithOrder = true;
      addNotification(statement, received, { verdict: 'applied', orderId }, this.clock.now(), 'changed');
    });
    const outcome = { ...OUTCOMES[applied.outcome], orderId };
    if (applied.outcome !== 'changed' || !savedWithOrder) {
      await this.notifications.save(received, outcome, this.clock.now());
    }
    const stored = applied.outcome === 'changed' || applied.outcome === 'known';
    if (stored && refund) await this.recordRefund.record(applied.order, refund, payment.evidence);
    return stored;
  }
}
