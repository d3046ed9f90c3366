import { createHash } from 'node:crypto';
import type pg from 'pg';

/** The one merchant of the benchmark, read once at the start. */
export interface Shop {
  merchantId: string;
  channelAccountId: string;
  sellerId: string;
  isKeyOf(authorization: string | undefined): boolean;
}

export async function readShop(pool: pg.Pool): Promise<Shop> {
  const { rows } = await pool.query<{ id: string; merchant_id: string; seller_id: string; key_hash: string }>(
    `SELECT a.id, a.merchant_id, a.seller_id, k.key_hash
     FROM channel_accounts a JOIN api_keys k ON k.merchant_id = a.merchant_id`,
  );
  const [row] = rows;
  if (!row) throw new Error('the database has no merchant');
  return {
    merchantId: row.merchant_id,
    channelAccountId: row.id,
    sellerId: row.seller_id,
    isKeyOf: (authorization) => sha256(authorization?.slice('Bearer '.length) ?? '') === row.key_hash,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
