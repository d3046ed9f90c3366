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
    if (order.status !== 'PENDING' || (await this.isPayable(order, outcome.id))) return;
    const now = this.clock.now();
    const failed = await this.orders.change(
      order,
      { event: 'link_rejected', to: 'FAILED' },
      now,
      (statement) => addAttemptOutcome(statement, outcome, 'changed', now),
    );
    // Another call may have been given its code between the look and the change.
    if (failed && (await this.isPayable(failed, outcome.id))) await this.withdraw(order.id);
  }

  /** A code is out after all: the order can be paid, and must be looked after again. */
  async withdraw(orderId: string): Promise<Order> {
    const order = await this.orders.getById(orderId);
    if (order.status !== 'FAILED') return order;
    const change = { event: 'link_started', to: 'PENDING' } as const;
    return (await this.orders.change(order, change, this.clock.now())) ?? this.withdraw(orderId);
  }

  private async isPayable(order: Order, attemptId: string): Promise<boolean> {
    const attempts = await this.attempts.findByOrder(order.id);
    // An older code of this very attempt may still be in somebody's hands.
    return hasOtherLink(attempts, attemptId) || attempts.some(({ id, qrCode }) => id === attemptId && qrCode);
  }
}
