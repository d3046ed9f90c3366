import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { isBarcodeOpen, type Order } from './order.js';
import { OrdersRepository } from './orders.repository.js';
import { QueryOrder } from './query-order.js';

/** The channel is asked once a second at most, so looking more often tells nothing new. */
const LOOK_EVERY_MS = 1_000;

/** Keeps a till's request waiting for a moment: most payers have confirmed by then. */
@Injectable()
export class AwaitResult {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly queryOrder: QueryOrder,
    private readonly settings: Settings,
  ) {}

  /** @returns the order as it is when its bar code is settled, or when BARCODE_WAIT_MS have passed */
  async wait(order: Order): Promise<Order> {
    const untilMs = performance.now() + this.settings.BARCODE_WAIT_MS;
    let current = order;
    while (isBarcodeOpen(current) && performance.now() < untilMs) {
      await sleep(Math.min(LOOK_EVERY_MS, untilMs - performance.now()));
      current = await this.queryOrder.refresh(await this.orders.getById(order.id));
    }
    return current;
  }

  /** As {@link wait}, for an order that was read from the books: the channel may know more already. */
  async lookAndWait(order: Order): Promise<Order> {
    return this.wait(await this.queryOrder.refresh(order));
  }
}
