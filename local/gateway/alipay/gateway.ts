import { RequestLog } from '../shared/http/request-log.ts';
import { startGateway, type Assembly } from '../shared/start-gateway.ts';
import type { AlipayGateway, LocalAlipay } from './alipay-gateway.ts';
import { BooksReader } from './control/books-reader.ts';
import { controlRoutes } from './control/control-routes.ts';
import { PayerControl } from './control/payer-control.ts';
import type { AlipayGatewayOptions } from './gateway-options.ts';
import { createParts } from './gateway-parts.ts';
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
  return startGateway(options, (url) => assemble(options, url));
}

async function assemble(options: AlipayGatewayOptions, url: string): Promise<Assembly<LocalAlipay>> {
  const { platform, apps, faults, notifications, alipayKey } = await createParts(options, url);
  const { clock, books, authCodes, bills } = platform;
  const intake = new Intake(apps, platform, options.timestampToleranceMs);
  const requests = new RequestLog(goesBy);
  const actions = new PayerActions(books, clock);
  const reader = new BooksReader(books, apps);
  const payer = new PayerControl({ actions, intake, books, reader, authCodes, clock, alipayKey });
  const endpoint = new GatewayEndpoint({ intake, apps, faults, requests, clock, alipayKey });
  const gatewayUrl = `${url}/gateway.do`;
  const gateway: LocalAlipay = {
    url,
    gatewayUrl,
    registerApp: (registration) => apps.register(registration, gatewayUrl),
    clock,
    books: reader,
    payer,
    faults,
    notifications,
    requests,
  };
  const pages = { actions, apps, authCodes, books, gateway };
  const routes = [
    ...gatewayRoutes({ endpoint, intake, requests, clock, bills, faults }),
    ...cashierRoutes(pages),
    ...walletRoutes(pages),
    ...booksRoutes(pages),
    ...controlRoutes(gateway),
  ];
  return { gateway, routes };
}
