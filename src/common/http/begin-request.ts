import { randomUUID } from 'node:crypto';
import type { RequestHandler, Request, Response } from 'express';
import type { Log } from '../logging/log.js';
import './service-request.js';

const SANE_REQUEST_ID = /^[A-Za-z0-9._-]{1,64}$/;
const LONGEST_LOGGED_URL = 512;

/** Asked every few seconds by machines: of interest only to who debugs them. */
const PROBES: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * The first to see a request: gives it its id and the headers that every answer has, and writes one line to
 * the access log when it is over. One function instead of a chain, and no AsyncLocalStorage, because it runs
 * on every request.
 */
export function beginRequest(log: Log, isStopping: () => boolean): RequestHandler {
  return (request, response, next) => {
    const startMs = performance.now();
    const wanted = request.headers['x-request-id'];
    request.requestId = typeof wanted === 'string' && SANE_REQUEST_ID.test(wanted) ? wanted : randomUUID();
    setCommonHeaders(request, response);
    // A connection that stays open would be cut off in a moment: tell the client to take a new one.
    if (isStopping()) response.setHeader('Connection', 'close');
    // `close` comes once, after `finish` or when the client has gone away before.
    response.once('close', () => logAccess(log, request, response, performance.now() - startMs));
    next();
  };
}

function setCommonHeaders(request: Request, response: Response): void {
  response.setHeader('X-Request-Id', request.requestId);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.url.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
}

function logAccess(log: Log, request: Request, response: Response, tookMs: number): void {
  const { statusCode } = response;
  const fields = {
    requestId: request.requestId,
    method: request.method,
    // The log masks the secrets of a field of this name.
    url: request.originalUrl.slice(0, LONGEST_LOGGED_URL),
    status: statusCode,
    tookMs: Math.round(tookMs * 10) / 10,
    merchantId: request.merchantId,
    ip: request.ip,
    aborted: response.writableFinished ? undefined : true,
  };
  if (PROBES.has(request.path)) log.debug(fields, 'probe');
  else if (statusCode >= 500) log.error(fields, 'request failed');
  else log.info(fields, 'request');
}
