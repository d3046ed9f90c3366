import { Injectable } from '@nestjs/common';
import type { Page } from '../common/paging/page.js';
import { Database } from '../database/database.js';
import { Statement } from '../database/statement.js';
import type { WebhookEvent, WebhookStatus, WebhookType } from './webhook-event.js';
import { addStandaloneEvent } from './webhook-events.repository.js';

export interface WebhookFilter extends Page {
  merchantId: string;
  status?: WebhookStatus;
  type?: WebhookType;
  orderNo?: string;
}

/** Webhook events as a merchant looks at them: with every try. */
@Injectable()
export class WebhookListRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list({ merchantId, status, type, orderNo, cursor, limit }: WebhookFilter) {
    const order = orderNo && (await this.findOrderId(merchantId, orderNo));
    if (orderNo && !order) return [];
    return this.database.prisma.webhookEvent.findMany({
      where: {
        merchantId,
        status,
        type,
        ...(order && { orderId: order }),
        ...(cursor && { id: { lt: cursor } }),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      include: { attempts: { orderBy: { id: 'asc' } } },
    });
  }

  async find(merchantId: string, id: string) {
    return this.database.prisma.webhookEvent.findFirst({
      where: { id, merchantId },
      include: { attempts: { orderBy: { id: 'asc' } } },
    });
  }

  /** Begins a new round of tries at once, whatever became of the last one. */
  async reopen(id: string, now: Date): Promise<void> {
    await this.database.prisma.webhookEvent.update({
      where: { id },
      data: { status: 'pending', tries: 0, nextCheckAt: now, leasedUntil: null },
    });
  }

  async add(event: WebhookEvent): Promise<void> {
    const statement = new Statement();
    addStandaloneEvent(statement, event);
    await statement.run(this.database, 'SELECT 1 AS added');
  }

  private async findOrderId(merchantId: string, orderNo: string): Promise<string | null> {
    const where = { merchantId_orderNo: { merchantId, orderNo } };
    return (await this.database.prisma.order.findUnique({ where, select: { id: true } }))?.id ?? null;
  }
}

export type ListedWebhook = Awaited<ReturnType<WebhookListRepository['list']>>[number];
