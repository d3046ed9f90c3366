import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { DomainError } from '../errors/domain-error.js';
import { IsGoodsName, IsObjectList, IsText, IsValid, IsWebUrl, IsYuan, Optional } from './fields.js';
import { createValidationPipe } from './validation.pipe.js';

class Line {
  @IsYuan()
  price!: number;
}

class Body {
  @IsGoodsName()
  name!: string;

  @Optional(IsText(3))
  note?: string;

  @Optional(IsWebUrl())
  url?: string;

  @Optional(IsValid((value) => value === 1, '须为 1', 'must be 1'))
  one?: number;

  @Optional(IsObjectList(), ValidateNested({ each: true }), Type(() => Line))
  lines?: Line[];
}

const pipe = createValidationPipe();
const check = (value: unknown) => pipe.transform(value, { type: 'body', metatype: Body });

async function faultsOf(value: unknown): Promise<Record<string, string>> {
  const error: unknown = await check(value).catch((thrown: unknown) => thrown);
  if (!(error instanceof DomainError)) throw new Error('it was taken', { cause: error });
  expect(error.code).toBe('PARAM_ERROR');
  return Object.fromEntries((error.options.details ?? []).map(({ field, message }) => [field, message.en]));
}

describe('The check of a body', () => {
  it('gives an instance of its class where all is well; null counts as absent', async () => {
    const body = await check({ name: '茶', note: null, lines: [{ price: '1.50' }] });
    expect(body).toBeInstanceOf(Body);
    expect(body).toMatchObject({ name: '茶', note: undefined, lines: [{ price: '1.50' }] });
  });

  it('names every wrong field once, with its path', async () => {
    expect(
      await faultsOf({ name: 'a/b', note: 'long', one: 2, lines: [{ price: 1 }, { price: 0 }] }),
    ).toEqual({
      name: expect.stringContaining('without / = &'),
      note: expect.stringContaining('1–3 characters'),
      one: 'must be 1',
      'lines[1].price': expect.stringContaining('at most two decimals'),
    });
  });

  it('says it in both languages', async () => {
    const error = (await check({ name: 1 }).catch((thrown: unknown) => thrown)) as DomainError;
    const [fault] = error.options.details ?? [];
    expect(fault?.message).toEqual({
      zh: '须为 1–256 个字符，不含 / = & 和控制字符',
      en: 'must be 1–256 characters without / = & and control characters',
    });
  });

  it.each(['surplus', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'])(
    'refuses the unknown field %s, at any depth',
    async (field) => {
      expect(await faultsOf({ name: '茶', [field]: 1 })).toEqual({ [field]: 'is not a known field' });
      expect(await faultsOf({ name: '茶', lines: [{ price: 1, [field]: 1 }] })).toEqual({
        [`lines[0].${field}`]: 'is not a known field',
      });
    },
  );

  it('refuses __proto__ in a query, which has no prototype itself', async () => {
    const query = Object.assign(Object.create(null), { name: '茶' }) as Record<string, unknown>;
    query['__proto__'] = '1';
    expect(await faultsOf(query)).toEqual({ ['__proto__']: 'is not a known field' });
  });

  it.each([[[null]], [[1]], [['x']], [[[]]], [[[{ price: 1 }]]]])(
    'refuses the list %j for a list of objects',
    async (lines) => {
      expect(await faultsOf({ name: '茶', lines })).toHaveProperty('lines');
    },
  );

  it('looks at no list that is absurdly long, and answers no more than 50 faults', async () => {
    const lines = (count: number) => Array.from({ length: count }, () => ({ price: 0 }));
    expect(Object.keys(await faultsOf({ name: '茶', lines: lines(1_000) }))).toHaveLength(50);
    expect(await faultsOf({ name: '茶', lines: lines(1_001) })).toEqual({ lines: 'is too long a list' });
  });

  it.each([undefined, null, 'x', 1, [], [{ name: '茶' }]])(
    'refuses %j in place of an object',
    async (value) => {
      await expect(check(value)).rejects.toBeInstanceOf(DomainError);
    },
  );
});
