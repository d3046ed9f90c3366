import type { GatewayRules } from './methods/method.ts';
import type { TriggerTable } from './notifications/triggers.ts';

export interface AlipayGatewayOptions {
  /** 0 or absent: any free one. */
  port?: number;
  /** Default 127.0.0.1. The control API asks nobody who he is: listen elsewhere only in a closed network. */
  host?: string;
  /** Origin of the URLs given out (QR codes, cashier, bills), without a path. Default `http://127.0.0.1:<port>`. */
  publicUrl?: string;
  /** Keys and state are kept here and taken up again at the next start. Absent: memory only. */
  dataDir?: string;
  /** 60 = notification intervals, delays and …0005 codes run 60 times faster. Expiries are not scaled. Default 1. */
  timeScale?: number;
  /** Size of the gateway's own RSA keys; default 2048. */
  keyBits?: number;
  /** Which events notify; default: the support table with partial refunds. */
  triggers?: Partial<TriggerTable>;
  /** Whether amounts ending in .91–.99 bring a fault; default true. */
  magicAmounts?: boolean;
  /** How far a request's timestamp may be off; default 10 min for calls, 120 min for cashier links. */
  timestampToleranceMs?: number;
  /** Choices where Alipay's sources disagree. */
  rules?: Partial<GatewayRules>;
}
