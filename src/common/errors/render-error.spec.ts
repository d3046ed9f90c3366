import { HttpException, NotFoundException } from '@nestjs/common';
import { ERROR_CATALOGUE, type ErrorCode } from './catalogue.js';
import { DomainError, fieldError } from './domain-error.js';
import { languageOf } from './language.js';
import { renderError, toDomainError } from './render-error.js';

const CONTEXT = { requestId: 'r-1', publicBaseUrl: 'https://pay.example/api' };

describe('A refusal', () => {
  it('has code, message, request id and the address of its explanation', () => {
    expect(renderError(new DomainError('ORDER_PAID'), CONTEXT)).toEqual({
      isSuccess: false,
      errorCode: 'ORDER_PAID',
      message: '订单已支付',
      requestId: 'r-1',
      docUrl: 'https://pay.example/api/docs/errors#ORDER_PAID',
    });
  });

  it('names its fields in the caller’s language, and takes further members along', () => {
    const error = fieldError('amount', '缺少', 'is missing');
    expect(renderError(error, { ...CONTEXT, acceptLanguage: 'en' })).toMatchObject({
      message: ERROR_CATALOGUE.PARAM_ERROR.en,
      details: [{ field: 'amount', message: 'is missing' }],
    });
    const rejected = new DomainError('CHANNEL_REJECTED', { extra: { channelSubCode: 'ACQ.X' } });
    expect(renderError(rejected, CONTEXT)).toMatchObject({
      errorCode: 'CHANNEL_REJECTED',
      channelSubCode: 'ACQ.X',
    });
  });

  it('may say more than the catalogue does', () => {
    const error = new DomainError('FORBIDDEN', { message: { zh: '停用', en: 'disabled' } });
    expect(renderError(error, { ...CONTEXT, acceptLanguage: 'en-US' }).message).toBe('disabled');
    expect(error.message).toBe('FORBIDDEN: disabled');
  });
});

describe('Whatever is thrown', () => {
  it.each<[unknown, ErrorCode, number]>([
    [new DomainError('ORDER_CLOSED'), 'ORDER_CLOSED', 409],
    [new NotFoundException(), 'NOT_FOUND', 404],
    [new HttpException('x', 405), 'NOT_FOUND', 404],
    [new HttpException('x', 413), 'PAYLOAD_TOO_LARGE', 413],
    [Object.assign(new URIError('x'), { status: 400 }), 'PARAM_ERROR', 400],
    [Object.assign(new Error('x'), { status: 418 }), 'INTERNAL_ERROR', 500],
    [Object.assign(new Error('x'), { status: 503 }), 'INTERNAL_ERROR', 500],
    [Object.assign(new Error('x'), { status: '400' }), 'INTERNAL_ERROR', 500],
    [new HttpException('x', 502), 'INTERNAL_ERROR', 500],
    [new Error('secret'), 'INTERNAL_ERROR', 500],
    ['text', 'INTERNAL_ERROR', 500],
    [undefined, 'INTERNAL_ERROR', 500],
    [null, 'INTERNAL_ERROR', 500],
  ])('%p becomes %s with status %p', (thrown, code, status) => {
    const error = toDomainError(thrown);
    expect([error.code, error.status]).toEqual([code, status]);
    expect(JSON.stringify(renderError(error, CONTEXT))).not.toContain('secret');
  });
});

describe('The catalogue', () => {
  it('says each code in both languages, with what to do about it', () => {
    for (const [code, { status, zh, en, advice }] of Object.entries(ERROR_CATALOGUE)) {
      expect([code, zh, advice.zh]).toEqual([
        code,
        expect.stringMatching(/[\u4e00-\u9fff]/),
        expect.stringMatching(/[\u4e00-\u9fff]/),
      ]);
      expect([code, en, advice.en].join(' ')).not.toMatch(/[\u4e00-\u9fff]/);
      expect([200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 502, 503]).toContain(status);
    }
  });
});

describe('The language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['EN-GB, zh', 'en'],
    [' en;q=1', 'en'],
    ['zh, en', 'zh'],
    ['eng', 'zh'],
    ['fr', 'zh'],
    ['en;q=0.1, zh;q=0.9', 'zh'],
    ['en; q=0.9 , zh;q=0.1', 'en'],
    ['zh;q=0.5,en;Q=0.500', 'zh'],
    ['en;q=0.5,zh;q=0.5', 'en'],
    ['fr, en;q=0.5', 'en'],
    ['fr-CA,de;q=0.9,en-US;q=0.2', 'en'],
    ['en-US,zh;q=0.9,en;q=0.8', 'en'],
    ['zh-CN,en;q=0.9,zh;q=0.8', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['*', 'zh'],
    ['*, zh;q=0', 'en'],
    ['*, zh;q=0.5', 'en'],
    ['*;q=0.5, en;q=0.1', 'zh'],
    ['*, en;q=0.1, zh;q=0.2', 'zh'],
    ['en;q=0', 'zh'],
    ['en;q=, fr', 'zh'],
    ['en;q=often', 'zh'],
    [',;,', 'zh'],
  ])('for %p is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
