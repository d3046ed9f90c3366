import type { AlipaySdk } from 'alipay-sdk';
import { createHash, randomUUID } from 'node:crypto';
import type { Orm } from './orm.ts';

export class Notifications {
  private readonly orm: Orm;
  private readonly sdk: AlipaySdk;

  constructor(orm: Orm, sdk: AlipaySdk) {
    this.orm = orm;
    this.sdk = sdk;
  }

  async receive(body: Record<string, string>): Promise<'success' | 'fail'> {
    if (!this.sdk.checkNotifySignV2(body)) return 'fail';
    const { seller_id: sellerId, out_trade_no: outTradeNo } = body;
    const order = await this.orm.order.findFirst({ where: { channel: 'alipay', sellerId, outTradeNo } });
    if (!order || body['app_id'] !== process.env.ALIPAY_APP_ID) return 'fail';
    if (Number(order['amountFen']) !== Math.round(Number(body['total_amount']) * 100)) return 'fail';
    if (order['status'] === 'SUCCESS') return 'success';
    await this.#save(order, body);
    return 'success';
  }

  async #save(order: Readonly<Record<string, unknown>>, body: Record<string, string>): Promise<void> {
    const now = new Date();
    const orderId = order['id'];
    const version = Number(order['version']) + 1;
    await this.orm.channelNotification.create({ data: notificationRow(orderId, body, now) });
    const changed = await this.orm.order.update({
      where: { id: orderId },
      data: {
        status: 'SUCCESS',
        version,
        channelTradeNo: body['trade_no'],
        paidAt: new Date(`${body['gmt_payment']?.replace(' ', 'T')}+08:00`),
        buyerLogonId: body['buyer_logon_id'],
        buyerUserId: body['buyer_id'],
        nextCheckAt: null,
        updatedAt: now,
      },
    });
    const { sign: _, ...content } = body;
    const evidence = { kind: 'notification', content };
    const step = { fromStatus: order['status'], toStatus: 'SUCCESS', event: 'paid', evidence, at: now };
    await this.orm.orderTransition.create({ data: { id: randomUUID(), orderId, version, ...step } });
    await this.orm.webhookEvent.create({ data: eventRow(changed, now) });
  }
}

function notificationRow(orderId: unknown, body: Record<string, string>, now: Date) {
  const raw = new URLSearchParams(body).toString();
  return {
    id: randomUUID(),
    channel: 'alipay',
    contentHash: createHash('sha256').update(raw).digest('base64url'),
    notifyId: body['notify_id'],
    appId: body['app_id'],
    outTradeNo: body['out_trade_no'],
    orderId,
    raw,
    verdict: 'applied',
    receivedAt: now,
    lastReceivedAt: now,
  };
}

function eventRow(order: Readonly<Record<string, unknown>>, now: Date) {
  const data = {
    orderNo: order['orderNo'],
    transactionId: order['transactionId'],
    thirdOrderNo: order['channelTradeNo'],
    amount: Number(order['amountFen']) / 100,
    status: order['status'],
    payTime: order['paidAt'],
    refundedAmount: 0,
    refundStatus: 'NONE',
    supplements: [],
    version: order['version'],
  };
  return {
    id: `msg_${randomUUID()}`,
    merchantId: order['merchantId'],
    orderId: order['id'],
    type: 'payment.succeeded',
    version: order['version'],
    payload: { type: 'payment.succeeded', timestamp: now.toISOString(), data },
    createdAt: now,
  };
}
