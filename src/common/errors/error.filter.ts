import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sendError } from '../http/send-error.js';
import type { Log } from '../logging/log.js';
import { toDomainError } from './render-error.js';

/** The one place where what is thrown becomes an answer. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly publicBaseUrl: string,
    private readonly log: Log,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const error = toDomainError(thrown);
    if (error.status >= 500) {
      const { requestId } = request;
      const level = error.code === 'INTERNAL_ERROR' ? 'error' : 'warn';
      this.log[level]({ requestId, err: thrown, errorCode: error.code }, 'request could not be served');
    }
    sendError(request, host.switchToHttp().getResponse<Response>(), error, this.publicBaseUrl);
  }
}
