import type { LocalGateway } from './local-gateway.ts';
import type { TestService } from './service.ts';

/** A service whose books can be looked into, whichever way it was started and whatever its channel. */
type Service = Pick<TestService, 'rows'> & { gateway: Pick<LocalGateway, 'books'> };

/** Rows of the service's books as tests look at them; amounts in fen. */
export interface OrderRow {
  id: string;
  status: string;
  version: number;
  amount_fen: number;
  refunded_fen: number;
  reserved_fen: number;
  channel_trade_no: string | null;
  late: boolean;
}

export interface RefundRow {
  id: string;
  refund_no: string;
  status: string;
  origin: string;
  amount_fen: number;
  channel_sub_code: string | null;
  refunded_at: Date | null;
}

export interface EventRow {
  type: string;
  version: number;
  url: string | null;
  payload: { type: string; timestamp: string; data: Record<string, unknown> };
}

export interface NotificationRow {
  verdict: string;
  reason: string | null;
  detail: string | null;
  received_count: number;
  raw: string;
  app_id: string | null;
  out_trade_no: string | null;
  order_id: string | null;
}

const OF_ORDER = 'order_id = (SELECT id FROM orders WHERE order_no = $1)';

export async function orderRow(service: Service, orderNo: string): Promise<OrderRow> {
  const rows = await service.rows<OrderRow>('SELECT * FROM orders WHERE order_no = $1', [orderNo]);
  if (rows.length !== 1) throw new Error(`${rows.length} orders ${orderNo}`);
  return rows[0]!;
}

export function refundRows(service: Service, orderNo: string): Promise<RefundRow[]> {
  return service.rows(`SELECT * FROM refunds WHERE ${OF_ORDER} ORDER BY id`, [orderNo]);
}

/** What the merchant is to be told, in the order in which it became true. */
export function eventRows(service: Service, orderNo: string): Promise<EventRow[]> {
  return service.rows(`SELECT * FROM webhook_events WHERE ${OF_ORDER} ORDER BY version`, [orderNo]);
}

export async function eventTypes(service: Service, orderNo: string): Promise<string[]> {
  return (await eventRows(service, orderNo)).map(({ type }) => type);
}

export function historyRows(
  service: Service,
  orderNo: string,
): Promise<{ event: string; from_status: string | null; to_status: string; version: number }[]> {
  return service.rows(`SELECT * FROM order_transitions WHERE ${OF_ORDER} ORDER BY version`, [orderNo]);
}

export function refundHistory(
  service: Service,
  refundNo: string,
): Promise<{ event: string; from_status: string | null; to_status: string }[]> {
  return service.rows(
    `SELECT t.event, t.from_status, t.to_status FROM refund_transitions t
     JOIN refunds r ON r.id = t.refund_id WHERE r.refund_no = $1 ORDER BY t.version`,
    [refundNo],
  );
}

export function findingRows(
  service: Service,
  orderNo: string,
): Promise<{ kind: string; state: string; evidence: Record<string, unknown> }[]> {
  return service.rows(`SELECT * FROM findings WHERE ${OF_ORDER} ORDER BY id`, [orderNo]);
}

/** Messages of the channel that were found to be about this order. */
export function notificationRows(service: Service, orderNo: string): Promise<NotificationRow[]> {
  return service.rows(`SELECT * FROM channel_notifications WHERE ${OF_ORDER} ORDER BY id`, [orderNo]);
}

/** The record of the message that came in last, whatever it was. */
export async function lastNotification(service: Service): Promise<NotificationRow> {
  const rows = await service.rows<NotificationRow>(
    'SELECT * FROM channel_notifications ORDER BY last_received_at DESC, id DESC LIMIT 1',
  );
  if (!rows[0]) throw new Error('no message has come in');
  return rows[0];
}

/** Fails where money in our books is not the money in the gateway's, to the fen. */
export async function expectBooksToAgree(service: Service, orderNo: string): Promise<void> {
  const order = await orderRow(service, orderNo);
  const refunds = await refundRows(service, orderNo);
  const trade = service.gateway.books.trade(orderNo);
  const doneFen = refunds
    .filter(({ status }) => status === 'SUCCESS')
    .reduce((sum, { amount_fen }) => sum + amount_fen, 0);
  const openFen = refunds
    .filter(({ status }) => status === 'PROCESSING')
    .reduce((sum, { amount_fen }) => sum + amount_fen, 0);
  expect({ refunded: order.refunded_fen, reserved: order.reserved_fen }).toEqual({
    refunded: trade?.refundedFen ?? 0,
    reserved: openFen,
  });
  expect(doneFen).toBe(order.refunded_fen);
}
