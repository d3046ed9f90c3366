import { Injectable, type BeforeApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';

/** How long requests that are under way may take to end. */
const GRACE_MS = 10_000;
const LOOK_EVERY_MS = 50;

/**
 * The end of the process in order: say that we are stopping (`signal`: not ready any more, live streams end),
 * take no new connection, let what is under way finish, cut off what takes too long. Nest runs this before
 * `onApplicationShutdown`, which is where the database is closed.
 */
@Injectable()
export class Shutdown implements OnModuleDestroy, BeforeApplicationShutdown {
  readonly #stopping = new AbortController();

  constructor(private readonly adapters: HttpAdapterHost) {}

  /** Aborted as soon as the process is told to stop. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  onModuleDestroy(): void {
    this.#stopping.abort();
  }

  async beforeApplicationShutdown(): Promise<void> {
    const server: Server | undefined = this.adapters.httpAdapter?.getHttpServer();
    if (server?.listening) await drain(server, GRACE_MS);
  }
}

/** Closes a server within the grace. Idle connections are looked for again and again: every busy one becomes idle. */
export async function drain(server: Server, graceMs: number): Promise<void> {
  const closeIdle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const closeRest = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  clearInterval(closeIdle);
  clearTimeout(closeRest);
}
