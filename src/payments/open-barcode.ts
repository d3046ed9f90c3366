import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import type { Merchant } from '../merchants/merchant.js';
import type { PaymentAttempt } from './attempt.js';
import { addAttempt, AttemptsRepository } from './attempts.repository.js';
import { CreateOrder, type OrderContent } from './create-order.js';
import { newAddresses } from './new-addresses.js';
import { NewOrdersRepository } from './new-orders.repository.js';
import type { Order } from './order.js';
import { OrdersRepository } from './orders.repository.js';
import { assertSameContent, assertStartable, numberTaken } from './startable.js';

export interface OpenedBarcode {
  order: Order;
  attempt: PaymentAttempt;
  /** This very code was sent for this order before: nothing is to be sent again. */
  repeated: boolean;
}

/** Puts a payment code on record as sent, before it is. */
@Injectable()
export class OpenBarcode {
  constructor(
    private readonly createOrder: CreateOrder,
    private readonly newOrders: NewOrdersRepository,
    private readonly orders: OrdersRepository,
    private readonly attempts: AttemptsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param hash of the payment code, which itself is never kept
   * @throws DomainError as CreateOrder.draft, assertSameContent and assertStartable
   */
  async open(merchant: Merchant, hash: string, content: OrderContent): Promise<OpenedBarcode> {
    const existing = await this.orders.findByOrderNo(merchant.id, content.orderNo);
    if (existing) return this.openAgain(existing, hash, content);
    const order = await this.createOrder.draft(merchant, content, { status: 'UNKNOWN', method: 'barcode' });
    const attempt = newBarcodeAttempt(order, hash, order.createdAt);
    if (await this.newOrders.insert(order, 'barcode_sent', { attempt })) {
      return { order, attempt, repeated: false };
    }
    const winner = await this.orders.findByOrderNo(merchant.id, content.orderNo);
    if (!winner) throw numberTaken();
    return this.openAgain(winner, hash, content);
  }

  private async openAgain(order: Order, hash: string, content: OrderContent): Promise<OpenedBarcode> {
    assertSameContent(order, content);
    const attempts = await this.attempts.findByOrder(order.id);
    const same = attempts.find((attempt) => attempt.authCodeHash === hash && attempt.status !== 'CLOSED');
    if (same) return { order, attempt: same, repeated: true };
    const now = this.clock.now();
    assertStartable(order, now);
    this.createOrder.assertMethod(order, 'barcode');
    this.createOrder.assertAnotherCode(order, attempts);
    const attempt = newBarcodeAttempt(order, hash, now);
    const addresses = newAddresses(order, 'barcode', {
      notifyUrl: this.createOrder.webhookUrl(content.notifyUrl),
    });
    const changed = await this.orders.change(
      order,
      { event: 'barcode_sent', to: 'UNKNOWN', patch: { ...addresses, method: 'barcode' } },
      now,
      (statement) => addAttempt(statement, attempt, 'changed'),
    );
    if (!changed) return this.openAgain(await this.orders.getById(order.id), hash, content);
    return { order: changed, attempt, repeated: false };
  }
}

function newBarcodeAttempt(order: Order, authCodeHash: string, now: Date): PaymentAttempt {
  return {
    id: newId(now),
    orderId: order.id,
    method: 'barcode',
    status: 'UNKNOWN',
    authCodeHash,
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
