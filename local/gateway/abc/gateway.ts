import { RequestLog } from '../shared/http/request-log.ts';
import { startGateway, type Assembly } from '../shared/start-gateway.ts';
import type { AbcGateway, LocalBank } from './abc-gateway.ts';
import { BooksReader } from './control/books-reader.ts';
import { controlRoutes } from './control/control-routes.ts';
import { PayerControl } from './control/payer-control.ts';
import type { AbcGatewayOptions } from './gateway-options.ts';
import { createParts } from './gateway-parts.ts';
import { goesBy } from './http/bank-call.ts';
import { bankRoutes, GATEWAY_PATH } from './http/bank-routes.ts';
import { Intake } from './http/intake.ts';
import { TrxEndpoint } from './http/trx-endpoint.ts';
import { PayerActions } from './orders/payer-actions.ts';
import { booksRoutes } from './wallet/books-routes.ts';
import { cashierRoutes } from './wallet/cashier-routes.ts';
import { ReturnPage } from './wallet/return.ts';
import { walletRoutes } from './wallet/wallet-routes.ts';

export type { AbcGateway } from './abc-gateway.ts';

/** Starts a local ABC gateway; many can run in one process, each with its own port and state. */
export async function startAbcGateway(options: AbcGatewayOptions = {}): Promise<AbcGateway> {
  return startGateway(options, (url) => assemble(options, url));
}

async function assemble(options: AbcGatewayOptions, url: string): Promise<Assembly<LocalBank>> {
  const { platform, merchants, certificates, faults, notifications } = await createParts(options, url);
  const { clock, books, authCodes, bankKey, rules } = platform;
  const requests = new RequestLog(goesBy);
  const actions = new PayerActions(books, clock);
  const reader = new BooksReader(books, merchants, rules);
  const returnPage = new ReturnPage(bankKey, clock);
  const payer = new PayerControl({ actions, books, reader, authCodes, returnPage });
  const intake = new Intake(merchants, platform);
  const endpoint = new TrxEndpoint({ intake, faults, requests, clock, bankKey });
  const gatewayUrl = `${url}${GATEWAY_PATH}`;
  const gateway: LocalBank = {
    url,
    gatewayUrl,
    registerMerchant: async (registration) => merchants.register(registration, gatewayUrl),
    createMerchantPfx: (merchantId, password) => certificates.createMerchantPfx(merchantId, password),
    clock,
    books: reader,
    payer,
    faults,
    notifications,
    requests,
  };
  const pages = { actions, authCodes, books, gateway, merchants, returnPage, rules };
  const routes = [
    ...bankRoutes(endpoint),
    ...cashierRoutes(pages),
    ...walletRoutes(pages),
    ...booksRoutes(pages),
    ...controlRoutes(gateway),
  ];
  return { gateway, routes };
}
