import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { NUMBER_TEXT, WEB_URL } from '../../common/openapi/field-schemas.js';
import { requestSchema } from '../../common/openapi/operation.js';
import { bilingual } from '../../common/validation/bilingual-message.js';
import { IsNumberText, IsText, IsValid, IsWebUrl, Optional } from '../../common/validation/fields.js';
import { WEBHOOK_STATUSES, WEBHOOK_TYPES, type WebhookStatus, type WebhookType } from '../webhook-event.js';
import { WEBHOOK_STATUS, WEBHOOK_TYPE } from './webhook-enums.js';

export class ListWebhooksDto {
  @ApiPropertyOptional({ description: '投递状态 · Delivery status', ...WEBHOOK_STATUS })
  @Optional(IsIn(WEBHOOK_STATUSES, { message: bilingual('未知的投递状态', 'is not a delivery status') }))
  status?: WebhookStatus;

  @ApiPropertyOptional({ description: '事件类型 · Type', ...WEBHOOK_TYPE })
  @Optional(IsIn(WEBHOOK_TYPES, { message: bilingual('未知的事件类型', 'is not an event type') }))
  type?: WebhookType;

  @ApiPropertyOptional({ description: '商户订单号 · Order number', ...NUMBER_TEXT })
  @Optional(IsNumberText())
  orderNo?: string;

  @ApiPropertyOptional({
    description: '每页条数，1–100，默认 20 · Page size, 20 by default',
    default: 20,
    type: 'integer',
    minimum: 1,
    maximum: 100,
  })
  @Optional(
    IsValid(
      (value) => /^([1-9]\d?|100)$/.test(String(value)),
      '须为 1–100 的整数',
      'must be a whole number of 1–100',
    ),
  )
  limit?: string;

  @ApiPropertyOptional({ description: '上一页返回的 nextCursor · nextCursor of the page before' })
  @Optional(IsValid((value) => /^msg_[0-9a-f]{1,64}$/.test(String(value)), '游标无效', 'is not a cursor'))
  cursor?: string;
}

@requestSchema('TestWebhookRequest', { zh: '发送测试', en: 'A test of a receiver' })
export class TestWebhookDto {
  @ApiPropertyOptional({
    description: '测试的接收地址；不传则为商户的通知地址 · Where to; the merchant’s own address without it',
    ...WEB_URL,
    example: 'https://shop.example.com/webhooks',
  })
  @Optional(IsWebUrl())
  url?: string;

  @ApiPropertyOptional({ description: '商户号；须与 API 密钥一致 · Must be the merchant of the API key' })
  @Optional(IsText(64))
  merchantId?: string;
}
