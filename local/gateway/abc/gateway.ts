import { RequestLog } from '../shared/http/request-log.ts';
import type { Route } from '../shared/http/router.ts';
import { HttpServer } from '../shared/http/server.ts';
import type { AbcGateway } from './abc-gateway.ts';
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
  const address = { url: '' };
  const parts = await createParts(options, () => address.url);
  const { platform, merchants, certificates, faults, notifications } = parts;
  const { clock, books, authCodes, bankKey, rules } = platform;
  const requests = new RequestLog(goesBy);
  const actions = new PayerActions(books, clock);
  const reader = new BooksReader(books, merchants, rules);
  const returnPage = new ReturnPage(bankKey, clock);
  const payer = new PayerControl({ actions, books, reader, authCodes, returnPage });
  const intake = new Intake(merchants, platform);
  const endpoint = new TrxEndpoint({ intake, faults, requests, clock, bankKey });

  let routes: readonly Route[] = [];
  const server = new HttpServer(() => routes);
  const port = await server.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  address.url = (options.publicUrl ?? `http://127.0.0.1:${port}`).replace(/\/+$/, '');
  const gatewayUrl = `${address.url}${GATEWAY_PATH}`;
  const gateway: AbcGateway = {
    url: address.url,
    gatewayUrl,
    registerMerchant: async (registration) => merchants.register(registration, gatewayUrl),
    createMerchantPfx: (merchantId, password) => certificates.createMerchantPfx(merchantId, password),
    clock,
    books: reader,
    payer,
    faults,
    notifications,
    requests,
    close: async () => {
      clock.stop();
      await Promise.all([server.close(), notifications.stop()]);
    },
  };
  const pages = { actions, authCodes, books, gateway, merchants, returnPage, rules };
  routes = [
    ...bankRoutes(endpoint),
    ...cashierRoutes(pages),
    ...walletRoutes(pages),
    ...booksRoutes(pages),
    ...controlRoutes(gateway),
  ];
  notifications.start();
  return gateway;
}
