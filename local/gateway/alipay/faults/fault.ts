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
  withhold: '通知被扣住（可手动补发）',
  delayNotify: '通知延迟 delayMs 毫秒',
  reorder: '等下一条通知发出之后才发',
  duplicate: '同一通知同时发两次',
  tamper: '签名之后金额被改',
  forge: '用别人的密钥签名',
  doubleEncode: '表单被重复编码',
} as const;

export type CallFaultKind = keyof typeof CALL_FAULTS;
export type NotifyFaultKind = keyof typeof NOTIFY_FAULTS;
export type FaultKind = CallFaultKind | NotifyFaultKind;

export interface FaultOrder {
  kind: FaultKind;
  /** Full method name, or its part after `alipay.trade.`; absent for any. Call faults only. */
  method?: string;
  /** Only for this order; absent for any. */
  outTradeNo?: string;
  /** How many times it strikes; 1 when absent. The SDK's HTTP client repeats a dropped POST once. */
  times?: number;
  /** For `delay` and `delayNotify`, on the gateway's clock and shortened by `timeScale`. */
  delayMs?: number;
  /** For `refusal`: the sub code, such as `ACQ.SELLER_BALANCE_NOT_ENOUGH`. */
  subCode?: string;
}

export interface Fault extends FaultOrder {
  readonly id: string;
  times: number;
}

export function isNotifyFault(kind: FaultKind): kind is NotifyFaultKind {
  return Object.hasOwn(NOTIFY_FAULTS, kind);
}

export function isFaultKind(kind: unknown): kind is FaultKind {
  return typeof kind === 'string' && (Object.hasOwn(CALL_FAULTS, kind) || Object.hasOwn(NOTIFY_FAULTS, kind));
}
