import { ALIPAY } from './alipay-side.ts';
import { BANK_NATIVE, BANK_SEED } from './bank-side.ts';
import {
  codeEnding,
  type AnyService,
  type ChannelSide,
  type TestedChannel,
  type UntoldOrder,
} from './channel-side.ts';
import { newOrder } from './service.ts';

/** Every channel, with each way of speaking to it: what is true of one order is to be true of all. */
export const TESTED_CHANNELS: readonly TestedChannel[] = [ALIPAY, BANK_NATIVE, BANK_SEED];

/** An order that was really paid by its QR code, of which nobody has told the service yet. */
export async function untoldOf(side: ChannelSide, more: object = {}): Promise<UntoldOrder> {
  const { service } = side;
  const order = newOrder(more);
  const { qrCodeUrl } = await service.pay('precreate', order);
  service.gateway.faults.add({ kind: 'withhold', outTradeNo: order.orderNo });
  await service.gateway.payer.pay(qrCodeUrl!);
  return { orderNo: order.orderNo, message: side.messageOf(order.orderNo) };
}

/** Charges the order with a payment code of this fate. */
export function chargeCode(
  service: AnyService,
  order: object,
  last: string,
): Promise<Record<string, string>> {
  return service.pay('barcode', { ...order, authCode: codeEnding(last) });
}
