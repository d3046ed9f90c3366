import type { MagicAmount } from '../../shared/faults/fault.ts';
import type { FaultOrder } from './fault.ts';

/** The two digits after the point of an order's amount that make one thing go wrong, once an order. */
export const MAGIC_AMOUNTS: Readonly<Record<string, MagicAmount<FaultOrder>>> = {
  '91': { fault: { kind: 'dropAfter' }, step: 'create', meaning: '下单已执行，应答前断开连接' },
  '92': { fault: { kind: 'unavailableBefore' }, step: 'create', meaning: '下单返回 20000，未执行' },
  '93': {
    fault: { kind: 'systemErrorAfter' },
    step: 'create',
    meaning: '下单返回 ACQ.SYSTEM_ERROR，其实已执行',
  },
  '94': { fault: { kind: 'unsigned' }, step: 'query', meaning: '首次查询的应答没有签名' },
  '95': { fault: { kind: 'withhold' }, meaning: '付款通知被扣住，只能靠查询' },
  '96': { fault: { kind: 'delayNotify', delayMs: 30_000 }, meaning: '付款通知延迟 30 秒' },
  '97': { fault: { kind: 'dropAfter' }, step: 'refund', meaning: '首次退款已执行，应答前断开连接' },
  '98': { fault: { kind: 'retryFlag' }, step: 'cancel', meaning: '首次撤销返回 retry_flag=Y' },
  '99': { fault: { kind: 'duplicate' }, meaning: '付款通知同时发两次' },
};
