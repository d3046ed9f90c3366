import { PayerCookie } from '../../shared/wallet/browser.ts';
import type { LocalAlipay } from '../alipay-gateway.ts';
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
  readonly gateway: LocalAlipay;
}

export const PAYER_COOKIE = new PayerCookie('payer');

export function sellerName({ apps }: PageContext, appId: string): string {
  return apps.find(appId)?.name ?? appId;
}
