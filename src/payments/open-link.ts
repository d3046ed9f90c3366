import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Merchant } from '../merchants/merchant.js';
import type { PaymentAttempt } from './attempt.js';
import { addAttempt, AttemptsRepository } from './attempts.repository.js';
import { CreateOrder, type OrderContent } from './create-order.js';
import { NewOrdersRepository } from './new-orders.repository.js';
import { newAddresses } from './new-addresses.js';
import type { Order } from './order.js';
import { OrdersRepository } from './orders.repository.js';
import type { LinkMethod } from './payment-method.js';
import { assertSameContent, assertStartable, numberTaken } from './startable.js';

export interface OpenedLink {
  order: Order;
  attempt: PaymentAttempt;
  /** The order was made just now. */
  fresh: boolean;
}

/** Puts the order and its attempt on record as payable, before anything is asked of the channel. */
@Injectable()
export class OpenLink {
  constructor(
    private readonly createOrder: CreateOrder,
    private readonly newOrders: NewOrdersRepository,
    private readonly orders: OrdersRepository,
    private readonly attempts: AttemptsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * A new order takes one statement; a second call with the same number finds the first one's order.
   * @throws DomainError as CreateOrder.draft, assertSameContent and assertStartable
   */
  async open(merchant: Merchant, method: LinkMethod, content: OrderContent): Promise<OpenedLink> {
    if (content.amountFen === undefined || content.goodsName === undefined) {
      const order = await this.orders.findByOrderNo(merchant.id, content.orderNo);
      if (order) return this.reopen(order, method, content);
    }
    return (await this.openNew(merchant, method, content)) ?? this.openExisting(merchant, method, content);
  }

  private async openNew(
    merchant: Merchant,
    method: LinkMethod,
    content: OrderContent,
  ): Promise<OpenedLink | null> {
    if (!(await this.createOrder.takesNewOrders(merchant))) return null;
    const order = await this.createOrder.draft(merchant, content, { status: 'PENDING', method });
    const attempt = newLinkAttempt(order, method, order.createdAt);
    const inserted = await this.newOrders.insert(order, 'link_started', { attempt });
    return inserted ? { order, attempt, fresh: true } : null;
  }

  private async openExisting(
    merchant: Merchant,
    method: LinkMethod,
    content: OrderContent,
  ): Promise<OpenedLink> {
    const order = await this.orders.findByOrderNo(merchant.id, content.orderNo);
    if (order) return this.reopen(order, method, content);
    // Says why no order could be made; where it can, another merchant of this seller holds the number.
    await this.createOrder.draft(merchant, content, { status: 'PENDING', method });
    throw numberTaken();
  }

  private async reopen(order: Order, method: LinkMethod, content: OrderContent): Promise<OpenedLink> {
    const now = this.clock.now();
    assertSameContent(order, content);
    assertStartable(order, now);
    this.createOrder.assertMethod(order, method);
    const attempts = await this.attempts.findByOrder(order.id);
    const id = linkAttemptId(order.id, method);
    const attempt = attempts.find((known) => known.id === id) ?? newLinkAttempt(order, method, now);
    const patch = newAddresses(order, method, {
      ...content,
      notifyUrl: this.createOrder.webhookUrl(content.notifyUrl),
    });
    const unchanged =
      order.status === 'PENDING' && order.method === method && Object.keys(patch).length === 0;
    if (unchanged && attempts.includes(attempt) && attempt.status !== 'FAILED') {
      return { order, attempt, fresh: false };
    }
    const renewed = newLinkAttempt(order, method, now);
    const changed = await this.orders.change(
      order,
      { event: 'link_started', to: 'PENDING', patch: { ...patch, method } },
      now,
      (statement) => addAttempt(statement, renewed, 'changed'),
    );
    // Somebody else changed it meanwhile: look again, and refuse or go on by what is true now.
    if (!changed) return this.reopen(await this.orders.getById(order.id), method, content);
    return { order: changed, attempt: { ...attempt, status: renewed.status }, fresh: false };
  }
}

/** A link has one row per order and method, whoever makes it first: its id follows from both. */
function linkAttemptId(orderId: string, method: LinkMethod): string {
  const hex = createHash('sha256').update(`${orderId} ${method}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function newLinkAttempt(order: Order, method: LinkMethod, now: Date): PaymentAttempt {
  return {
    id: linkAttemptId(order.id, method),
    orderId: order.id,
    method,
    status: method === 'precreate' ? 'STARTING' : 'PAYABLE',
    authCodeHash: null,
    qrCode: null,
    qrCodeExpireAt: null,
    channelReference: null,
    channelCode: null,
    channelSubCode: null,
    channelMessage: null,
    createdAt: now,
    updatedAt: now,
  };
}
