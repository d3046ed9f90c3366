import type { LoggedCall, RequestLog } from '../../shared/http/request-log.ts';

/** One call of a method as the gateway saw it. */
export interface AlipayCall extends LoggedCall {
  readonly appId: string;
  outTradeNo?: string;
  /** All parameters as received, `sign` included. */
  readonly parameters: Readonly<Record<string, string>>;
  /** `biz_content` as read; absent when the request did not get that far. */
  content?: Readonly<Record<string, unknown>>;
  /** Result code; absent where the connection was dropped or a page was shown. */
  code?: string;
  subCode?: string;
  /** The fault that struck, if any. */
  fault?: string;
  outcome: 'answered' | 'dropped' | 'page' | 'httpError';
}

export type AlipayLog = RequestLog<AlipayCall>;

/** A method also goes by its part after `alipay.trade.`. */
export function goesBy({ method }: AlipayCall, name: string): boolean {
  return method === `alipay.trade.${name}`;
}
