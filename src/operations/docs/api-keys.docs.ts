import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import {
  ADMIN_READ_ERRORS,
  ADMIN_WRITE_ERRORS,
  adminOperation,
  jsonBody,
  okAnswer,
} from '../../common/openapi/operation.js';
import {
  API_KEY_ID,
  ApiKeyListAnswer,
  CreatedApiKeyAnswer,
  RevokedApiKeyAnswer,
  SAMPLE_API_KEY,
} from '../dto/api-key.answers.js';
import { CreateApiKeyDto } from '../dto/merchants.dto.js';
import { merchantParam, NO_MERCHANT, UNREADABLE, UNREADABLE_ADDRESS } from './merchants.docs.js';

const KEY = {
  id: API_KEY_ID,
  name: '收银系统',
  scopes: [],
  createTime: '2026-01-15T15:30:00+08:00',
};

export const DescribeCreateApiKey: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'createApiKey',
    summary: { zh: '新建 API 密钥', en: 'Make an API key' },
    about: {
      zh: '商户以此密钥调用支付接口。密钥只显示这一次，服务只保存其摘要；遗失请新建并撤销旧的。一个商户可有多个密钥，更换时先建新的、再撤销旧的。',
      en: 'With it the merchant calls the payment API. It is shown this once and only its hash is kept: if it is lost, make another and revoke it. A merchant may have several; to change keys make the new one first, then revoke the old one.',
    },
    errors: [...ADMIN_WRITE_ERRORS, 'NOT_FOUND'],
    reasons: { NOT_FOUND: NO_MERCHANT },
  }),
  merchantParam(),
  jsonBody(CreateApiKeyDto, {
    lasting: { summary: '长期有效 · Without an end', value: { name: '收银系统' } },
    limited: {
      summary: '到期失效 · Until a given time',
      value: { name: '临时活动', expiresAt: '2099-01-01T00:00:00+08:00' },
    },
  }),
  okAnswer(
    CreatedApiKeyAnswer,
    { zh: '密钥已建立', en: 'The key is there' },
    {
      created: {
        summary: '请立即保存 · Keep it now',
        value: { isSuccess: true, id: API_KEY_ID, apiKey: SAMPLE_API_KEY },
      },
    },
  ),
);

export const DescribeListApiKeys: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'listApiKeys',
    summary: { zh: 'API 密钥列表', en: 'List API keys' },
    about: {
      zh: '商户的全部密钥，包括已撤销和已过期的，新的在前；不含密钥本身。',
      en: 'All keys of the merchant, revoked and expired ones too, newest first; the keys themselves are not shown.',
    },
    errors: [...ADMIN_READ_ERRORS, 'NOT_FOUND'],
    reasons: { PARAM_ERROR: UNREADABLE_ADDRESS, NOT_FOUND: NO_MERCHANT },
  }),
  merchantParam(),
  okAnswer(
    ApiKeyListAnswer,
    { zh: '全部密钥', en: 'All keys' },
    {
      keys: { summary: '一个有效的密钥 · One that is valid', value: { items: [KEY], nextCursor: null } },
      revoked: {
        summary: '已撤销 · Revoked',
        value: { items: [{ ...KEY, revokedAt: '2026-03-01T09:00:00+08:00' }], nextCursor: null },
      },
    },
  ),
);

export const DescribeRevokeApiKey: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'revokeApiKey',
    summary: { zh: '撤销 API 密钥', en: 'Revoke an API key' },
    about: {
      zh: '撤销后不能恢复，用它的请求得到 401；在其他进程中最多 5 秒后生效。`keyId` 取自密钥列表。不需要请求体。',
      en: 'For good: requests with it get 401. Other processes act on it within 5 seconds. Take `keyId` from the list of keys. There is no body to send.',
    },
    errors: [...ADMIN_WRITE_ERRORS, 'NOT_FOUND'],
    reasons: {
      PARAM_ERROR: UNREADABLE,
      NOT_FOUND: {
        zh: '该商户没有此密钥，或此密钥已撤销',
        en: 'this merchant has no such key, or it has been revoked already',
      },
    },
  }),
  merchantParam(),
  ApiParam({
    name: 'keyId',
    description: '密钥编号，取自密钥列表 · Id of the key, from the list of keys',
    schema: { type: 'string', format: 'uuid' },
  }),
  okAnswer(
    RevokedApiKeyAnswer,
    { zh: '密钥已撤销', en: 'The key is revoked' },
    { revoked: { summary: '已撤销 · Revoked', value: { isSuccess: true, id: API_KEY_ID } } },
  ),
);
