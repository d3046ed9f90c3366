import type { BilingualText } from '../common/errors/catalogue.js';

/** Something that must be true of the books at any time. The query finds what contradicts it. */
export interface MoneyInvariant {
  name: string;
  says: BilingualText;
  /** Rows `{ subject, detail }`, one for each contradiction. */
  sql: string;
}

const REFUNDS_BY_ORDER = `SELECT order_id,
    COALESCE(sum(amount_fen) FILTER (WHERE status = 'SUCCESS'), 0) AS done,
    COALESCE(sum(amount_fen) FILTER (WHERE status = 'PROCESSING'), 0) AS running
  FROM refunds GROUP BY order_id`;
const hasFinding = (kind: string, order: string) =>
  `EXISTS (SELECT FROM findings f WHERE f.order_id = ${order} AND f.kind = '${kind}'
           AND (f.state = 'open' OR f.action = 'dismiss'))`;

/** While a refund of ours is under way somebody may make another at the channel; it then declines ours. */
const OVERTAKEN = `EXISTS (SELECT FROM refunds c JOIN refunds p ON p.order_id = c.order_id
  WHERE c.order_id = o.id AND c.origin = 'channel' AND p.status = 'PROCESSING' AND c.created_at >= p.created_at)`;

/** What `npm run check:money` checks. Each reads committed rows alone, so it may run beside the service. */
export const MONEY_INVARIANTS: readonly MoneyInvariant[] = [
  {
    name: 'refunded_is_sum',
    says: {
      zh: '订单的已退金额等于其成功退款之和',
      en: 'What an order says is refunded is the sum of its refunds',
    },
    sql: `SELECT o.order_no AS subject, o.refunded_fen || ' fen, refunds sum to ' || COALESCE(r.done, 0) AS detail
      FROM orders o LEFT JOIN (${REFUNDS_BY_ORDER}) r ON r.order_id = o.id
      WHERE o.refunded_fen <> COALESCE(r.done, 0)`,
  },
  {
    name: 'reserved_is_sum',
    says: {
      zh: '订单的占用金额等于其处理中退款之和',
      en: 'What an order reserves is the sum of its refunds in progress',
    },
    sql: `SELECT o.order_no AS subject, o.reserved_fen || ' fen, refunds sum to ' || COALESCE(r.running, 0) AS detail
      FROM orders o LEFT JOIN (${REFUNDS_BY_ORDER}) r ON r.order_id = o.id
      WHERE o.reserved_fen <> COALESCE(r.running, 0)`,
  },
  {
    name: 'refunds_within_payment',
    says: {
      zh: '退款不超过所付金额（已有发现者除外）',
      en: 'No more is refunded than was paid, or a finding says so',
    },
    sql: `SELECT o.order_no AS subject, o.refunded_fen || ' + ' || o.reserved_fen || ' of ' || o.amount_fen || ' fen' AS detail
      FROM orders o WHERE NOT ${hasFinding('refund_overflow', 'o.id')} AND (o.refunded_fen > o.amount_fen
        OR (o.refunded_fen + o.reserved_fen > o.amount_fen AND NOT ${OVERTAKEN}))`,
  },
  {
    name: 'closed_means_unpaid',
    says: {
      zh: '已关闭而渠道已收款的订单，款项已退回或有待处理的发现',
      en: 'Money of an order that is closed here and paid there went back, or a finding is open',
    },
    sql: `SELECT o.order_no AS subject, 'paid at ' || o.paid_at AS detail
      FROM orders o WHERE o.status = 'CLOSED' AND o.paid_at IS NOT NULL
        AND o.refunded_fen + o.reserved_fen < o.amount_fen AND NOT ${hasFinding('late_payment', 'o.id')}`,
  },
  {
    name: 'paid_has_proof',
    says: {
      zh: '成功订单有支付时间和渠道交易号',
      en: 'A paid order has a time of payment and the channel’s number',
    },
    sql: `SELECT order_no AS subject, 'lacks its proof' AS detail FROM orders
      WHERE status = 'SUCCESS' AND (paid_at IS NULL OR channel_trade_no IS NULL)`,
  },
  {
    name: 'open_has_next_look',
    says: {
      zh: '每个未终结的订单和退款都有下一次检查',
      en: 'Every open order and refund is looked at again',
    },
    sql: `SELECT order_no AS subject, 'order ' || status AS detail FROM orders
        WHERE (status IN ('PENDING', 'USERPAYING', 'UNKNOWN') OR cancel_requested_at IS NOT NULL) AND next_check_at IS NULL
      UNION ALL
      SELECT refund_no, 'refund ' || status FROM refunds WHERE status = 'PROCESSING' AND next_check_at IS NULL`,
  },
  {
    name: 'end_is_told',
    says: {
      zh: '每个终态订单的商户都有对应的 webhook 事件',
      en: 'The merchant is told of every end of an order',
    },
    sql: `SELECT o.order_no AS subject, 'no event for ' || o.status AS detail FROM orders o
      WHERE o.status IN ('SUCCESS', 'CLOSED') AND NOT EXISTS (
        SELECT FROM webhook_events e WHERE e.order_id = o.id
          AND e.type IN ('payment.succeeded', 'payment.closed', 'payment.late'))`,
  },
  {
    name: 'events_have_an_end',
    says: {
      zh: '每个 webhook 事件已送达、已放弃或仍在计划中',
      en: 'Every event is delivered, abandoned or due again',
    },
    sql: `SELECT id AS subject, type || ' is pending and never due' AS detail FROM webhook_events
      WHERE status = 'pending' AND next_check_at IS NULL`,
  },
];

/** The oldest thing that nobody knows the outcome of, in whole seconds of age; `null`: there is none. */
export const OLDEST_UNKNOWN = `SELECT EXTRACT(EPOCH FROM now() - min(since))::int AS "ageS" FROM (
    SELECT updated_at AS since FROM orders WHERE status = 'UNKNOWN' OR cancel_requested_at IS NOT NULL
    UNION ALL SELECT created_at FROM refunds WHERE status = 'PROCESSING'
  ) open`;
