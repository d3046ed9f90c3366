import type { ErrorRequestHandler, Request, Response } from 'express';
import type { DomainError } from '../errors/domain-error.js';
import { renderError, toDomainError } from '../errors/render-error.js';
import type { Log } from '../logging/log.js';
import './service-request.js';

/** Answers a refusal in the service's one form. An answer that has begun can only be broken off. */
export function sendError(
  request: Request,
  response: Response,
  error: DomainError,
  publicBaseUrl: string,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const acceptLanguage = request.headers['accept-language'];
  const body = renderError(error, { acceptLanguage, requestId: request.requestId, publicBaseUrl });
  response.status(error.status).json(body);
}

/** For errors of what runs before Nest's own layer, such as an unreadable body. */
export function answerErrors(publicBaseUrl: string, log: Log): ErrorRequestHandler {
  return (thrown: unknown, request, response, _next) => {
    const error = toDomainError(thrown);
    if (error.status >= 500)
      log.error({ requestId: request.requestId, err: thrown }, 'request could not be read');
    sendError(request, response, error, publicBaseUrl);
  };
}
