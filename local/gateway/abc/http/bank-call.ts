import type { LoggedCall, RequestLog } from '../../shared/http/request-log.ts';

/** One call as the gateway saw it. */
export interface BankCall extends LoggedCall {
  /** TrxType. */
  method: string;
  /** What it does, in either dialect; absent for unknown types. */
  operation?: string;
  merchantId: string;
  outTradeNo?: string;
  /** TrxRequest as read; absent when the body was no message. */
  content?: Readonly<Record<string, unknown>>;
  /** The body as it came, read as UTF-8. */
  readonly body: string;
  readonly contentType: string;
  /** ReturnCode; absent where there was none to give. */
  code?: string;
  errorMessage?: string;
  /** The fault that struck, if any. */
  fault?: string;
  outcome: 'answered' | 'dropped' | 'redirected' | 'httpError';
}

export type BankLog = RequestLog<BankCall>;

/** A TrxType also goes by its operation. */
export function goesBy({ operation }: BankCall, name: string): boolean {
  return operation === name;
}
