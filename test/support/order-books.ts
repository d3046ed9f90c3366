import { ORDER_STATES, type OrderEvent } from '../../src/payments/order-states.js';
import type { OrderStatus } from '../../src/payments/order.js';
import type { TestService } from './service.ts';

/** A service whose books can be looked into, whatever its channel. */
type Service = Pick<TestService, 'rows'>;

export interface Transition {
  from: OrderStatus | null;
  to: OrderStatus;
  event: OrderEvent;
  version: number;
}

/** What the service's own books say of one order of the first merchant. */
export async function orderRow(service: Service, orderNo: string): Promise<Record<string, unknown>> {
  const [row] = await service.rows<Record<string, unknown>>('SELECT * FROM orders WHERE order_no = $1', [
    orderNo,
  ]);
  if (!row) throw new Error(`no order ${orderNo} in the books`);
  return row;
}

export async function historyOf(service: Service, orderNo: string): Promise<Transition[]> {
  return service.rows<Transition>(
    `SELECT t.from_status AS "from", t.to_status AS "to", t.event, t.version
     FROM order_transitions t JOIN orders o ON o.id = t.order_id WHERE o.order_no = $1 ORDER BY t.version`,
    [orderNo],
  );
}

export async function eventNamesOf(service: Service, orderNo: string): Promise<string[]> {
  return (await historyOf(service, orderNo)).map(({ event }) => event);
}

/** Types of the webhook events about an order, in the order in which they were written. */
export async function webhookTypesOf(service: Service, orderNo: string): Promise<string[]> {
  const rows = await service.rows<{ type: string }>(
    `SELECT e.type FROM webhook_events e JOIN orders o ON o.id = e.order_id
     WHERE o.order_no = $1 AND e.refund_id IS NULL ORDER BY e.version`,
    [orderNo],
  );
  return rows.map(({ type }) => type);
}

/**
 * The history of an order is one unbroken chain of edges of the table, ends in the order's status and version,
 * and has told the merchant exactly what the table says.
 */
export async function expectSoundHistory(service: Service, orderNo: string): Promise<Transition[]> {
  const [order, history] = [await orderRow(service, orderNo), await historyOf(service, orderNo)];
  expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
  expect(history.map(({ from }) => from)).toEqual([null, ...history.slice(0, -1).map(({ to }) => to)]);
  expect(history.at(-1)).toMatchObject({ to: order['status'], version: order['version'] });
  const told = history.flatMap(({ from, event, to }) => ORDER_STATES.edge(from, event, to).tells ?? []);
  expect(await webhookTypesOf(service, orderNo)).toEqual(told);
  return history;
}

/** How many rows of every kind there are, to see that nothing was written. */
export async function rowCounts(service: Service): Promise<Record<string, number>> {
  const tables = [
    'orders',
    'payment_attempts',
    'order_transitions',
    'order_items',
    'webhook_events',
    'refunds',
  ];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ');
  const [row] = await service.rows<Record<string, number>>(`SELECT ${counts}`);
  return row ?? {};
}
