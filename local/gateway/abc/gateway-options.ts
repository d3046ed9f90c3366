/** Choices where the bank's public sources say nothing, so that a test can try both. */
export interface AbcGatewayRules {
  /** Status of an order of which a part was given back; default 04. */
  readonly partialRefundStatus: '04' | '05';
  /** Status of a paid order: 03 (funds requested) and 04 (success) both mean paid; default 04. */
  readonly paidStatus: '03' | '04';
  /** How the payer's browser carries MSG to the merchant's return page; default GET. */
  readonly returnBy: 'GET' | 'POST';
}

export const DEFAULT_RULES: AbcGatewayRules = {
  partialRefundStatus: '04',
  paidStatus: '04',
  returnBy: 'GET',
};

export interface AbcGatewayOptions {
  /** 0 or absent: any free one. */
  port?: number;
  /** Default 127.0.0.1. The control API asks nobody who he is: listen elsewhere only in a closed network. */
  host?: string;
  /** Origin of the URLs given out (QR codes, cashier), without a path. Default `http://127.0.0.1:<port>`. */
  publicUrl?: string;
  /** Keys and state are kept here and taken up again at the next start. Absent: memory only. */
  dataDir?: string;
  /** 60 = notification intervals, delays and waiting codes run 60 times faster. Expiries are not scaled. Default 1. */
  timeScale?: number;
  /** Size of the bank's own RSA key; default 1024, the size of the real one. */
  keyBits?: number;
  /** Whether amounts ending in .91–.99 bring a fault; default true. */
  magicAmounts?: boolean;
  rules?: Partial<AbcGatewayRules>;
}
