import { HttpException } from '@nestjs/common';
import { ERROR_CATALOGUE, type ErrorCode } from './catalogue.js';
import { DomainError } from './domain-error.js';
import { languageOf } from './language.js';

export interface ErrorBody {
  isSuccess: false;
  errorCode: ErrorCode;
  message: string;
  requestId: string;
  docUrl: string;
  details?: { field: string; message: string }[];
  [extra: string]: unknown;
}

/** The parts of a request that an error answer depends on. */
export interface ErrorContext {
  acceptLanguage?: string;
  requestId: string;
  publicBaseUrl: string;
}

const BY_STATUS: Partial<Record<number, ErrorCode>> = {
  400: 'PARAM_ERROR',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
};

/** Anything thrown, as a refusal of the catalogue; what nobody foresaw is an `INTERNAL_ERROR`. */
export function toDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  const code = status === undefined ? undefined : BY_STATUS[status];
  return new DomainError(code ?? 'INTERNAL_ERROR', { cause: thrown });
}

export function renderError(error: DomainError, context: ErrorContext): ErrorBody {
  const language = languageOf(context.acceptLanguage);
  const text = error.options.message ?? ERROR_CATALOGUE[error.code];
  return {
    isSuccess: false,
    errorCode: error.code,
    message: text[language],
    requestId: context.requestId,
    docUrl: `${context.publicBaseUrl}/docs/errors#${error.code}`,
    ...error.options.extra,
    ...(error.options.details && {
      details: error.options.details.map(({ field, message }) => ({ field, message: message[language] })),
    }),
  };
}

/** Errors of Express and its body parsers carry their status as a number. */
function statusOf(thrown: unknown): number | undefined {
  const status = (thrown as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
