import { newOrder, type TestService } from './service.ts';

export interface PaidOrder {
  orderNo: string;
  transactionId: string;
  /** The channel's number. */
  tradeNo: string;
}

/** A QR order that was paid and whose notification has been taken in. */
export async function paidOrder(service: TestService, more: object = {}): Promise<PaidOrder> {
  const order = newOrder(more);
  const made = await service.pay('precreate', order);
  const trade = await service.gateway.payer.pay(made.qrCodeUrl!);
  await service.gateway.notifications.idle();
  const query = await service.query(order.orderNo);
  if (query.status !== 'SUCCESS') throw new Error(`the order is ${String(query.status)}`);
  return { orderNo: order.orderNo, transactionId: made.transactionId!, tradeNo: trade.tradeNo };
}
