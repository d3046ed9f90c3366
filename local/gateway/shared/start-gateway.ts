import type { GatewayClock } from './clock/clock.ts';
import type { GatewayOptions } from './gateway-options.ts';
import type { Route } from './http/router.ts';
import { HttpServer } from './http/server.ts';

/** What a running gateway has to be started and stopped by. */
interface Running {
  readonly clock: GatewayClock;
  readonly notifications: { start(): void; stop(): Promise<void> };
}

/** A gateway that has been put together, and what it answers. */
export interface Assembly<Gateway extends Running> {
  readonly gateway: Gateway;
  readonly routes: readonly Route[];
}

export interface Closable {
  /** Stops listening, drops open connections and cuts off sends. State stays in the data folder. */
  close(): Promise<void>;
}

/**
 * Listens, puts a gateway together under the URL that it then has, and starts it.
 *
 * @param assemble is given the origin of the URLs to give out, without a slash at its end.
 * @throws where the port is taken.
 */
export async function startGateway<Gateway extends Running>(
  { port = 0, host = '127.0.0.1', publicUrl }: GatewayOptions,
  assemble: (url: string) => Promise<Assembly<Gateway>>,
): Promise<Gateway & Closable> {
  let routes: readonly Route[] | undefined;
  const server = new HttpServer(() => routes);
  // Listening comes first: a port that is taken must not touch the state of whoever has it.
  const takenPort = await server.listen(port, host);
  try {
    const assembly = await assemble((publicUrl ?? `http://127.0.0.1:${takenPort}`).replace(/\/+$/, ''));
    const { clock, notifications } = assembly.gateway;
    const close = async (): Promise<void> => {
      clock.stop();
      await Promise.all([server.close(), notifications.stop()]);
    };
    routes = assembly.routes;
    notifications.start();
    return { ...assembly.gateway, close };
  } catch (error) {
    await server.close();
    throw error;
  }
}
