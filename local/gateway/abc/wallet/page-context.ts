import type { HttpRequest } from '../../shared/http/router.ts';
import { payerById, type Payer } from '../../shared/payers/payers.ts';
import { parseForm } from '../../shared/wire/form.ts';
import type { AbcGateway } from '../abc-gateway.ts';
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
  readonly gateway: AbcGateway;
  readonly merchants: MerchantRegistry;
  readonly returnPage: ReturnPage;
  readonly rules: AbcGatewayRules;
}

/** Cookies know no ports: another name than the other gateway's keeps the two wallets apart. */
const COOKIE = 'abcPayer';

/** Whose wallet this browser is. */
export function payerOf(request: HttpRequest): Payer {
  return payerById(new RegExp(`(?:^|;\\s*)${COOKIE}=(\\w+)`).exec(request.cookie)?.[1]);
}

export function payerCookie(payer: Payer): string {
  return `${COOKIE}=${payer.id}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
}

/** The fields of a posted form. */
export function formOf(request: HttpRequest): Map<string, string> {
  return new Map(parseForm(request.body.toString('latin1'), 'utf-8'));
}

export function merchantName({ merchants }: PageContext, { terms }: Order): string {
  return merchants.find(terms.merchantId)?.name ?? terms.merchantId;
}
