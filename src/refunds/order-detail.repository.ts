import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** All that is stored around one order, for those who must understand it. */
@Injectable()
export class OrderDetailRepository {
  constructor(private readonly database: Database) {}

  async read(orderId: string) {
    const order = await this.database.prisma.order.findUniqueOrThrow({
      where: { id: orderId },
      select: {
        items: { orderBy: { position: 'asc' } },
        attempts: { orderBy: { id: 'asc' } },
        refunds: { orderBy: { id: 'asc' } },
        transitions: { orderBy: { version: 'asc' } },
        supplements: { orderBy: { id: 'asc' }, select: { orderNo: true, amountFen: true, status: true } },
        findings: { orderBy: { id: 'asc' } },
      },
    });
    return order;
  }
}

export type OrderDetail = Awaited<ReturnType<OrderDetailRepository['read']>>;
