import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { chinaIso, chinaTime, type Alipay } from './alipay.ts';
import { newId } from './ids.ts';
import type { Shop } from './shop.ts';

const OPEN = `
  WITH made AS (
    INSERT INTO orders (id, merchant_id, order_no, transaction_id, channel_account_id, channel, seller_id,
      out_trade_no, status, version, method, amount_fen, goods_name, created_at, updated_at, expire_at,
      next_check_at)
    VALUES ($1, $2, $3, $4, $5, 'alipay', $6, $3, 'PENDING', 1, 'precreate', $7, $8, $9, $9, $10, $11)
    ON CONFLICT DO NOTHING RETURNING id
  ), history AS (
    INSERT INTO order_transitions (id, order_id, version, to_status, event, at)
    SELECT $12, id, 1, 'PENDING', 'link_started', $9 FROM made
  ), attempt AS (
    INSERT INTO payment_attempts (id, order_id, method, status, created_at, updated_at)
    SELECT $13, id, 'precreate', 'STARTING', $9, $9 FROM made
  )
  SELECT id FROM made`;
const SAVE_QR_CODE = `UPDATE payment_attempts
  SET status = 'PAYABLE', qr_code = $2, qr_code_expire_at = $3, updated_at = $4 WHERE id = $1`;

const TWO_HOURS_MS = 7_200_000;
const HALF_AN_HOUR_MS = 1_800_000;

interface Body {
  orderNo: string;
  amount: number;
  goodsName: string;
}

export class PrecreateRoute {
  private readonly pool: pg.Pool;
  private readonly alipay: Alipay;
  private readonly shop: Shop;

  constructor(pool: pg.Pool, alipay: Alipay, shop: Shop) {
    this.pool = pool;
    this.alipay = alipay;
    this.shop = shop;
  }

  async answer(bytes: Buffer): Promise<Buffer | null> {
    const body = JSON.parse(bytes.toString('utf8')) as Body;
    const now = new Date();
    const attemptId = newId(now);
    const transactionId = `QP${now.getTime()}${randomUUID().slice(0, 8)}`;
    const expireAt = new Date(now.getTime() + TWO_HOURS_MS);
    const values = this.#newOrder(body, { now, attemptId, transactionId, expireAt });
    const { rowCount } = await this.pool.query({ name: 'open', text: OPEN, values });
    if (rowCount !== 1) return null;
    const { qr_code: qrCode } = await this.alipay.precreate({
      out_trade_no: body.orderNo,
      total_amount: body.amount.toFixed(2),
      subject: body.goodsName,
      product_code: 'FACE_TO_FACE_PAYMENT',
      time_expire: chinaTime(expireAt),
      qr_code_timeout_express: '30m',
    });
    const qrCodeExpireAt = new Date(now.getTime() + HALF_AN_HOUR_MS);
    const code = [attemptId, qrCode, qrCodeExpireAt, new Date()];
    await this.pool.query({ name: 'save_qr_code', text: SAVE_QR_CODE, values: code });
    return Buffer.from(
      JSON.stringify({
        isSuccess: true,
        orderNo: body.orderNo,
        transactionId,
        amount: body.amount,
        status: 'PENDING',
        expireTime: chinaIso(expireAt),
        qrCodeUrl: qrCode,
        qrCodeExpireTime: chinaIso(qrCodeExpireAt),
        message: '支付订单创建成功',
      }),
    );
  }

  #newOrder(
    { orderNo, amount, goodsName }: Body,
    made: { now: Date; attemptId: string; transactionId: string; expireAt: Date },
  ): unknown[] {
    const { merchantId, channelAccountId, sellerId } = this.shop;
    return [
      newId(made.now),
      merchantId,
      orderNo,
      made.transactionId,
      channelAccountId,
      sellerId,
      Math.round(amount * 100),
      goodsName,
      made.now,
      made.expireAt,
      new Date(made.now.getTime() + 5_000),
      newId(made.now),
      made.attemptId,
    ];
  }
}
