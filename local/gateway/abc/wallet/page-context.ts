import { PayerCookie } from '../../shared/wallet/browser.ts';
import type { LocalBank } from '../abc-gateway.ts';
import type { AbcGatewayRules } from '../gateway-options.ts';
import type { MerchantRegistry } from '../merchants/merchant-registry.ts';
import type { PaymentCodes } from '../orders/magic-codes.ts';
import type { OrderBooks } from '../orders/order-books.ts';
import type { Order } from '../orders/order.ts';
import type { PayerActions } from '../orders/payer-actions.ts';
import type { ReturnPage } from './return.ts';

/** What the pages work on. */
export interface PageContext {
  readonly actions: PayerActions;
  readonly authCodes: PaymentCodes;
  readonly books: OrderBooks;
  readonly gateway: LocalBank;
  readonly merchants: MerchantRegistry;
  readonly returnPage: ReturnPage;
  readonly rules: AbcGatewayRules;
}

export const PAYER_COOKIE = new PayerCookie('abcPayer');

export function merchantName({ merchants }: PageContext, { terms }: Order): string {
  return merchants.find(terms.merchantId)?.name ?? terms.merchantId;
}
