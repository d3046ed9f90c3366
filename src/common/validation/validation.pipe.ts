import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldFault } from '../errors/domain-error.js';
import { parseBilingual } from './bilingual-message.js';

/** Far more than any list of ours may have: what is longer is not worth the time of looking at each entry. */
const LONGEST_LIST = 1_000;
const TOO_LONG = { zh: '列表过长', en: 'is too long a list' };
const UNKNOWN_FIELD = { zh: '未知字段', en: 'is not a known field' };
/** A long list of wrong entries is not answered with a longer one. */
const MOST_FAULTS = 50;
const WRONG_TYPE = { zh: '类型不正确', en: 'has a wrong type' };

/** Checks bodies and queries by their classes; unknown fields are refused, and every fault is named. */
export function createValidationPipe(): ValidationPipe {
  return new StrictValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => refusal(errors.flatMap((error) => faultsOf(error, ''))),
  });
}

function refusal(faults: FieldFault[]): DomainError {
  return new DomainError('PARAM_ERROR', { details: faults.slice(0, MOST_FAULTS) });
}

/**
 * Looks at what the class-based checks would never see: class-transformer passes silently over names that
 * every object has (`constructor`, `toString`), Nest deletes `prototype`, and both walk a list of any length.
 */
class StrictValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const faults = this.toValidate(metadata) ? shapeFaultsOf(value, '') : [];
    if (faults.length === 0) return super.transform(value, metadata);
    throw refusal(faults);
  }
}

function shapeFaultsOf(value: unknown, path: string): FieldFault[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.length > LONGEST_LIST) return [{ field: path, message: TOO_LONG }];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fieldPath(path, name);
    const hidden = name in Object.prototype || name === 'prototype';
    return hidden ? [{ field, message: UNKNOWN_FIELD }] : shapeFaultsOf(inner, field);
  });
}

function faultsOf(error: ValidationError, path: string): FieldFault[] {
  const field = fieldPath(path, error.property);
  const [first] = Object.entries(error.constraints ?? {});
  const own = first ? [{ field, message: messageOf(first) }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}

/** `goodsDetail[0].price` */
function fieldPath(path: string, name: string): string {
  if (path === '') return name;
  return /^\d+$/.test(name) ? `${path}[${name}]` : `${path}.${name}`;
}

function messageOf([constraint, message]: [string, string]) {
  if (constraint === 'whitelistValidation') return UNKNOWN_FIELD;
  return message.includes('\u0000') ? parseBilingual(message) : { ...WRONG_TYPE, en: message };
}
