import type { HttpRequest } from '../../shared/http/router.ts';
import { payerById, type Payer } from '../../shared/payers/payers.ts';
import { parseForm } from '../../shared/wire/form.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import type { AppRegistry } from '../apps/app-registry.ts';
import type { PaymentCodes } from '../trades/magic-codes.ts';
import type { PayerActions } from '../trades/payer-actions.ts';
import type { TradeBooks } from '../trades/trade-books.ts';

/** What the pages work on. */
export interface PageContext {
  readonly actions: PayerActions;
  readonly apps: AppRegistry;
  readonly authCodes: PaymentCodes;
  readonly books: TradeBooks;
  readonly gateway: AlipayGateway;
}

const COOKIE = 'payer';

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

export function sellerName({ apps }: PageContext, appId: string): string {
  return apps.find(appId)?.name ?? appId;
}
