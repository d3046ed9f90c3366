import { Client } from 'pg';
import { AMOUNT_FEN, MERCHANT_ID, SELLER_ID, SUBJECT } from './account.ts';

/** Which orders: `count` of them, `<prefix>-0`, `<prefix>-<step>`, `<prefix>-<2 × step>` … */
export interface OrderRange {
  prefix: string;
  count: number;
  step: number;
}

const PENDING_ORDERS = `
  WITH made AS (
    INSERT INTO orders (id, merchant_id, order_no, transaction_id, channel_account_id, channel, seller_id,
      out_trade_no, status, version, method, amount_fen, goods_name, created_at, updated_at, expire_at,
      next_check_at)
    SELECT uuidv7(), $1, $3 || '-' || i, 'QP-' || $3 || '-' || i, a.id, 'alipay', $2,
      $3 || '-' || i, 'PENDING', 1, 'precreate', $5, $6, now(), now(), now() + interval '2 hours',
      now() + interval '1 day'
    FROM generate_series(0, ($4::int - 1) * $7::int, $7::int) i, (SELECT id FROM channel_accounts LIMIT 1) a
    RETURNING id, created_at
  ), history AS (
    INSERT INTO order_transitions (id, order_id, version, to_status, event, at)
    SELECT uuidv7(), id, 1, 'PENDING', 'link_started', created_at FROM made
  )
  INSERT INTO payment_attempts (id, order_id, method, status, qr_code, created_at, updated_at)
  SELECT uuidv7(), id, 'precreate', 'PAYABLE', 'https://qr.alipay.com/bax', created_at, created_at FROM made`;

const PAID_ORDERS = `
  INSERT INTO orders (id, merchant_id, order_no, transaction_id, channel_account_id, channel, seller_id,
    out_trade_no, channel_trade_no, status, version, method, amount_fen, goods_name, buyer_logon_id,
    buyer_user_id, created_at, updated_at, expire_at, paid_at)
  SELECT uuidv7(), $1, $3 || '-' || i, 'QP-' || $3 || '-' || i, a.id, 'alipay', $2,
    $3 || '-' || i, '2026' || lpad(i::text, 24, '0'), 'SUCCESS', 2, 'precreate', $5, $6, 'pay***@example.com',
    '2088722900000001', now(), now(), now() + interval '2 hours', now()
  FROM generate_series(0, ($4::int - 1) * $7::int, $7::int) i, (SELECT id FROM channel_accounts LIMIT 1) a`;

/** Puts orders on record as they are while they wait for their notification. */
export function insertPendingOrders(databaseUrl: string, range: OrderRange): Promise<void> {
  return insert(databaseUrl, PENDING_ORDERS, range);
}

/** Puts orders on record that are paid: final, nothing will change them. */
export function insertPaidOrders(databaseUrl: string, range: OrderRange): Promise<void> {
  return insert(databaseUrl, PAID_ORDERS, range);
}

/**
 * Brings a database to where it is after a while: the planner knows what is there, and what was loaded is on
 * the disk instead of being written while others are measured.
 */
export async function settle(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  });
}

/** One number that a query answers. */
export async function countRows(databaseUrl: string, sql: string): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ count: string }>(sql);
    return Number(rows[0]?.count);
  });
}

export async function withClient<T>(databaseUrl: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function insert(databaseUrl: string, sql: string, { prefix, count, step }: OrderRange): Promise<void> {
  const values = [MERCHANT_ID, SELLER_ID, prefix, count, AMOUNT_FEN, SUBJECT, step];
  await withClient(databaseUrl, (client) => client.query(sql, values));
}
