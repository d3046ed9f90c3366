import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Statement } from '../database/statement.js';
import type { PaymentAttempt } from './attempt.js';
import { addAttempt } from './attempts.repository.js';
import { addHistory } from './order-changes.js';
import { columnsOf } from './order-columns.js';
import { ORDER_STATES, type OrderEvent } from './order-states.js';
import type { Order } from './order.js';

export interface OrderItem {
  itemId: string;
  name: string;
  count: number;
  priceFen: number;
}

/** Writes new orders, each with its first history row, in one statement. */
@Injectable()
export class NewOrdersRepository {
  constructor(private readonly database: Database) {}

  /**
   * @returns `false` when the merchant has an order by that number already, or another merchant of the same
   * seller has the number at the channel; nothing is written then.
   */
  async insert(
    order: Order,
    event: OrderEvent,
    parts: { attempt?: PaymentAttempt; items?: readonly OrderItem[] } = {},
  ): Promise<boolean> {
    ORDER_STATES.edge(null, event, order.status);
    const statement = new Statement();
    const columns = columnsOf(order);
    const values = columns.map(([, member]) =>
      member === 'goodsDetail' ? statement.json(order[member]) : statement.value(order[member]),
    );
    statement.step(
      'changed',
      `INSERT INTO orders (${columns.map(([column]) => column).join(', ')}) VALUES (${values.join(', ')})
       ON CONFLICT DO NOTHING RETURNING id, version`,
    );
    addHistory(statement, { from: null, to: order.status, event, at: order.createdAt });
    if (parts.attempt) addAttempt(statement, parts.attempt, 'changed');
    if (parts.items?.length) addItems(statement, order.id, parts.items);
    return (await statement.run(this.database, 'SELECT id FROM changed')).length === 1;
  }
}

function addItems(statement: Statement, orderId: string, items: readonly OrderItem[]): void {
  const rows = items.map((item, position) => ({ position, ...item }));
  statement.step(
    'items',
    `INSERT INTO order_items (order_id, position, item_id, name, count, price_fen)
     SELECT ${statement.value(orderId, 'uuid')}, i.position, i."itemId", i.name, i.count, i."priceFen"
     FROM changed, jsonb_to_recordset(${statement.json(rows)})
       AS i(position int, "itemId" text, name text, count int, "priceFen" bigint)`,
  );
}
