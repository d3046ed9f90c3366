import type { Form } from './notices.ts';
import type { AnyService } from './channel-side.ts';
import { API_KEY, newOrder, type TestService } from './service.ts';

export interface PaidOrder {
  orderNo: string;
  transactionId: string;
  /** The channel's number. */
  tradeNo: string;
}

/** A QR order that was paid and whose notification has been taken in. */
export async function paidOrder(service: AnyService, more: object = {}): Promise<PaidOrder> {
  const order = newOrder(more);
  const made = await service.pay('precreate', order);
  await service.gateway.payer.pay(made.qrCodeUrl!);
  await service.gateway.notifications.idle();
  const query = await service.query(order.orderNo);
  if (query.status !== 'SUCCESS') throw new Error(`the order is ${String(query.status)}`);
  return { orderNo: order.orderNo, transactionId: made.transactionId!, tradeNo: String(query.thirdOrderNo) };
}

/** An order that was really paid and of which nobody has told us yet, with the genuine message of it. */
export async function untoldOrder(
  service: TestService,
  { more = {}, method = 'precreate', apiKey = API_KEY } = {},
): Promise<{ orderNo: string; form: Form }> {
  const order = newOrder(more);
  const made = await service.post(`/api/payment/alipay/${method}`, order, apiKey).expect(200);
  service.gateway.faults.add({ kind: 'withhold', outTradeNo: order.orderNo });
  const links = made.body as { qrCodeUrl?: string; paymentUrl?: string };
  await service.gateway.payer.pay(links.qrCodeUrl ?? links.paymentUrl!);
  const [notification] = service.gateway.notifications.of(order.orderNo);
  return { orderNo: order.orderNo, form: { ...notification!.fields } };
}
