import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsOptional, Matches, ValidateBy, type ValidationOptions } from 'class-validator';
import { parseYuan } from '../money.js';
import { bilingual } from './bilingual-message.js';

/** C0, DEL and C1 controls, line and paragraph separators, lone surrogates. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/u;

function rule(name: string, validate: (value: unknown) => boolean, options: ValidationOptions) {
  return ValidateBy({ name, validator: { validate } }, options);
}

/** Yuan as a number or a decimal text, 0.01 … 100000000.00, at most two decimals. */
export function IsYuan(): PropertyDecorator {
  return rule('isYuan', (value) => parseYuan(value) !== null, {
    message: bilingual(
      '金额须为 0.01–100000000.00，最多两位小数',
      'must be an amount of 0.01–100000000.00 with at most two decimals',
    ),
  });
}

/** 1–64 of letters, digits, `_` and `-`. */
export function IsNumberText(): PropertyDecorator {
  return Matches(/^[A-Za-z0-9_-]{1,64}$/, {
    message: bilingual(
      '须为 1–64 位字母、数字、下划线或连字符',
      'must be 1–64 characters of A–Z, a–z, 0–9, _ and -',
    ),
  });
}

/** Printable text of 1 … `max` characters (code points), not blank. */
export function IsText(max: number): PropertyDecorator {
  return rule('isText', (value) => isPrintable(value, max), {
    message: bilingual(
      `须为 1–${max} 个字符的文本，不含控制字符`,
      `must be text of 1–${max} characters without control characters`,
    ),
  });
}

/** As {@link IsText}, and none of `/ = &`, which Alipay refuses in a subject. */
export function IsGoodsName(): PropertyDecorator {
  return rule('isGoodsName', (value) => isPrintable(value, 256) && !/[/=&]/.test(value as string), {
    message: bilingual(
      '须为 1–256 个字符，不含 / = & 和控制字符',
      'must be 1–256 characters without / = & and control characters',
    ),
  });
}

/** An absolute http(s) URL of at most 256 characters, without credentials. */
export function IsWebUrl(): PropertyDecorator {
  return rule('isWebUrl', isWebUrl, {
    message: bilingual(
      '须为不超过 256 个字符的 http(s) 地址',
      'must be an http(s) URL of at most 256 characters without credentials',
    ),
  });
}

/** As {@link IsWebUrl}, or empty where an address that is on record is to go. */
export function IsWebUrlOrEmpty(): PropertyDecorator {
  return rule('isWebUrlOrEmpty', (value) => value === '' || isWebUrl(value), {
    message: bilingual(
      '须为不超过 256 个字符的 http(s) 地址，或空文本以删除',
      'must be an http(s) URL of at most 256 characters without credentials, or empty to remove it',
    ),
  });
}

/** One of some words. */
export function IsOneOf(words: readonly string[]): PropertyDecorator {
  return rule('isOneOf', (value) => words.includes(value as string), {
    message: bilingual(`须为 ${words.join('、')} 之一`, `must be one of ${words.join(', ')}`),
  });
}

/** A rule of one field only, said in both languages. */
export function IsValid(check: (value: unknown) => boolean, zh: string, en: string): PropertyDecorator {
  return rule('isValid', check, { message: bilingual(zh, en) });
}

/** Every entry is an object: class-validator lets `null` and lists of lists through as nested objects. */
export function IsObjectList(): PropertyDecorator {
  return rule('isObjectList', (value) => !Array.isArray(value) || value.every(isPlainObject), {
    message: bilingual('每项须为对象', 'each entry must be an object'),
  });
}

/** May be left out; `null`, which shops send for it, is the same as left out, here and for all that follows. */
export function Optional(...rules: PropertyDecorator[]): PropertyDecorator {
  const nullIsAbsent = Transform(({ value }: { value: unknown }) => value ?? undefined, {
    toClassOnly: true,
  });
  return applyDecorators(nullIsAbsent, IsOptional(), ...rules);
}

/** Text of 1 … `max` characters (code points), not blank, without control characters and lone surrogates. */
export function isPrintable(value: unknown, max: number): boolean {
  if (typeof value !== 'string' || value.length > max * 2 || value.trim() === '') return false;
  return [...value].length <= max && !UNPRINTABLE.test(value);
}

function isWebUrl(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 256 || !/^https?:\/\/[^\s"<>\\]+$/i.test(value))
    return false;
  const url = URL.parse(value);
  return url !== null && url.username === '' && url.password === '' && url.hostname !== '';
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
