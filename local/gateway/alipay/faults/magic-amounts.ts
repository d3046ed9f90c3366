import type { FaultKind } from './fault.ts';

export interface MagicAmount {
  readonly kind: FaultKind;
  /** The call it strikes, `create` for whichever call makes the order; absent for notifications. */
  readonly method?: 'create' | 'query' | 'refund' | 'cancel';
  readonly delayMs?: number;
  readonly meaning: string;
}

/** The two digits after the point of an order's amount that make one thing go wrong, once an order. */
export const MAGIC_AMOUNTS: Readonly<Record<string, MagicAmount>> = {
  '91': { kind: 'dropAfter', method: 'create', meaning: '下单已执行，应答前断开连接' },
  '92': { kind: 'unavailableBefore', method: 'create', meaning: '下单返回 20000，未执行' },
  '93': { kind: 'systemErrorAfter', method: 'create', meaning: '下单返回 ACQ.SYSTEM_ERROR，其实已执行' },
  '94': { kind: 'unsigned', method: 'query', meaning: '首次查询的应答没有签名' },
  '95': { kind: 'withhold', meaning: '付款通知被扣住，只能靠查询' },
  '96': { kind: 'delayNotify', delayMs: 30_000, meaning: '付款通知延迟 30 秒' },
  '97': { kind: 'dropAfter', method: 'refund', meaning: '首次退款已执行，应答前断开连接' },
  '98': { kind: 'retryFlag', method: 'cancel', meaning: '首次撤销返回 retry_flag=Y' },
  '99': { kind: 'duplicate', meaning: '付款通知同时发两次' },
};

/** Methods that make an order, in the sense of the table above. */
const CREATING = new Set(['alipay.trade.precreate', 'alipay.trade.pay', 'alipay.trade.create']);

export function magicFor(totalFen: number): MagicAmount | undefined {
  return MAGIC_AMOUNTS[String(totalFen % 100).padStart(2, '0')];
}

export function matchesMethod(magic: MagicAmount, method: string): boolean {
  if (magic.method === 'create') return CREATING.has(method);
  return magic.method !== undefined && method === `alipay.trade.${magic.method}`;
}
