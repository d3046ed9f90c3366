import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ChannelCode } from '../../channels/channel.js';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import { TIME_OUT } from '../../common/openapi/field-schemas.js';
import { answerSchema } from '../../common/openapi/operation.js';
import type { LatePaymentPolicy } from '../../payments/decide-payment.js';
import { SAMPLE_SECRET } from '../../webhooks/docs/sample-event.js';
import { CHANNEL, LATE_PAYMENT } from './operation-enums.js';

const MERCHANT_ID = { type: 'string', minLength: 1, maxLength: 64 } as const;
const WEBHOOK_SECRET = {
  type: 'string',
  pattern: '^whsec_[A-Za-z0-9+/]{43}=$',
  example: SAMPLE_SECRET,
} as const;

@answerSchema('Merchant', { zh: '商户', en: 'A merchant' })
export class MerchantAnswer {
  @ApiProperty({
    description: '编号，同 merchantId · Id, the same as merchantId',
    ...MERCHANT_ID,
    example: EXAMPLE_NUMBERS.merchant,
  })
  id!: string;

  @ApiProperty({
    description: '商户号 · The merchant’s id',
    ...MERCHANT_ID,
    example: EXAMPLE_NUMBERS.merchant,
  })
  merchantId!: string;

  @ApiProperty({ description: '名称 · Name', example: '桥边小店' })
  name!: string;

  @ApiPropertyOptional({
    description:
      '商户的通知地址；缺失时只有订单自己的 notifyUrl 有效 · Where its webhooks go; absent: only an order’s own notifyUrl counts',
    example: 'https://shop.example.com/webhooks',
  })
  notifyUrl?: string;

  @ApiPropertyOptional({
    description:
      '迟到付款的处理；缺失时按服务设置 LATE_PAYMENT · What becomes of late payments; absent: as LATE_PAYMENT says',
    ...LATE_PAYMENT,
    example: 'hold',
  })
  latePayment?: LatePaymentPolicy;

  @ApiProperty({ description: '新订单的渠道 · Channel of new orders', ...CHANNEL, example: 'alipay' })
  defaultChannel!: ChannelCode;

  @ApiProperty({
    description: '已停用：不接受新订单，其余照常 · Disabled: no new orders; everything else goes on',
    example: false,
  })
  disabled!: boolean;

  @ApiProperty({
    description: '创建时间 · When it was made',
    ...TIME_OUT,
    example: '2026-01-15T15:30:00+08:00',
  })
  createTime!: string;
}

@answerSchema('MerchantPage', { zh: '一页商户', en: 'A page of merchants' })
export class MerchantPageAnswer {
  @ApiProperty({ description: '商户，按商户号排列 · In the order of their ids', type: [MerchantAnswer] })
  items!: MerchantAnswer[];

  @ApiProperty({
    description: '下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one',
    ...MERCHANT_ID,
    nullable: true,
    example: EXAMPLE_NUMBERS.merchant,
  })
  nextCursor!: string | null;
}

@answerSchema('ChangedMerchant', { zh: '修改后的商户', en: 'The merchant as it is since' })
export class ChangedMerchantAnswer extends MerchantAnswer {
  @ApiProperty({ description: '恒为 true · Always true', example: true })
  isSuccess!: boolean;
}

@answerSchema('CreatedMerchant', { zh: '新建的商户', en: 'A merchant that was made' })
export class CreatedMerchantAnswer {
  @ApiProperty({ description: '恒为 true · Always true', example: true })
  isSuccess!: boolean;

  @ApiProperty({
    description: '商户号 · The merchant’s id',
    ...MERCHANT_ID,
    example: EXAMPLE_NUMBERS.merchant,
  })
  merchantId!: string;

  @ApiProperty({ description: '名称 · Name', example: '桥边小店' })
  name!: string;

  @ApiProperty({
    description:
      '验证 webhook 签名的密钥，只在此处显示一次 · With this the shop verifies webhooks; shown here and never again',
    ...WEBHOOK_SECRET,
  })
  webhookSecret!: string;
}

@answerSchema('RotatedWebhookSecret', { zh: '新的 webhook 密钥', en: 'A new webhook secret' })
export class RotatedSecretAnswer {
  @ApiProperty({ description: '恒为 true · Always true', example: true })
  isSuccess!: boolean;

  @ApiProperty({
    description: '商户号 · The merchant’s id',
    ...MERCHANT_ID,
    example: EXAMPLE_NUMBERS.merchant,
  })
  merchantId!: string;

  @ApiProperty({
    description: '新密钥，只在此处显示一次 · The new secret; shown here and never again',
    ...WEBHOOK_SECRET,
  })
  webhookSecret!: string;
}
