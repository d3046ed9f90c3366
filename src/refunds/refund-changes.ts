import type { Evidence } from '../channels/evidence.js';
import { newId } from '../common/ids.js';
import type { Statement } from '../database/statement.js';
import type { Supplement } from '../payments/order-view.js';
import type { Order } from '../payments/order.js';
import { newWebhookEvent, type WebhookType } from '../webhooks/webhook-event.js';
import { addWebhookEvent } from '../webhooks/webhook-events.repository.js';
import { REFUND_STATES, type RefundEvent } from './refund-states.js';
import { refundEventData } from './refund-view.js';
import type { Refund, RefundStatus } from './refund.js';

export type RefundPatch = Partial<
  Pick<
    Refund,
    | 'fundChange'
    | 'buyerLogonId'
    | 'buyerUserId'
    | 'detailItems'
    | 'channelCode'
    | 'channelSubCode'
    | 'channelMessage'
    | 'refundedAt'
    | 'sentAt'
    | 'nextCheckAt'
  >
>;

/** One change of one refund, with everything that goes with it. */
export interface RefundChange {
  event: RefundEvent;
  to: RefundStatus;
  patch?: RefundPatch;
  evidence?: Evidence;
}

const PATCH_COLUMNS: Record<keyof RefundPatch, readonly [column: string, type: string]> = {
  fundChange: ['fund_change', 'text'],
  buyerLogonId: ['buyer_logon_id', 'text'],
  buyerUserId: ['buyer_user_id', 'text'],
  detailItems: ['detail_items', 'jsonb'],
  channelCode: ['channel_code', 'text'],
  channelSubCode: ['channel_sub_code', 'text'],
  channelMessage: ['channel_message', 'text'],
  refundedAt: ['refunded_at', 'timestamptz'],
  sentAt: ['sent_at', 'timestamptz'],
  nextCheckAt: ['next_check_at', 'timestamptz'],
};

/** A refund with all that a message about it says. */
export interface ToldRefund {
  refund: Refund;
  order: Order;
  supplements: readonly Supplement[];
}

/** How a change of status moves the order's two sums. */
interface OrderSums {
  reservedFen: number;
  refundedFen: number;
}

/**
 * The one door of refunds: writes a change of status into `statement`, with its history row, its webhook
 * event and the order's sums.
 *
 * Every change of a refund raises its order's version, so comparing that one number, under the order's row
 * lock, proves that neither moved since they were read together. Otherwise the step `changed` has no row.
 */
export function addRefundChange(
  statement: Statement,
  { refund, order, supplements }: ToldRefund,
  change: RefundChange,
  now: Date,
): { refund: Refund; order: Order } {
  const edge = REFUND_STATES.edge(refund.status, change.event, change.to);
  const changed: Refund = {
    ...refund,
    ...change.patch,
    status: change.to,
    version: refund.version + 1,
    updatedAt: now,
  };
  const moved = movedSums(refund, change.to);
  const orderAfter = movedOrder(order, moved);
  addOrderSums(statement, order, moved, refund, now);
  addRefundUpdate(statement, refund, changed, change.patch ?? {});
  addRefundHistory(statement, changed, { from: refund.status, ...change, at: now });
  if (orderAfter.refundedFen > order.amountFen && change.to === 'SUCCESS') {
    addOverflowFinding(statement, changed, change.evidence, now);
  }
  if (change.to === 'FAILED' && refund.origin === 'late_payment') addReopenedFinding(statement, refund);
  const told = { refund: changed, order: orderAfter, supplements };
  if (edge.tells) addRefundEvent(statement, told, edge.tells, now);
  return { refund: changed, order: orderAfter };
}

function movedSums({ status, amountFen }: Refund, to: RefundStatus): OrderSums {
  const reserved = (at: RefundStatus) => (at === 'PROCESSING' ? amountFen : 0);
  const refunded = (at: RefundStatus) => (at === 'SUCCESS' ? amountFen : 0);
  return { reservedFen: reserved(to) - reserved(status), refundedFen: refunded(to) - refunded(status) };
}

function movedOrder(order: Order, moved: OrderSums): Order {
  return {
    ...order,
    reservedFen: order.reservedFen + moved.reservedFen,
    refundedFen: order.refundedFen + moved.refundedFen,
    version: order.version + 1,
  };
}

function addOrderSums(statement: Statement, order: Order, moved: OrderSums, refund: Refund, now: Date): void {
  statement.step(
    'sums',
    `UPDATE orders SET
       reserved_fen = reserved_fen + ${statement.value(moved.reservedFen, 'bigint')},
       refunded_fen = refunded_fen + ${statement.value(moved.refundedFen, 'bigint')},
       version = version + 1, updated_at = ${statement.value(now, 'timestamptz')}
     WHERE id = ${statement.value(order.id, 'uuid')} AND version = ${statement.value(order.version, 'int')}
       AND EXISTS (SELECT FROM refunds r WHERE r.id = ${statement.value(refund.id, 'uuid')}
                   AND r.version = ${statement.value(refund.version, 'int')})
     RETURNING id`,
  );
}

function addRefundUpdate(statement: Statement, before: Refund, after: Refund, patch: RefundPatch): void {
  const sets = (Object.keys(patch) as (keyof RefundPatch)[])
    .filter((key) => patch[key] !== undefined)
    .toSorted()
    .map((key) => `${PATCH_COLUMNS[key][0]} = ${patchValue(statement, key, patch[key])}`);
  sets.push(
    `status = ${statement.value(after.status, 'text')}`,
    `version = ${statement.value(after.version, 'int')}`,
    `updated_at = ${statement.value(after.updatedAt, 'timestamptz')}`,
  );
  statement.step(
    'changed',
    `UPDATE refunds SET ${sets.join(', ')} FROM sums WHERE refunds.id = ${statement.value(before.id, 'uuid')}
     RETURNING refunds.id`,
  );
}

function patchValue(statement: Statement, key: keyof RefundPatch, value: unknown): string {
  return key === 'detailItems' ? statement.json(value) : statement.value(value, PATCH_COLUMNS[key][1]);
}

export function addRefundHistory(
  statement: Statement,
  refund: Refund,
  entry: { from: RefundStatus | null; to: RefundStatus; event: RefundEvent; evidence?: Evidence; at: Date },
): void {
  statement.insertFrom(
    'refund_history',
    'refund_transitions',
    {
      id: statement.value(newId(entry.at), 'uuid'),
      refund_id: statement.value(refund.id, 'uuid'),
      version: statement.value(refund.version, 'int'),
      from_status: statement.value(entry.from, 'text'),
      to_status: statement.value(entry.to, 'text'),
      event: statement.value(entry.event, 'text'),
      evidence: statement.json(entry.evidence),
      at: statement.value(entry.at, 'timestamptz'),
    },
    { source: 'changed' },
  );
}

/** The late payment was to go back and did not: it is open again, for a person to decide. */
function addReopenedFinding(statement: Statement, { orderId }: Refund): void {
  statement.step(
    'reopened',
    `UPDATE findings f SET state = 'open', action = NULL, reason = NULL, resolved_at = NULL
     FROM changed WHERE f.order_id = ${statement.value(orderId, 'uuid')}
       AND f.kind = 'late_payment' AND f.action = 'refund'`,
  );
}

/** More went back at the channel than was paid: a fact, and something a person must look at. */
export function addOverflowFinding(
  statement: Statement,
  refund: Refund,
  evidence: Evidence | undefined,
  now: Date,
): void {
  statement.insertFrom(
    'overflow',
    'findings',
    {
      id: statement.value(newId(now), 'uuid'),
      merchant_id: statement.value(refund.merchantId, 'text'),
      order_id: statement.value(refund.orderId, 'uuid'),
      kind: `'refund_overflow'`,
      fingerprint: statement.value(refund.id, 'text'),
      evidence: statement.json(evidence ?? {}),
      state: `'open'`,
      created_at: statement.value(now, 'timestamptz'),
    },
    { source: 'changed', suffix: 'ON CONFLICT (kind, fingerprint) DO NOTHING' },
  );
}

export function addRefundEvent(
  statement: Statement,
  { refund, order, supplements }: ToldRefund,
  type: WebhookType,
  now: Date,
): void {
  const event = newWebhookEvent({
    merchantId: refund.merchantId,
    orderId: refund.orderId,
    refundId: refund.id,
    type,
    version: order.version,
    url: order.notifyUrl,
    data: refundEventData(refund, order, supplements),
    createdAt: now,
  });
  addWebhookEvent(statement, event, 'changed');
}
