import { ApiPropertyOptional } from '@nestjs/swagger';
import { isId } from '../ids.js';
import { IsValid, Optional } from '../validation/fields.js';

const isLimit = (value: unknown): boolean => /^([1-9]\d?|100)$/.test(String(value));

/** Where the next page begins, for lists whose rows have other ids than ours. */
export function IsCursor(check: (value: string) => boolean): PropertyDecorator {
  const described = ApiPropertyOptional({
    description: '上一页返回的 nextCursor，首页不传 · nextCursor of the page before; none for the first page',
  });
  const checked = Optional(IsValid((value) => check(String(value)), '游标无效', 'is not a cursor'));
  return (target, property) => {
    described(target, property);
    checked(target, property);
  };
}

/** A page of a list, newest first. */
export class PageDto {
  @ApiPropertyOptional({
    description: '每页条数，1–100，默认 20 · Page size, 20 by default',
    default: 20,
    type: 'integer',
    minimum: 1,
    maximum: 100,
  })
  @Optional(IsValid(isLimit, '须为 1–100 的整数', 'must be a whole number of 1–100'))
  limit?: string;

  @IsCursor(isId)
  cursor?: string;
}
