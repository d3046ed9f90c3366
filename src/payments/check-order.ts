import { Injectable } from '@nestjs/common';
import { ChannelError } from '../channels/channel-errors.js';
import { Clock } from '../common/clock.js';
import { Log } from '../common/logging/log.js';
import { AdvanceOrder } from './advance-order.js';
import { nextCheckAt } from './check-times.js';
import { OrderChecksRepository } from './order-checks.repository.js';
import type { Order } from './order.js';

/** After a failure of our own (not of the channel) the order is looked at again so much later. */
const AFTER_FAULT_MS = 30_000;

/** One look at one order whose time has come. Twins and repetitions do no harm: the row's lease decides. */
@Injectable()
export class CheckOrder {
  constructor(
    private readonly checks: OrderChecksRepository,
    private readonly advanceOrder: AdvanceOrder,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async check(orderId: string): Promise<void> {
    const lease = await this.checks.claim(orderId, this.clock.now());
    if (!lease) return;
    let next: Date | null = new Date(this.clock.now().getTime() + AFTER_FAULT_MS);
    try {
      const order = await this.advance(await this.checks.getOrder(orderId));
      next = nextCheckAt(order, this.clock.now());
    } finally {
      // A change of status has set its own time; then this one is not written.
      await this.checks.release(orderId, lease, next);
    }
  }

  private async advance(order: Order): Promise<Order> {
    try {
      return await this.advanceOrder.advance(order);
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      this.log.warn({ orderId: order.id, err: error }, 'the channel could not be asked about an order');
      return this.checks.getOrder(order.id);
    }
  }
}
