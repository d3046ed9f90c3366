import { newId } from '../common/ids.js';
import type { Evidence } from '../channels/channel.js';
import type { Statement } from '../database/statement.js';
import { newWebhookEvent } from '../webhooks/webhook-event.js';
import { addWebhookEvent } from '../webhooks/webhook-events.repository.js';
import type { FindingKind } from './decide-payment.js';
import { addCancelRefund } from './cancel-refund.js';
import { ORDER_STATES, type OrderEvent } from './order-states.js';
import { orderEventData } from './order-view.js';
import type { Order, OrderStatus } from './order.js';

/** What may change on an order beside its status; never its content. */
export type OrderPatch = Partial<
  Pick<
    Order,
    | 'method'
    | 'channelTradeNo'
    | 'refundedFen'
    | 'buyerLogonId'
    | 'buyerUserId'
    | 'late'
    | 'paidAt'
    | 'closedAt'
    | 'closeRequestedAt'
    | 'cancelRequestedAt'
    | 'nextCheckAt'
    | 'notifyUrl'
    | 'returnUrl'
    | 'quitUrl'
  >
>;

/** One change of one order, with everything that goes with it. */
export interface OrderChange {
  event: OrderEvent;
  to: OrderStatus;
  patch?: OrderPatch;
  evidence?: Evidence;
  finding?: { kind: FindingKind; fingerprint: string };
}

const PATCH_COLUMNS: Record<keyof OrderPatch, readonly [column: string, type: string]> = {
  method: ['method', 'text'],
  channelTradeNo: ['channel_trade_no', 'text'],
  refundedFen: ['refunded_fen', 'bigint'],
  buyerLogonId: ['buyer_logon_id', 'text'],
  buyerUserId: ['buyer_user_id', 'text'],
  late: ['late', 'boolean'],
  paidAt: ['paid_at', 'timestamptz'],
  closedAt: ['closed_at', 'timestamptz'],
  closeRequestedAt: ['close_requested_at', 'timestamptz'],
  cancelRequestedAt: ['cancel_requested_at', 'timestamptz'],
  nextCheckAt: ['next_check_at', 'timestamptz'],
  notifyUrl: ['notify_url', 'text'],
  returnUrl: ['return_url', 'text'],
  quitUrl: ['quit_url', 'text'],
};

/**
 * The one door: writes a change of status into `statement`, with its history row, webhook event and finding.
 * Nothing of it happens where the order is no longer at the version that was read (compare and set); then
 * the step `changed` has no row.
 *
 * @returns the order as it is once the statement has run
 */
export function addOrderChange(statement: Statement, order: Order, change: OrderChange, now: Date): Order {
  const edge = ORDER_STATES.edge(order.status, change.event, change.to);
  const patch: OrderPatch = { ...consequencesOf(order, change, now), ...change.patch };
  const changed: Order = {
    ...order,
    ...patch,
    status: change.to,
    version: order.version + 1,
    updatedAt: now,
  };
  addUpdate(statement, order, changed, patch);
  addHistory(statement, changed, { from: order.status, ...change, at: now });
  if (edge.tells) {
    const data = orderEventData(changed);
    const event = {
      type: edge.tells,
      version: changed.version,
      url: changed.notifyUrl,
      data,
      createdAt: now,
    };
    addWebhookEvent(
      statement,
      newWebhookEvent({ merchantId: order.merchantId, orderId: order.id, refundId: null, ...event }),
      'changed',
    );
  }
  if (change.event === 'cancelled_refunded') addCancelRefund(statement, changed, now, change.evidence);
  if (change.finding) addFinding(statement, changed, change, now);
  return changed;
}

/** What a status brings with it, whoever leads there. */
function consequencesOf(order: Order, { event, to }: OrderChange, now: Date): OrderPatch {
  if (to === 'SUCCESS' || to === 'CLOSED') {
    return {
      nextCheckAt: null,
      ...(order.cancelRequestedAt && { cancelRequestedAt: null }),
      ...(to === 'CLOSED' && !order.closedAt && { closedAt: now }),
      ...(event === 'cancelled_refunded' && { refundedFen: order.amountFen }),
    };
  }
  return { nextCheckAt: firstCheckAt(to, now) };
}

/** When an order in this status must be looked at without anybody asking; `null`: it waits for the shop. */
export function firstCheckAt(status: OrderStatus, now: Date): Date | null {
  if (status === 'UNKNOWN' || status === 'USERPAYING') return new Date(now.getTime() + 3_000);
  return status === 'PENDING' ? new Date(now.getTime() + 5_000) : null;
}

function addUpdate(statement: Statement, before: Order, after: Order, patch: OrderPatch): void {
  const sets = (Object.keys(patch) as (keyof OrderPatch)[])
    .filter((key) => patch[key] !== undefined)
    .toSorted()
    .map((key) => `${PATCH_COLUMNS[key][0]} = ${statement.value(patch[key], PATCH_COLUMNS[key][1])}`);
  sets.push(
    `status = ${statement.value(after.status, 'text')}`,
    `version = ${statement.value(after.version, 'int')}`,
    `updated_at = ${statement.value(after.updatedAt, 'timestamptz')}`,
  );
  const id = statement.value(before.id, 'uuid');
  const version = statement.value(before.version, 'int');
  statement.step(
    'changed',
    `UPDATE orders SET ${sets.join(', ')} WHERE id = ${id} AND version = ${version} RETURNING id`,
  );
}

/** The history row of a change; `source` is the step that proves the change took place. */
export function addHistory(
  statement: Statement,
  order: Order,
  entry: { from: OrderStatus | null; to: OrderStatus; event: OrderEvent; evidence?: Evidence; at: Date },
): void {
  statement.insertFrom(
    'history',
    'order_transitions',
    {
      id: statement.value(newId(entry.at), 'uuid'),
      order_id: statement.value(order.id, 'uuid'),
      version: statement.value(order.version, 'int'),
      from_status: statement.value(entry.from, 'text'),
      to_status: statement.value(entry.to, 'text'),
      event: statement.value(entry.event, 'text'),
      evidence: statement.json(entry.evidence),
      at: statement.value(entry.at, 'timestamptz'),
    },
    { source: 'changed' },
  );
}

function addFinding(statement: Statement, order: Order, change: OrderChange, now: Date): void {
  statement.insertFrom(
    'finding',
    'findings',
    {
      id: statement.value(newId(now), 'uuid'),
      merchant_id: statement.value(order.merchantId, 'text'),
      order_id: statement.value(order.id, 'uuid'),
      kind: statement.value(change.finding?.kind, 'text'),
      fingerprint: statement.value(change.finding?.fingerprint, 'text'),
      evidence: statement.json(change.evidence ?? {}),
      state: statement.value('open', 'text'),
      created_at: statement.value(now, 'timestamptz'),
    },
    { source: 'changed', suffix: 'ON CONFLICT (kind, fingerprint) DO NOTHING' },
  );
}
