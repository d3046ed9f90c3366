import type { GatewayClock } from '../shared/clock/clock.ts';
import type { Closable } from '../shared/start-gateway.ts';
import type { MerchantPfx } from './certificates/bank-certificates.ts';
import type { BooksReader } from './control/books-reader.ts';
import type { PayerControl } from './control/payer-control.ts';
import type { Faults } from './faults/fault-rules.ts';
import type { BankLog } from './http/bank-call.ts';
import type { MerchantRegistration, RegisteredMerchant } from './merchants/merchant.ts';
import type { Notifications } from './notifications/notifications.ts';

/** A local bank as its pages and its control API see it. */
export interface LocalBank {
  /** Base URL, without a slash at its end. */
  readonly url: string;
  /** `${url}/ebus/ReceiveMerchantTrxReqServlet`; the older `/ebus/trustpay/…` works too. */
  readonly gatewayUrl: string;
  /** Registers a merchant, or changes the one that has this number. */
  registerMerchant(registration: MerchantRegistration): Promise<RegisteredMerchant>;
  /** A merchant's key and certificate as the bank would issue them; registers nothing. */
  createMerchantPfx(merchantId: string, password: string): Promise<MerchantPfx>;
  readonly clock: GatewayClock;
  readonly books: BooksReader;
  readonly payer: PayerControl;
  readonly faults: Faults;
  readonly notifications: Notifications;
  readonly requests: BankLog;
}

/** A running local bank. */
export interface AbcGateway extends LocalBank, Closable {}
