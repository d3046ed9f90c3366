import { ApiPropertyOptional } from '@nestjs/swagger';
import { isEventId } from '../../common/ids.js';
import { IsCursor, PageDto } from '../../common/paging/page.dto.js';
import { NUMBER_TEXT, WEB_URL } from '../../common/openapi/field-schemas.js';
import { requestSchema } from '../../common/openapi/operation.js';
import { IsNumberText, IsOneOf, IsText, IsWebUrl, Optional } from '../../common/validation/fields.js';
import { WEBHOOK_STATUSES, WEBHOOK_TYPES, type WebhookStatus, type WebhookType } from '../webhook-event.js';
import { WEBHOOK_STATUS, WEBHOOK_TYPE } from './webhook-enums.js';

export class ListWebhooksDto extends PageDto {
  @ApiPropertyOptional({ description: '投递状态 · Delivery status', ...WEBHOOK_STATUS })
  @Optional(IsOneOf(WEBHOOK_STATUSES))
  status?: WebhookStatus;

  @ApiPropertyOptional({ description: '事件类型 · Type', ...WEBHOOK_TYPE })
  @Optional(IsOneOf(WEBHOOK_TYPES))
  type?: WebhookType;

  @ApiPropertyOptional({ description: '商户订单号 · Order number', ...NUMBER_TEXT })
  @Optional(IsNumberText())
  orderNo?: string;

  @IsCursor(isEventId)
  declare cursor?: string;
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
