import {
  NOTIFY_FAULTS as COMMON_NOTIFY_FAULTS,
  type FaultOrder as CommonFaultOrder,
} from '../../shared/faults/fault.ts';

/** What can go wrong with the answer to a call. */
export const CALL_FAULTS = {
  dropBefore: '请求未执行，断开连接',
  dropAfter: '已执行，应答前断开连接（结果丢失）',
  delay: '应答延迟 delayMs 毫秒',
  unavailableBefore: '20000，未执行',
  unavailableAfter: '20000，其实已执行',
  systemErrorBefore: 'ACQ.SYSTEM_ERROR，未执行',
  systemErrorAfter: 'ACQ.SYSTEM_ERROR，其实已执行',
  http502Before: 'HTTP 502，未执行',
  http502After: 'HTTP 502，其实已执行',
  unsigned: '应答没有签名',
  wrongSignature: '应答签名错误',
  truncated: '应答 JSON 不完整',
  refusal: '业务失败 subCode，未执行',
  retryFlag: '撤销返回 retry_flag=Y，未执行',
} as const;

/** What can go wrong with a notification. */
export const NOTIFY_FAULTS = {
  ...COMMON_NOTIFY_FAULTS,
  doubleEncode: '表单被重复编码',
} as const;

export type CallFaultKind = keyof typeof CALL_FAULTS;
export type NotifyFaultKind = keyof typeof NOTIFY_FAULTS;
export type FaultKind = CallFaultKind | NotifyFaultKind;

export interface FaultOrder extends CommonFaultOrder {
  kind: FaultKind;
  /** Full method name, or its part after `alipay.trade.`; absent for any. Call faults only. */
  method?: string;
  /** How many times it strikes; 1 when absent. The SDK's HTTP client repeats a dropped POST once. */
  times?: number;
  /** For `refusal`: the sub code, such as `ACQ.SELLER_BALANCE_NOT_ENOUGH`. */
  subCode?: string;
}
