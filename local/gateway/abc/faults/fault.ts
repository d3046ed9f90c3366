/** What can go wrong with the answer to a call. */
export const CALL_FAULTS = {
  dropBefore: '请求未执行，断开连接',
  dropAfter: '已执行，应答前断开连接（结果丢失）',
  delay: '应答延迟 delayMs 毫秒',
  unknownBefore: 'EUNKWN，未执行',
  unknownAfter: 'EUNKWN，其实已执行',
  http502Before: 'HTTP 502，未执行',
  http502After: 'HTTP 502，其实已执行',
  redirect: '已执行，应答为 HTTP 302 页面',
  unsigned: '应答没有签名',
  wrongSignature: '应答签名错误',
  truncated: '应答 JSON 不完整',
  wrongCharset: '应答误用 UTF-8 编码',
  refusal: '业务失败 returnCode，未执行',
  slowRefund: '退款仅受理，delayMs 毫秒后成功',
  failedRefund: '退款仅受理，delayMs 毫秒后失败',
} as const;

/** What can go wrong with a notification. */
export const NOTIFY_FAULTS = {
  withhold: '通知被扣住（可手动补发）',
  delayNotify: '通知延迟 delayMs 毫秒',
  reorder: '等下一条通知发出之后才发',
  duplicate: '同一通知同时发两次',
  tamper: '签名之后金额被改',
  forge: '用别人的密钥签名',
  doubleEncode: 'MSG 被重复编码',
  plusAsBlank: 'MSG 未编码，加号变空格',
} as const;

export type CallFaultKind = keyof typeof CALL_FAULTS;
export type NotifyFaultKind = keyof typeof NOTIFY_FAULTS;
export type FaultKind = CallFaultKind | NotifyFaultKind;

export interface FaultOrder {
  kind: FaultKind;
  /** A TrxType, or an operation in either dialect (`barcode`, `queryRefund` …). Call faults only. */
  method?: string;
  /** Only for this order or refund number; absent for any. */
  outTradeNo?: string;
  /** How many times it strikes; 1 when absent. */
  times?: number;
  /** For `delay`, `delayNotify` and the refund faults, on the gateway's clock and shortened by `timeScale`. */
  delayMs?: number;
  /** For `refusal`. */
  returnCode?: string;
  errorMessage?: string;
}

export interface Fault extends FaultOrder {
  readonly id: string;
  times: number;
}

export function isNotifyFault(kind: FaultKind): kind is NotifyFaultKind {
  return Object.hasOwn(NOTIFY_FAULTS, kind);
}

/** Faults that mean something to refunds only: other calls leave them for the next one. */
export function isRefundFault(kind: FaultKind): boolean {
  return kind === 'slowRefund' || kind === 'failedRefund';
}

export function isFaultKind(kind: unknown): kind is FaultKind {
  return typeof kind === 'string' && (Object.hasOwn(CALL_FAULTS, kind) || Object.hasOwn(NOTIFY_FAULTS, kind));
}
