import type { LoggedCall, RequestLog } from '../../shared/http/request-log.ts';

/** One call as the gateway saw it: its method is the TrxType, its content TrxRequest, its code ReturnCode. */
export interface BankCall extends LoggedCall {
  /** What it does, in either dialect; absent for unknown types. */
  operation?: string;
  merchantId: string;
  /** The body as it came, read as UTF-8. */
  readonly body: string;
  readonly contentType: string;
  errorMessage?: string;
  outcome: 'answered' | 'dropped' | 'redirected' | 'httpError';
}

export type BankLog = RequestLog<BankCall>;

/** A TrxType also goes by its operation. */
export function goesBy({ operation }: BankCall, name: string): boolean {
  return operation === name;
}
