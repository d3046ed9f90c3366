import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Log } from '../logging/log.js';
import { beginRequest } from './begin-request.js';
import { parseBody } from './body-parsers.js';
import { corsFor } from './cors.js';
import { answerErrors } from './send-error.js';
import { Shutdown } from './shutdown.js';

/** Longer than the idle time of usual load balancers (60 s), so that they close first and never write into a closed connection. */
const KEEP_ALIVE_MS = 75_000;
/** Whole time to send the headers, and to send a request with its body: slow senders hold no connection. */
const HEADERS_MS = 20_000;
const REQUEST_MS = 30_000;

export interface HttpSettings {
  readonly PUBLIC_BASE_URL: string;
  readonly TRUST_PROXY: boolean | number | readonly string[];
  readonly CORS_ORIGINS: readonly string[];
}

/**
 * Everything between the socket and Nest's routes. For an application made with `bodyParser: false`, before
 * `init` or `listen`, in the service and in tests alike.
 */
export function configureHttp(app: NestExpressApplication, settings: HttpSettings, log: Log): void {
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('trust proxy', settings.TRUST_PROXY);

  const { signal } = app.get(Shutdown);
  app.use(beginRequest(log, () => signal.aborted));
  if (settings.CORS_ORIGINS.length > 0) app.enableCors(corsFor(settings.CORS_ORIGINS));
  app.use(parseBody());
  app.use(answerErrors(settings.PUBLIC_BASE_URL, log));

  const server: Server = app.getHttpServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  // The process is ended by us, not by the signal, so that the log's buffer is written.
  app.enableShutdownHooks(['SIGTERM', 'SIGINT', 'SIGHUP'], { useProcessExit: true });
}
