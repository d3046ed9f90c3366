import { Injectable } from '@nestjs/common';
import type { Page } from '../common/paging/page.js';
import { Database } from '../database/database.js';
import type { Order as OrderRow } from '../database/generated/client.js';
import type { Order, OrderStatus } from './order.js';
import type { PaymentMethod } from './payment-method.js';

export interface OrderFilter extends Page {
  merchantId: string;
  status?: OrderStatus;
  method?: PaymentMethod;
  /** Created at or after. */
  from?: Date;
  /** Created before. */
  to?: Date;
}

/** Lists orders, newest first. */
@Injectable()
export class OrderListRepository {
  constructor(private readonly database: Database) {}

  async list(filter: OrderFilter): Promise<Order[]> {
    const { merchantId, status, method, from, to, cursor, limit } = filter;
    const rows = await this.database.prisma.order.findMany({
      where: {
        merchantId,
        status,
        method,
        ...((from || to) && { createdAt: { gte: from, lt: to } }),
        // Ids are made in the order of time, so that a page begins where the last one ended.
        ...(cursor && { id: { lt: cursor } }),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return rows.map(toOrder);
  }
}

/** Prisma gives BIGINT as bigint; fen fit a number. */
function toOrder({ leasedUntil: _leasedUntil, ...row }: OrderRow): Order {
  return {
    ...row,
    amountFen: Number(row.amountFen),
    refundedFen: Number(row.refundedFen),
    reservedFen: Number(row.reservedFen),
  } as Order;
}
