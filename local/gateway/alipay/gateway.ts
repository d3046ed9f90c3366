import { RequestLog } from '../shared/http/request-log.ts';
import type { Route } from '../shared/http/router.ts';
import { HttpServer } from '../shared/http/server.ts';
import type { AlipayGateway } from './alipay-gateway.ts';
import { BooksReader } from './control/books-reader.ts';
import { controlRoutes } from './control/control-routes.ts';
import { PayerControl } from './control/payer-control.ts';
import type { AlipayGatewayOptions } from './gateway-options.ts';
import { createParts, type GatewayParts } from './gateway-parts.ts';
import { goesBy } from './http/alipay-call.ts';
import { GatewayEndpoint } from './http/gateway-endpoint.ts';
import { gatewayRoutes } from './http/gateway-routes.ts';
import { Intake } from './http/intake.ts';
import { PayerActions } from './trades/payer-actions.ts';
import { booksRoutes } from './wallet/books-routes.ts';
import { cashierRoutes } from './wallet/cashier-routes.ts';
import { walletRoutes } from './wallet/wallet-routes.ts';

/** Starts a local Alipay gateway; many can run in one process, each with its own port and state. */
export async function startAlipayGateway(options: AlipayGatewayOptions = {}): Promise<AlipayGateway> {
  let routes: readonly Route[] | undefined;
  const server = new HttpServer(() => routes);
  // Listening comes first: a port that is taken must not touch the state of whoever has it.
  const port = await server.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  try {
    const url = (options.publicUrl ?? `http://127.0.0.1:${port}`).replace(/\/+$/, '');
    const parts = await createParts(options, url);
    const service = createService(parts, options, url, server);
    routes = service.routes;
    parts.notifications.start();
    return service.gateway;
  } catch (error) {
    await server.close();
    throw error;
  }
}

function createService(
  { platform, apps, faults, notifications, alipayKey }: GatewayParts,
  options: AlipayGatewayOptions,
  url: string,
  server: HttpServer,
): { gateway: AlipayGateway; routes: Route[] } {
  const { clock, books, authCodes, bills } = platform;
  const intake = new Intake(apps, platform, options.timestampToleranceMs);
  const requests = new RequestLog(goesBy);
  const actions = new PayerActions(books, clock);
  const reader = new BooksReader(books, apps);
  const payer = new PayerControl({ actions, intake, books, reader, authCodes, clock, alipayKey });
  const endpoint = new GatewayEndpoint({ intake, apps, faults, requests, clock, alipayKey });
  const gatewayUrl = `${url}/gateway.do`;
  const gateway: AlipayGateway = {
    url,
    gatewayUrl,
    registerApp: (registration) => apps.register(registration, gatewayUrl),
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
  const pages = { actions, apps, authCodes, books, gateway };
  const routes = [
    ...gatewayRoutes({ endpoint, intake, requests, clock, bills }),
    ...cashierRoutes(pages),
    ...walletRoutes(pages),
    ...booksRoutes(pages),
    ...controlRoutes(gateway),
  ];
  return { gateway, routes };
}
