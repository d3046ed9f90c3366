import type { LoggedCall, RequestLog } from '../../shared/http/request-log.ts';

/** One call of a method as the gateway saw it; its content is `biz_content`. */
export interface AlipayCall extends LoggedCall {
  readonly appId: string;
  /** All parameters as received, `sign` included. */
  readonly parameters: Readonly<Record<string, string>>;
  subCode?: string;
  outcome: 'answered' | 'dropped' | 'page' | 'httpError';
}

export type AlipayLog = RequestLog<AlipayCall>;

/** A method also goes by its part after `alipay.trade.`. */
export function goesBy({ method }: AlipayCall, name: string): boolean {
  return method === `alipay.trade.${name}`;
}
