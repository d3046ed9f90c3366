import { Injectable } from '@nestjs/common';
import type { ChannelCode } from '../channels/channel.js';
import { Database } from '../database/database.js';
import { Statement } from '../database/statement.js';
import { addOrderChange, type OrderChange } from './order-changes.js';
import { expectedOrder, expectedTarget, type Expectation, type NotifiedNumber } from './expected-order.js';
import { ORDER_COLUMNS } from './order-columns.js';
import type { Supplement } from './order-view.js';
import type { Order } from './order.js';

/** No order has another number; PostgreSQL would stumble over some (its texts hold no NUL). */
const ORDER_NO = /^[A-Za-z0-9_-]{1,64}$/;
const BY_ORDER_NO = `SELECT ${ORDER_COLUMNS} FROM orders o WHERE o.merchant_id = $1 AND o.order_no = $2`;
const BY_ID = `SELECT ${ORDER_COLUMNS} FROM orders o WHERE o.id = $1`;
const BY_TRADE_NO = `SELECT ${ORDER_COLUMNS} FROM orders o WHERE o.merchant_id = $1 AND o.channel_trade_no = $2`;
const BY_OUT_TRADE_NO = `SELECT ${ORDER_COLUMNS} FROM orders o
  WHERE o.channel = $1 AND o.seller_id = $2 AND o.out_trade_no = $3`;
const WITH_SUPPLEMENTS = `SELECT ${ORDER_COLUMNS}, (
    SELECT json_agg(json_build_object('orderNo', s.order_no, 'amountFen', s.amount_fen, 'status', s.status)
                    ORDER BY s.id)
    FROM orders s WHERE s.supplement_to_id = o.id
  ) AS supplements
  FROM orders o WHERE o.merchant_id = $1 AND o.order_no = $2`;
const CLAIM_ASK = `UPDATE orders SET asked_at = $2
  WHERE id = $1 AND (asked_at IS NULL OR asked_at <= $2::timestamptz - $3::int * interval '1 millisecond')
  RETURNING id`;

/** Reads and changes orders. On hot paths one prepared statement each, see docs/adr. */
@Injectable()
export class OrdersRepository {
  constructor(private readonly database: Database) {}

  async findByOrderNo(merchantId: string, orderNo: string): Promise<Order | null> {
    if (!ORDER_NO.test(orderNo)) return null;
    return this.first(BY_ORDER_NO, [merchantId, orderNo]);
  }

  async findByTradeNo(merchantId: string, channelTradeNo: string): Promise<Order | null> {
    return this.first(BY_TRADE_NO, [merchantId, channelTradeNo]);
  }

  async findByOutTradeNo(channel: ChannelCode, sellerId: string, outTradeNo: string): Promise<Order | null> {
    return this.first(BY_OUT_TRADE_NO, [channel, sellerId, outTradeNo]);
  }

  async findById(id: string): Promise<Order | null> {
    return this.first(BY_ID, [id]);
  }

  async getById(id: string): Promise<Order> {
    const order = await this.findById(id);
    if (!order) throw new Error(`order ${id} is gone`);
    return order;
  }

  async findWithSupplements(
    merchantId: string,
    orderNo: string,
  ): Promise<{ order: Order; supplements: Supplement[] } | null> {
    if (!ORDER_NO.test(orderNo)) return null;
    const rows = await this.database.run<Order & { supplements: Supplement[] | null }>(WITH_SUPPLEMENTS, [
      merchantId,
      orderNo,
    ]);
    if (!rows[0]) return null;
    const { supplements, ...order } = rows[0];
    return { order, supplements: supplements ?? [] };
  }

  /**
   * Lets one caller ask the channel about an order, at most once in `intervalMs`, whatever the number of
   * callers and processes.
   */
  async claimAsk(orderId: string, now: Date, intervalMs: number): Promise<boolean> {
    return (await this.database.run(CLAIM_ASK, [orderId, now, intervalMs])).length === 1;
  }

  /**
   * Makes a change through the one door, with whatever `alongside` adds to the same statement.
   * @returns the order after it, or `null` when somebody changed the order meanwhile: read it again.
   */
  async change(
    order: Order,
    change: OrderChange,
    now: Date,
    alongside?: (statement: Statement) => void,
  ): Promise<Order | null> {
    const statement = new Statement();
    const changed = addOrderChange(statement, order, change, now);
    alongside?.(statement);
    const rows = await statement.run<{ id: string }>(this.database, 'SELECT id FROM changed');
    return rows.length === 1 ? changed : null;
  }

  /**
   * Makes a change that was decided on `expectedOrder`, without reading the order first.
   * @returns the order's id, or `null` when no order with that number is as expected.
   */
  async changeExpected(
    number: NotifiedNumber,
    expectation: Expectation,
    change: OrderChange,
    now: Date,
    alongside: (statement: Statement) => void,
  ): Promise<string | null> {
    const statement = new Statement();
    const target = expectedTarget(statement, number, expectation);
    addOrderChange(statement, expectedOrder(expectation), change, now, target);
    alongside(statement);
    const rows = await statement.run<{ id: string }>(this.database, 'SELECT id FROM changed');
    return rows[0]?.id ?? null;
  }

  private async first(text: string, values: readonly unknown[]): Promise<Order | null> {
    const rows = await this.database.run<Order>(text, values);
    return rows[0] ?? null;
  }
}
