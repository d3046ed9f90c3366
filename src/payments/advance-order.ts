import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import { CancelOrder } from './cancel-order.js';
import { CloseOrder } from './close-order.js';
import { OrderChecksRepository } from './order-checks.repository.js';
import { isBarcodeOpen, isSettled, type Order } from './order.js';
import { QueryOrder } from './query-order.js';

/**
 * Takes an open order one step on towards its end:
 * - a link: ask; past its time limit and still unpaid, close it at the channel, and then here;
 * - a bar code: ask; past BARCODE_LIMIT_S, cancel it, until its outcome is known.
 */
@Injectable()
export class AdvanceOrder {
  constructor(
    private readonly queryOrder: QueryOrder,
    private readonly closeOrder: CloseOrder,
    private readonly cancelOrder: CancelOrder,
    private readonly checks: OrderChecksRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws ChannelError when the channel could not be asked */
  async advance(order: Order): Promise<Order> {
    if (order.cancelRequestedAt) return this.cancelOrder.carryOut(order);
    if (order.status === 'CREATED') return this.expireUnstarted(order);
    if (isSettled(order)) return order;
    const { order: current } = await this.queryOrder.ask(order);
    if (isSettled(current)) return current;
    if (isBarcodeOpen(current)) return this.endBarcode(current);
    return this.isOver(current) ? this.closeOrder.expire(current) : current;
  }

  private async endBarcode(order: Order): Promise<Order> {
    const sentAt = await this.checks.barcodeSentAt(order.id);
    const limitMs = this.settings.BARCODE_LIMIT_S * 1_000;
    const waitedMs = this.clock.now().getTime() - (sentAt ?? order.updatedAt).getTime();
    return waitedMs < limitMs ? order : this.cancelOrder.cancelFound(order);
  }

  private expireUnstarted(order: Order): Promise<Order> {
    return this.isOver(order) ? this.closeOrder.expire(order) : Promise.resolve(order);
  }

  private isOver(order: Order): boolean {
    return order.expireAt.getTime() <= this.clock.now().getTime();
  }
}
