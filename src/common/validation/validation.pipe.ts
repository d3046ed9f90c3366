import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldFault } from '../errors/domain-error.js';
import { parseBilingual } from './bilingual-message.js';

const UNKNOWN_FIELD = { zh: '未知字段', en: 'is not a known field' };
const WRONG_TYPE = { zh: '类型不正确', en: 'has a wrong type' };

/** Checks bodies and queries by their classes; unknown fields are refused, and every fault is named. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new DomainError('PARAM_ERROR', { details: errors.flatMap((error) => faultsOf(error, '')) }),
  });
}

function faultsOf(error: ValidationError, path: string): FieldFault[] {
  const field = path + (path && !/^\d+$/.test(error.property) ? '.' : '') + nameOf(error.property, path);
  const [first] = Object.entries(error.constraints ?? {});
  const own = first ? [{ field, message: messageOf(first) }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}

function nameOf(property: string, path: string): string {
  return path && /^\d+$/.test(property) ? `[${property}]` : property;
}

function messageOf([constraint, message]: [string, string]) {
  if (constraint === 'whitelistValidation') return UNKNOWN_FIELD;
  return message.includes('\u0000') ? parseBilingual(message) : { ...WRONG_TYPE, en: message };
}
