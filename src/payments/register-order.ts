import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { DomainError, fieldError } from '../common/errors/domain-error.js';
import { newOrderNo } from '../common/ids.js';
import { MAX_AMOUNT_FEN } from '../common/money.js';
import type { Merchant } from '../merchants/merchant.js';
import { CreateOrder, type OrderContent } from './create-order.js';
import { NewOrdersRepository, type OrderItem } from './new-orders.repository.js';
import type { Order } from './order.js';
import { OrdersRepository } from './orders.repository.js';
import { assertSameContent, numberTaken } from './startable.js';

export type ItemisedContent = Omit<OrderContent, 'orderNo' | 'amountFen'> & {
  orderNo?: string;
  items: readonly OrderItem[];
};

/** Tries to find a free number of our own; one in a million is taken within the same minute. */
const MAX_NUMBERS = 5;

/** Makes an order from a goods list, before a method of payment is chosen. */
@Injectable()
export class RegisterOrder {
  constructor(
    private readonly createOrder: CreateOrder,
    private readonly newOrders: NewOrdersRepository,
    private readonly orders: OrdersRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as CreateOrder.draft; ORDER_CONFLICT, ORDER_PAID, ORDER_CLOSED for a number in use */
  async register(merchant: Merchant, content: ItemisedContent): Promise<Order> {
    const amountFen = sumOf(content.items);
    const goodsName = content.goodsName ?? nameOf(content.items);
    const start = { status: 'CREATED', method: null } as const;
    for (let tries = 0; tries < MAX_NUMBERS; tries += 1) {
      const orderNo = content.orderNo ?? newOrderNo(this.clock.now());
      const draft = await this.createOrder.draft(
        merchant,
        { ...content, orderNo, amountFen, goodsName },
        start,
      );
      if (await this.newOrders.insert(draft, 'created', { items: content.items })) return draft;
      if (content.orderNo !== undefined) return this.repeated(merchant, { orderNo, amountFen, goodsName });
    }
    throw new Error('no free order number was found');
  }

  private async repeated(
    merchant: Merchant,
    content: { orderNo: string; amountFen: number; goodsName: string },
  ): Promise<Order> {
    const order = await this.orders.findByOrderNo(merchant.id, content.orderNo);
    if (!order) throw numberTaken();
    assertSameContent(order, content);
    if (order.status === 'SUCCESS') throw new DomainError('ORDER_PAID');
    if (order.status === 'CLOSED') throw new DomainError('ORDER_CLOSED');
    return order;
  }
}

function sumOf(items: readonly OrderItem[]): number {
  const sum = items.reduce((total, item) => total + item.count * item.priceFen, 0);
  if (sum <= MAX_AMOUNT_FEN) return sum;
  throw fieldError('items', '总金额超过 100000000.00', 'The sum is more than 100000000.00');
}

/** What Alipay shows the payer; the characters it refuses are left out. */
function nameOf(items: readonly OrderItem[]): string {
  const first = (items[0]?.name ?? '').replaceAll(/[/=&]/g, ' ').trim() || '商品';
  const more = items.length > 1 ? ` 等 ${items.length} 件` : '';
  return [...first].slice(0, 256 - more.length).join('') + more;
}
