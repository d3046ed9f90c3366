import { ERROR_CATALOGUE, type BilingualText, type ErrorCode } from './catalogue.js';

/** One wrong field of a request. */
export interface FieldFault {
  field: string;
  message: BilingualText;
}

export interface DomainErrorOptions {
  /** Replaces the catalogue's sentence where more can be said. */
  message?: BilingualText;
  details?: readonly FieldFault[];
  /** Further members of the answer, e.g. `channelSubCode`. */
  extra?: Readonly<Record<string, unknown>>;
  cause?: unknown;
}

/** A refusal that a caller is told about; thrown anywhere, rendered in one place. */
export class DomainError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly options: DomainErrorOptions = {},
  ) {
    super(`${code}: ${(options.message ?? ERROR_CATALOGUE[code]).en}`, { cause: options.cause });
    this.name = 'DomainError';
    this.status = ERROR_CATALOGUE[code].status;
  }
}

/** A `PARAM_ERROR` about one field. */
export function fieldError(field: string, zh: string, en: string): DomainError {
  return new DomainError('PARAM_ERROR', { details: [{ field, message: { zh, en } }] });
}
