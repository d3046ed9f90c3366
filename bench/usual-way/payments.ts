import type { AlipaySdk } from 'alipay-sdk';
import { createHash, randomUUID } from 'node:crypto';
import type { Orm } from './orm.ts';

const TWO_HOURS_MS = 7_200_000;
const HALF_AN_HOUR_MS = 1_800_000;

export interface PrecreateBody {
  orderNo: string;
  amount: number;
  goodsName: string;
}

export class Payments {
  private readonly orm: Orm;
  private readonly sdk: AlipaySdk;

  constructor(orm: Orm, sdk: AlipaySdk) {
    this.orm = orm;
    this.sdk = sdk;
  }

  /** Whose API key it is. */
  async merchantOf(authorization: string | undefined): Promise<unknown> {
    const apiKey = authorization?.replace(/^Bearer /, '') ?? '';
    const keyHash = createHash('sha256').update(apiKey).digest('hex');
    const found = await this.orm.apiKey.findFirst({ where: { keyHash, revokedAt: null } });
    return found?.['merchantId'] ?? null;
  }

  async precreate(merchantId: string, { orderNo, amount, goodsName }: PrecreateBody): Promise<object> {
    if (await this.orm.order.findFirst({ where: { merchantId, orderNo } })) {
      throw new Error('this order exists');
    }
    const now = new Date();
    const expireAt = new Date(now.getTime() + TWO_HOURS_MS);
    const order = await this.#create(merchantId, { orderNo, amount, goodsName }, now, expireAt);
    const attempt = await this.orm.paymentAttempt.create({ data: newAttempt(order['id'], now) });
    await this.orm.orderTransition.create({ data: firstStep(order['id'], now) });
    const answer = await this.sdk.exec('alipay.trade.precreate', {
      bizContent: {
        out_trade_no: orderNo,
        total_amount: amount.toFixed(2),
        subject: goodsName,
        product_code: 'FACE_TO_FACE_PAYMENT',
        timeout_express: '2h',
      },
    });
    const qrCodeExpireAt = new Date(now.getTime() + HALF_AN_HOUR_MS);
    const qrCode: unknown = answer['qrCode'];
    await this.orm.paymentAttempt.update({
      where: { id: attempt['id'] },
      data: { status: 'PAYABLE', qrCode, qrCodeExpireAt, updatedAt: new Date() },
    });
    const { transactionId, status } = order;
    const code = { qrCodeUrl: qrCode, qrCodeExpireTime: qrCodeExpireAt };
    return { isSuccess: true, orderNo, transactionId, amount, status, expireTime: expireAt, ...code };
  }

  async query(merchantId: string, orderNo: string): Promise<object> {
    const order = await this.orm.order.findFirst({ where: { merchantId, orderNo } });
    if (!order) throw new Error('there is no such order');
    const supplements = await this.orm.order.findMany({ where: { supplementToId: order['id'] } });
    return {
      isSuccess: true,
      orderNo,
      transactionId: order['transactionId'],
      thirdOrderNo: order['channelTradeNo'],
      amount: Number(order['amountFen']) / 100,
      status: order['status'],
      payTime: order['paidAt'],
      refundedAmount: Number(order['refundedFen']) / 100,
      refundStatus: Number(order['refundedFen']) === 0 ? 'NONE' : 'PARTIAL',
      supplements: supplements.map((supplement) => ({ orderNo: supplement['orderNo'] })),
      version: order['version'],
      expireTime: order['expireAt'],
      message: '查询成功',
    };
  }

  async #create(
    merchantId: string,
    { orderNo, amount, goodsName }: PrecreateBody,
    now: Date,
    expireAt: Date,
  ): Promise<Readonly<Record<string, unknown>>> {
    const account = await this.orm.channelAccount.findFirst({ where: { merchantId, channel: 'alipay' } });
    return this.orm.order.create({
      data: {
        id: randomUUID(),
        merchantId,
        orderNo,
        transactionId: `QP${now.getTime()}${randomUUID().slice(0, 8)}`,
        channelAccountId: account?.['id'],
        channel: 'alipay',
        sellerId: account?.['sellerId'],
        outTradeNo: orderNo,
        status: 'PENDING',
        method: 'precreate',
        amountFen: Math.round(amount * 100),
        goodsName,
        createdAt: now,
        updatedAt: now,
        expireAt,
        nextCheckAt: new Date(now.getTime() + 5_000),
      },
    });
  }
}

function newAttempt(orderId: unknown, now: Date) {
  return {
    id: randomUUID(),
    orderId,
    method: 'precreate',
    status: 'STARTING',
    createdAt: now,
    updatedAt: now,
  };
}

function firstStep(orderId: unknown, now: Date) {
  return { id: randomUUID(), orderId, version: 1, toStatus: 'PENDING', event: 'link_started', at: now };
}
