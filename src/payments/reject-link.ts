import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { DomainError } from '../common/errors/domain-error.js';
import type { AttemptStatus, PaymentAttempt } from './attempt.js';
import { addAttemptOutcome, AttemptsRepository, type AttemptOutcome } from './attempts.repository.js';
import type { Order } from './order.js';
import { OrdersRepository } from './orders.repository.js';
import { QueryOrder } from './query-order.js';

const OPEN_STATUSES: readonly AttemptStatus[] = ['STARTING', 'PAYABLE'];

/** Somebody may hold a code or link of this order, other than the attempt named. */
export function hasOtherLink(attempts: readonly PaymentAttempt[], attemptId: string): boolean {
  return attempts.some((attempt) => attempt.id !== attemptId && OPEN_STATUSES.includes(attempt.status));
}

/** Records that the channel refused to make a code: the order is FAILED only if nothing else can pay it. */
@Injectable()
export class RejectLink {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly attempts: AttemptsRepository,
    private readonly queryOrder: QueryOrder,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError ORDER_PAID or ORDER_CLOSED where that is why the channel refused */
  async reject(order: Order, outcome: AttemptOutcome): Promise<void> {
    const known = await this.queryOrder.askQuietly(order);
    if (known?.status === 'SUCCESS') throw new DomainError('ORDER_PAID');
    if (known?.status === 'CLOSED') throw new DomainError('ORDER_CLOSED');
    await this.record(known ?? order, outcome);
  }

  private async record(order: Order, outcome: AttemptOutcome): Promise<void> {
    const attempts = await this.attempts.findByOrder(order.id);
    // An older code of this very attempt may still be in somebody's hands.
    const payable =
      hasOtherLink(attempts, outcome.id) || attempts.some((a) => a.id === outcome.id && a.qrCode);
    if (payable || order.status !== 'PENDING') return;
    const now = this.clock.now();
    await this.orders.change(order, { event: 'link_rejected', to: 'FAILED' }, now, (statement) =>
      addAttemptOutcome(statement, outcome, 'changed', now),
    );
  }
}
