import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { claimOverdue, releaseUntil, sweepOverdue } from '../jobs/overdue.js';
import { CHECK_ORDER } from './check-order.job.js';
import { OrdersRepository } from './orders.repository.js';
import type { Order } from './order.js';

/** Longer than the calls of one check can take together. */
const LEASE_MS = 60_000;
const BARCODE_SENT_AT = `SELECT max(created_at) AS "sentAt" FROM payment_attempts
  WHERE order_id = $1 AND method = 'barcode'`;

/** Orders as the waiting loop sees them: overdue, leased, given back. */
@Injectable()
export class OrderChecksRepository {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersRepository,
  ) {}

  getOrder(id: string): Promise<Order> {
    return this.orders.getById(id);
  }

  claim(orderId: string, now: Date): Promise<Date | null> {
    return claimOverdue(this.database, 'orders', orderId, { now, leaseMs: LEASE_MS });
  }

  release(orderId: string, lease: Date, next: Date | null): Promise<void> {
    return releaseUntil(this.database, 'orders', orderId, { lease, next });
  }

  sweep(now: Date): Promise<number> {
    return sweepOverdue(this.database, 'orders', CHECK_ORDER, now);
  }

  /** When the latest payment code of an order went out. */
  async barcodeSentAt(orderId: string): Promise<Date | null> {
    const rows = await this.database.run<{ sentAt: Date | null }>(BARCODE_SENT_AT, [orderId]);
    return rows[0]?.sentAt ?? null;
  }
}
