import { Injectable } from '@nestjs/common';
import { firstIdAt } from '../common/ids.js';
import type { Page } from '../common/paging/page.js';
import { Database } from '../database/database.js';
import type { Order as OrderRow } from '../database/generated/client.js';
import type { Order, OrderStatus } from './order.js';
import type { PaymentMethod } from './payment-method.js';

export interface OrderFilter extends Page {
  /** Absent: of every merchant. */
  merchantId?: string;
  orderNo?: string;
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

  /**
   * Walks the ids downwards: a merchant's along (merchant_id, id), those of all along the primary key. An id
   * begins with the moment of creation, so that times bound the walk, and a page begins where the last ended.
   */
  async list(filter: OrderFilter): Promise<Order[]> {
    const { orderNo, status, method, from, to, cursor, limit } = filter;
    const rows = await this.database.prisma.order.findMany({
      where: {
        merchantId: await this.merchantsOf(filter),
        orderNo,
        status,
        method,
        createdAt: { gte: from, lt: to },
        id: { gte: from && firstIdAt(from), lt: earliest(cursor, to && firstIdAt(to)) },
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return rows.map(toOrder);
  }

  /** Numbers are found by merchant and number: all merchants are named then, of which there are few. */
  private async merchantsOf({ merchantId, orderNo }: OrderFilter) {
    if (merchantId !== undefined || orderNo === undefined) return merchantId;
    const merchants = await this.database.prisma.merchant.findMany({ select: { id: true } });
    return { in: merchants.map(({ id }) => id) };
  }
}

function earliest(...ids: (string | undefined)[]): string | undefined {
  return ids.filter((id) => id !== undefined).toSorted()[0];
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
