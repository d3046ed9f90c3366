import type { GatewayClock } from '../shared/clock/clock.ts';
import type { Closable } from '../shared/start-gateway.ts';
import type { AppRegistration, RegisteredApp } from './apps/app.ts';
import type { BooksReader } from './control/books-reader.ts';
import type { PayerControl } from './control/payer-control.ts';
import type { Faults } from './faults/fault-rules.ts';
import type { AlipayLog } from './http/alipay-call.ts';
import type { Notifications } from './notifications/notifications.ts';

/** A local Alipay as its pages and its control API see it. */
export interface LocalAlipay {
  /** Base URL, without a slash at its end. */
  readonly url: string;
  /** `${url}/gateway.do`. */
  readonly gatewayUrl: string;
  /** Registers an application, or changes the one that has this appId. */
  registerApp(registration: AppRegistration): Promise<RegisteredApp>;
  readonly clock: GatewayClock;
  readonly books: BooksReader;
  readonly payer: PayerControl;
  readonly faults: Faults;
  readonly notifications: Notifications;
  readonly requests: AlipayLog;
}

/** A running local Alipay. */
export interface AlipayGateway extends LocalAlipay, Closable {}
