import type { Operation } from '../transactions/operations.ts';
import type { FaultKind } from './fault.ts';

export interface MagicAmount {
  readonly kind: FaultKind;
  /** The call it strikes, `create` for whichever call makes the order; absent for notifications. */
  readonly operation?: 'create' | 'query' | 'refund';
  readonly delayMs?: number;
  readonly meaning: string;
}

/** The two digits after the point of an order's amount that make one thing go wrong, once an order. */
export const MAGIC_AMOUNTS: Readonly<Record<string, MagicAmount>> = {
  '91': { kind: 'dropAfter', operation: 'create', meaning: '下单已执行，应答前断开连接' },
  '92': { kind: 'unknownBefore', operation: 'create', meaning: '下单返回 EUNKWN，未执行' },
  '93': { kind: 'unknownAfter', operation: 'create', meaning: '下单返回 EUNKWN，其实已执行' },
  '94': { kind: 'unsigned', operation: 'query', meaning: '首次查询的应答没有签名' },
  '95': { kind: 'withhold', meaning: '付款通知被扣住，只能靠查询' },
  '96': { kind: 'delayNotify', delayMs: 30_000, meaning: '付款通知延迟 30 秒' },
  '97': { kind: 'dropAfter', operation: 'refund', meaning: '首次退款已执行，应答前断开连接' },
  '98': { kind: 'slowRefund', operation: 'refund', meaning: '首次退款仅受理，10 秒后成功' },
  '99': { kind: 'duplicate', meaning: '付款通知同时发两次' },
};

const CREATING = new Set<Operation>(['precreate', 'wap', 'pc', 'app', 'barcode']);

export function magicFor(totalFen: number): MagicAmount | undefined {
  return MAGIC_AMOUNTS[String(totalFen % 100).padStart(2, '0')];
}

export function matchesOperation(magic: MagicAmount, operation: Operation | undefined): boolean {
  if (operation === undefined || magic.operation === undefined) return false;
  return magic.operation === 'create' ? CREATING.has(operation) : magic.operation === operation;
}
