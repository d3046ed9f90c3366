import { newId } from '../common/ids.js';
import type { Evidence } from '../channels/evidence.js';
import type { Statement } from '../database/statement.js';
import { newWebhookEvent } from '../webhooks/webhook-event.js';
import { addWebhookEvent, type EventOwn } from '../webhooks/webhook-events.repository.js';
import { nextCheckAt } from './check-times.js';
import type { FindingKind } from './decide-payment.js';
import type { AttemptStatus } from './attempt.js';
import { addBarcodeOutcome } from './attempts.repository.js';
import { ORDER_STATES, type OrderEvent } from './order-states.js';
import { orderEventData } from './order-view.js';
import type { Order, OrderStatus } from './order.js';
import { addWholeRefund, sumsOfWholeRefund } from './refund-of-order.js';

/** What may change on an order beside its status; never its content. */
export type OrderPatch = Partial<
  Pick<
    Order,
    | 'method'
    | 'channelTradeNo'
    | 'refundedFen'
    | 'reservedFen'
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

/** The row that a change is for. */
export interface ChangeTarget {
  /** SQL condition that finds it, or nothing where the order is not what the change was decided on. */
  where: string;
  /** What its event has from the row, where the order was not read: see `expectedOrder`. */
  eventOwn?: EventOwn;
}

const PATCH_COLUMNS: Record<keyof OrderPatch, readonly [column: string, type: string]> = {
  method: ['method', 'text'],
  channelTradeNo: ['channel_trade_no', 'text'],
  refundedFen: ['refunded_fen', 'bigint'],
  reservedFen: ['reserved_fen', 'bigint'],
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
 * Nothing of it happens where `target` has no row: where the order is no longer at the version that was read
 * (compare and set). Then the step `changed` has no row either.
 *
 * @returns the order as it is once the statement has run
 */
export function addOrderChange(
  statement: Statement,
  order: Order,
  change: OrderChange,
  now: Date,
  target: ChangeTarget = sameVersion(statement, order),
): Order {
  const edge = ORDER_STATES.edge(order.status, change.event, change.to);
  const patch = known({ ...consequencesOf(order, change, now), ...change.patch });
  const changed: Order = {
    ...order,
    ...patch,
    status: change.to,
    version: order.version + 1,
    updatedAt: now,
  };
  addUpdate(statement, target, changed, patch);
  addHistory(statement, { from: order.status, ...change, at: now });
  const barcode = barcodeStatusAfter(order, change);
  if (barcode) {
    const { kind, reference } = change.evidence ?? {};
    const outcome = { status: barcode, channelReference: kind === 'response' ? reference : undefined };
    addBarcodeOutcome(statement, order.id, outcome, 'changed', now);
  }
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
      target.eventOwn,
    );
  }
  addWholeRefund(statement, order, change, now);
  if (change.finding) addFinding(statement, changed, change, now);
  return changed;
}

/** What is not said is left as it is. */
function known(patch: OrderPatch): OrderPatch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

/** What becomes of a payment code when its order leaves the states of settling; a failure says more itself. */
function barcodeStatusAfter(order: Order, { event, to }: OrderChange): AttemptStatus | null {
  const settling = order.status === 'UNKNOWN' || order.status === 'USERPAYING';
  if (!settling || to === order.status) return null;
  if (event === 'paid' || event === 'paid_late' || event === 'refunded_late') return 'SUCCESS';
  return to === 'USERPAYING' || to === 'CLOSED' ? to : null;
}

/** What a status brings with it, whoever leads there. */
function consequencesOf(order: Order, { event, to, patch }: OrderChange, now: Date): OrderPatch {
  if (to === 'SUCCESS' || to === 'CLOSED') {
    return {
      nextCheckAt: null,
      ...(order.cancelRequestedAt && { cancelRequestedAt: null }),
      ...(to === 'CLOSED' && !order.closedAt && { closedAt: now }),
      ...sumsOfWholeRefund(order, event),
    };
  }
  return { nextCheckAt: nextCheckAt({ ...order, ...patch, status: to, updatedAt: now }, now) };
}

function sameVersion(statement: Statement, { id, version }: Order): ChangeTarget {
  return { where: `id = ${statement.value(id, 'uuid')} AND version = ${statement.value(version, 'int')}` };
}

function addUpdate(statement: Statement, target: ChangeTarget, after: Order, patch: OrderPatch): void {
  const sets = (Object.keys(patch) as (keyof OrderPatch)[])
    .toSorted()
    .map((key) => `${PATCH_COLUMNS[key][0]} = ${statement.value(patch[key], PATCH_COLUMNS[key][1])}`);
  sets.push(
    `status = ${statement.value(after.status, 'text')}`,
    `version = version + 1`,
    `updated_at = ${statement.value(after.updatedAt, 'timestamptz')}`,
  );
  statement.step(
    'changed',
    `UPDATE orders SET ${sets.join(', ')} WHERE ${target.where}
     RETURNING id, version, merchant_id, notify_url, order_no, transaction_id, attach`,
  );
}

/** The history row of a change, for the order that the step `changed` proves to have changed. */
export function addHistory(
  statement: Statement,
  entry: { from: OrderStatus | null; to: OrderStatus; event: OrderEvent; evidence?: Evidence; at: Date },
): void {
  statement.insertFrom(
    'history',
    'order_transitions',
    {
      id: statement.value(newId(entry.at), 'uuid'),
      order_id: 'changed.id',
      version: 'changed.version',
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
  const action = actionOfRule(change);
  const at = statement.value(now, 'timestamptz');
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
      // Where a rule decides, nobody is left to: the finding is on record as resolved by it.
      ...(action
        ? { state: `'resolved'`, action: `'${action}'`, reason: `'LATE_PAYMENT'`, resolved_at: at }
        : { state: `'open'` }),
      created_at: at,
    },
    { source: 'changed', suffix: 'ON CONFLICT (kind, fingerprint) DO NOTHING' },
  );
}

/** What LATE_PAYMENT has done about the finding of a change; `null`: it holds, for a person to decide. */
function actionOfRule({ event, to }: OrderChange): 'refund' | 'accept' | null {
  if (event === 'refunded_late') return 'refund';
  return event === 'paid_late' && to === 'SUCCESS' ? 'accept' : null;
}
