import {
  NOTIFY_FAULTS as COMMON_NOTIFY_FAULTS,
  type FaultOrder as CommonFaultOrder,
} from '../../shared/faults/fault.ts';

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
  ...COMMON_NOTIFY_FAULTS,
  doubleEncode: 'MSG 被重复编码',
  plusAsBlank: 'MSG 未编码，加号变空格',
} as const;

export type CallFaultKind = keyof typeof CALL_FAULTS;
export type NotifyFaultKind = keyof typeof NOTIFY_FAULTS;
export type FaultKind = CallFaultKind | NotifyFaultKind;

export interface FaultOrder extends CommonFaultOrder {
  kind: FaultKind;
  /** A TrxType, or an operation in either dialect (`barcode`, `queryRefund` …). Call faults only. */
  method?: string;
  /** Only for this order or refund number; absent for any. */
  outTradeNo?: string;
  /** For `refusal`. */
  returnCode?: string;
  errorMessage?: string;
}

/** Faults that mean something to refunds only: other calls leave them for the next one. */
export function isRefundFault(kind: FaultKind): boolean {
  return kind === 'slowRefund' || kind === 'failedRefund';
}
