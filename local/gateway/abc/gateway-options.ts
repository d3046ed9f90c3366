import type { GatewayOptions } from '../shared/gateway-options.ts';

/** Choices where the bank's public sources say nothing, so that a test can try both. */
export interface AbcGatewayRules {
  /** Status of an order of which a part was given back; default 04. */
  readonly partialRefundStatus: '04' | '05';
  /** Status of a paid order: 03 (funds requested) and 04 (success) both mean paid; default 04. */
  readonly paidStatus: '03' | '04';
  /** How the payer's browser carries MSG to the merchant's return page; default GET. */
  readonly returnBy: 'GET' | 'POST';
  /**
   * Under which SettleDate a day's business stands: that of the next day, its accounting date, as in the one
   * public day file; or that of the day itself. Default `nextDay`.
   */
  readonly settleDate: 'nextDay' | 'sameDay';
  /** The bank's commission, in thousandths; only day files tell of it. Default 0. */
  readonly commissionPerMille: number;
}

export const DEFAULT_RULES: AbcGatewayRules = {
  partialRefundStatus: '04',
  paidStatus: '04',
  returnBy: 'GET',
  settleDate: 'nextDay',
  commissionPerMille: 0,
};

export interface AbcGatewayOptions extends GatewayOptions {
  /** Size of the bank's own RSA key; default 1024, the size of the real one. */
  keyBits?: number;
  rules?: Partial<AbcGatewayRules>;
}
