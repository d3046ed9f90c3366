import type { GatewayOptions } from '../shared/gateway-options.ts';
import type { GatewayRules } from './methods/method.ts';
import type { TriggerTable } from './notifications/triggers.ts';

export interface AlipayGatewayOptions extends GatewayOptions {
  /** Size of the gateway's own RSA keys; default 2048. */
  keyBits?: number;
  /** Which events notify; default: the support table with partial refunds. */
  triggers?: Partial<TriggerTable>;
  /** How far a request's timestamp may be off; default 10 min for calls, 120 min for cashier links. */
  timestampToleranceMs?: number;
  /** Choices where Alipay's sources disagree. */
  rules?: Partial<GatewayRules>;
}
