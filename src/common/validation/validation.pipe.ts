import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldFault } from '../errors/domain-error.js';
import { parseBilingual } from './bilingual-message.js';

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
 * class-transformer passes silently over names that every object has (`constructor`, `toString`): the check for
 * unknown fields would never see them.
 */
class StrictValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const hidden = this.toValidate(metadata) ? hiddenFieldsOf(value, '') : [];
    if (hidden.length === 0) return super.transform(value, metadata);
    throw refusal(hidden.map((field) => ({ field, message: UNKNOWN_FIELD })));
  }
}

function hiddenFieldsOf(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fieldPath(path, name);
    return name in Object.prototype ? [field] : hiddenFieldsOf(inner, field);
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
