import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ChannelCode } from '../../channels/channel.js';
import { TIME_OUT } from '../../common/openapi/field-schemas.js';
import { answerSchema } from '../../common/openapi/operation.js';
import { CHANNEL } from './operation-enums.js';

export const ACCOUNT_ID = '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a09';

const ID = { type: 'string', format: 'uuid', example: ACCOUNT_ID } as const;

@answerSchema('SavedChannelAccount', { zh: '已保存的渠道账户', en: 'A channel account that was saved' })
export class SavedAccountAnswer {
  @ApiProperty({ description: '恒为 true · Always true', example: true })
  isSuccess!: boolean;

  @ApiProperty({
    description: '账户编号；替换时不变 · Id of the account; the same when it was replaced',
    ...ID,
  })
  id!: string;

  @ApiProperty({ description: '渠道 · Channel', ...CHANNEL, example: 'alipay' })
  channel!: ChannelCode;

  @ApiProperty({
    description: '支付宝 APPID，或农行商户号 · Alipay’s app id, or the bank’s merchant number',
    example: '2021000000000000',
  })
  appId!: string;
}

@answerSchema('ListedChannelAccount', {
  zh: '渠道账户（不含密钥）',
  en: 'A channel account, without what is secret',
})
export class ListedAccountAnswer {
  @ApiProperty({ description: '账户编号 · Id of the account', ...ID })
  id!: string;

  @ApiProperty({ description: '渠道 · Channel', ...CHANNEL, example: 'alipay' })
  channel!: ChannelCode;

  @ApiProperty({
    description: '支付宝 APPID，或农行商户号 · Alipay’s app id, or the bank’s merchant number',
    example: '2021000000000000',
  })
  appId!: string;

  @ApiProperty({
    description: '卖家号；农行为商户号 · The seller; at the bank the merchant number',
    example: '2088000000000000',
  })
  sellerId!: string;

  @ApiProperty({
    description: '渠道网关 · The channel’s gateway',
    example: 'https://openapi.alipay.com/gateway.do',
  })
  gateway!: string;

  @ApiProperty({
    description: '渠道订单号的前缀，可为空 · Put before order numbers; may be empty',
    example: '',
  })
  outTradeNoPrefix!: string;

  @ApiProperty({
    description: '渠道设置；未列出的取默认值 · Settings of the channel; what is not here has its default',
    type: 'object',
    additionalProperties: true,
    example: { signType: 'RSA2' },
  })
  settings!: Record<string, unknown>;

  @ApiProperty({
    description: '修订号，每次替换加一 · Grows by one each time it is replaced',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  revision!: number;

  @ApiPropertyOptional({
    description: '停用时间；缺失为可用 · When it was disabled; absent: it is in use',
    ...TIME_OUT,
    example: '2026-03-01T09:00:00+08:00',
  })
  disabledAt?: string;

  @ApiProperty({
    description: '创建时间 · When it was made',
    ...TIME_OUT,
    example: '2026-01-15T15:30:00+08:00',
  })
  createTime!: string;

  @ApiProperty({
    description: '最近修改的时间 · When it was last changed',
    ...TIME_OUT,
    example: '2026-01-15T15:30:00+08:00',
  })
  updateTime!: string;
}

@answerSchema('ChangedChannelAccount', { zh: '修改后的渠道账户', en: 'The account as it is since' })
export class ChangedAccountAnswer extends ListedAccountAnswer {
  @ApiProperty({ description: '恒为 true · Always true', example: true })
  isSuccess!: boolean;
}

@answerSchema('ChannelAccountList', { zh: '商户的渠道账户', en: 'The channel accounts of a merchant' })
export class AccountListAnswer {
  @ApiProperty({ description: '账户，新的在前 · Newest first', type: [ListedAccountAnswer] })
  items!: ListedAccountAnswer[];

  @ApiProperty({
    description: '恒为 null：不分页 · Always null: there is one page',
    type: 'null',
  })
  nextCursor!: null;
}
