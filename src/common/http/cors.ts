import type { NestApplicationOptions } from '@nestjs/common';
import type { Request } from 'express';
import { isNotificationPath } from './body-parsers.js';

type CorsDelegate = Extract<NestApplicationOptions['cors'], (...args: never[]) => unknown>;

const CACHED_FOR_S = 600;

/**
 * Lets pages of the named origins call with the token of one order. Keys travel in the Authorization header,
 * never in cookies, so credentials stay off; notifications and the admin API are never for browsers.
 */
export function corsFor(origins: readonly string[]): CorsDelegate {
  const open = {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Accept-Language',
      'Idempotency-Key',
      'Last-Event-ID',
      'X-Merchant-Id',
      'X-Request-Id',
    ],
    exposedHeaders: ['X-Request-Id', 'RateLimit', 'RateLimit-Policy', 'Retry-After'],
    maxAge: CACHED_FOR_S,
  };
  return (request: Request, callback) => {
    const closed = isNotificationPath(request.path) || request.path.toLowerCase().startsWith('/api/admin');
    callback(null, closed ? { origin: false } : open);
  };
}
