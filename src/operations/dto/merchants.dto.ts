import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean } from 'class-validator';
import { parseIsoTime } from '../../common/beijing-time.js';
import { NUMBER_TEXT, WEB_URL } from '../../common/openapi/field-schemas.js';
import { requestSchema } from '../../common/openapi/operation.js';
import { bilingual } from '../../common/validation/bilingual-message.js';
import {
  IsNumberText,
  IsOneOf,
  IsText,
  IsValid,
  IsWebUrl,
  IsWebUrlOrEmpty,
  Optional,
} from '../../common/validation/fields.js';
import { CHANNEL_CODES, type ChannelCode } from '../../channels/channel.js';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import { LATE_PAYMENT_POLICIES, type LatePaymentPolicy } from '../../payments/decide-payment.js';
import { CHANNEL, LATE_PAYMENT } from './operation-enums.js';

/** Further off than any key lives, and within what a database can hold. */
const LATEST_MS = Date.UTC(2200, 0);
const isFuture = (value: unknown): boolean => {
  const ms = typeof value === 'string' ? parseIsoTime(value)?.getTime() : undefined;
  return ms !== undefined && ms > Date.now() && ms < LATEST_MS;
};

const NAME = { description: '名称 · Name', minLength: 1, maxLength: 64, example: '桥边小店' };

/** What may be said of a merchant, when it is made and later. */
class MerchantFieldsDto {
  @ApiPropertyOptional({
    description:
      '关闭后到账的付款如何处理；默认按服务设置 LATE_PAYMENT · What becomes of a payment after its order was closed; the service’s LATE_PAYMENT by default',
    ...LATE_PAYMENT,
    example: 'hold',
  })
  @Optional(IsOneOf(LATE_PAYMENT_POLICIES))
  latePayment?: LatePaymentPolicy;

  @ApiPropertyOptional({
    description:
      '新订单的渠道，新商户默认 alipay · Channel of new orders; alipay by default for a new merchant',
    ...CHANNEL,
    example: 'alipay',
  })
  @Optional(IsOneOf(CHANNEL_CODES))
  defaultChannel?: ChannelCode;

  @ApiPropertyOptional({
    description: '停用：不再接受新订单，其余照常 · No new orders; everything else goes on',
    example: false,
  })
  @Optional(IsBoolean({ message: bilingual('须为 true 或 false', 'must be true or false') }))
  disabled?: boolean;
}

@requestSchema('ChangeMerchantRequest', { zh: '对商户的修改', en: 'What is changed of a merchant' })
export class ChangeMerchantDto extends MerchantFieldsDto {
  @ApiPropertyOptional({
    description:
      '商户的 webhook 地址，用于没有自己的 notifyUrl 的订单；空文本 `""` 删除它，null 等同于不传 · Where webhooks go for orders without a notifyUrl of their own; an empty text removes it, null says nothing',
    anyOf: [WEB_URL, { type: 'string', maxLength: 0 }],
    example: 'https://shop.example.com/webhooks',
  })
  @Optional(IsWebUrlOrEmpty())
  notifyUrl?: string;

  @ApiPropertyOptional(NAME)
  @Optional(IsText(64))
  name?: string;
}

@requestSchema('CreateMerchantRequest', { zh: '新商户', en: 'A new merchant' })
export class CreateMerchantDto extends MerchantFieldsDto {
  @ApiPropertyOptional({
    description:
      '商户的 webhook 地址，用于没有自己的 notifyUrl 的订单 · Where webhooks go for orders without a notifyUrl of their own',
    ...WEB_URL,
    example: 'https://shop.example.com/webhooks',
  })
  @Optional(IsWebUrl())
  notifyUrl?: string;

  @ApiPropertyOptional({
    description: '商户号，之后不能更改；不传则由服务生成 · Stays what it is; made by the server when absent',
    ...NUMBER_TEXT,
    example: EXAMPLE_NUMBERS.merchant,
  })
  @Optional(IsNumberText())
  merchantId?: string;

  @ApiProperty(NAME)
  @IsText(64)
  name!: string;
}

@requestSchema('CreateApiKeyRequest', { zh: '新的 API 密钥', en: 'A new API key' })
export class CreateApiKeyDto {
  @ApiPropertyOptional({
    description: '备注 · What it is for',
    minLength: 1,
    maxLength: 64,
    example: '收银系统',
  })
  @Optional(IsText(64))
  name?: string;

  @ApiPropertyOptional({
    description:
      '权限范围（保留，暂不生效），每项最多 64 个字符 · Scopes (reserved: every key may do everything), of 64 characters each',
    type: 'array',
    items: { type: 'string', maxLength: 64 },
    maxItems: 20,
    example: [],
  })
  @Optional(IsArray({ message: bilingual('须为数组', 'must be an array') }), ArrayMaxSize(20), IsEachText())
  scopes?: string[];

  @ApiPropertyOptional({
    description:
      '失效时间，须在将来；不传则长期有效 · When it ends, a time to come; without it the key does not end',
    format: 'date-time',
    example: '2099-01-01T00:00:00+08:00',
  })
  @Optional(IsValid(isFuture, '须为将来的 ISO 8601 时间', 'must be an ISO 8601 time to come'))
  expiresAt?: string;
}

function IsEachText() {
  return IsValid(
    (value) => Array.isArray(value) && value.every((item) => typeof item === 'string' && item.length <= 64),
    '每项须为文本',
    'each entry must be text',
  );
}
