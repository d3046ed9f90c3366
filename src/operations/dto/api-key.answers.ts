import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TIME_OUT } from '../../common/openapi/field-schemas.js';
import { answerSchema } from '../../common/openapi/operation.js';

export const API_KEY_ID = '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a07';

/** In the form that real keys have, and nobody's. */
export const SAMPLE_API_KEY = 'qp_only-an-example-of-this-document-000';

const ID = { type: 'string', format: 'uuid', example: API_KEY_ID } as const;

@answerSchema('CreatedApiKey', { zh: '新建的 API 密钥', en: 'An API key that was made' })
export class CreatedApiKeyAnswer {
  @ApiProperty({ description: '恒为 true · Always true', example: true })
  isSuccess!: boolean;

  @ApiProperty({ description: '密钥编号，撤销时使用 · Id of the key, to revoke it by', ...ID })
  id!: string;

  @ApiProperty({
    description:
      'API 密钥，只在此处显示一次；服务只保存其摘要 · The key itself, shown here and never again: only its hash is kept',
    type: 'string',
    pattern: '^qp_[A-Za-z0-9_-]{36}$',
    example: SAMPLE_API_KEY,
  })
  apiKey!: string;
}

@answerSchema('ListedApiKey', { zh: 'API 密钥（不含密钥本身）', en: 'An API key, without the key itself' })
export class ListedApiKeyAnswer {
  @ApiProperty({ description: '密钥编号 · Id of the key', ...ID })
  id!: string;

  @ApiPropertyOptional({ description: '备注 · What it is for', example: '收银系统' })
  name?: string;

  @ApiProperty({ description: '权限范围（保留，暂不生效）· Scopes (reserved)', type: [String], example: [] })
  scopes!: string[];

  @ApiProperty({
    description: '创建时间 · When it was made',
    ...TIME_OUT,
    example: '2026-01-15T15:30:00+08:00',
  })
  createTime!: string;

  @ApiPropertyOptional({
    description: '失效时间；缺失为长期有效 · When it ends; absent: it does not',
    ...TIME_OUT,
    example: '2027-01-01T00:00:00+08:00',
  })
  expiresAt?: string;

  @ApiPropertyOptional({
    description: '撤销时间；缺失为未撤销 · When it was revoked; absent: it was not',
    ...TIME_OUT,
    example: '2026-03-01T09:00:00+08:00',
  })
  revokedAt?: string;
}

@answerSchema('ApiKeyList', { zh: '商户的 API 密钥', en: 'The API keys of a merchant' })
export class ApiKeyListAnswer {
  @ApiProperty({ description: '密钥，新的在前 · Newest first', type: [ListedApiKeyAnswer] })
  items!: ListedApiKeyAnswer[];

  @ApiProperty({
    description: '恒为 null：不分页 · Always null: there is one page',
    type: 'null',
  })
  nextCursor!: null;
}

@answerSchema('RevokedApiKey', { zh: '已撤销的 API 密钥', en: 'An API key that was revoked' })
export class RevokedApiKeyAnswer {
  @ApiProperty({ description: '恒为 true · Always true', example: true })
  isSuccess!: boolean;

  @ApiProperty({ description: '密钥编号 · Id of the key', ...ID })
  id!: string;
}
