import type pg from 'pg';
import { chinaIso } from './alipay.ts';
import type { Shop } from './shop.ts';

const QUERY = `
  SELECT order_no, transaction_id, channel_trade_no, amount_fen, status, paid_at, refunded_fen, version,
    expire_at, (
      SELECT json_agg(json_build_object('orderNo', s.order_no, 'amount', s.amount_fen / 100.0,
        'status', s.status) ORDER BY s.id)
      FROM orders s WHERE s.supplement_to_id = o.id
    ) AS supplements
  FROM orders o WHERE merchant_id = $1 AND order_no = $2`;

interface Row {
  order_no: string;
  transaction_id: string;
  channel_trade_no: string;
  amount_fen: string;
  status: string;
  paid_at: Date;
  refunded_fen: string;
  version: number;
  expire_at: Date;
  supplements: object[] | null;
}

export class QueryRoute {
  private readonly pool: pg.Pool;
  private readonly shop: Shop;

  constructor(pool: pg.Pool, shop: Shop) {
    this.pool = pool;
    this.shop = shop;
  }

  async answer(orderNo: string): Promise<Buffer | null> {
    const values = [this.shop.merchantId, orderNo];
    const { rows } = await this.pool.query<Row>({ name: 'query', text: QUERY, values });
    const [row] = rows;
    return row ? Buffer.from(JSON.stringify(render(row))) : null;
  }
}

function render(row: Row): object {
  return {
    isSuccess: true,
    orderNo: row.order_no,
    transactionId: row.transaction_id,
    thirdOrderNo: row.channel_trade_no,
    amount: Number(row.amount_fen) / 100,
    status: row.status,
    payTime: chinaIso(row.paid_at),
    refundedAmount: Number(row.refunded_fen) / 100,
    refundStatus: row.refunded_fen === '0' ? 'NONE' : 'PARTIAL',
    supplements: row.supplements ?? [],
    version: row.version,
    expireTime: chinaIso(row.expire_at),
    message: '查询成功',
  };
}
