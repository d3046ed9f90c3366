import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject } from 'class-validator';
import { bilingual } from '../../common/validation/bilingual-message.js';
import { IsNumberText, IsText, IsValid, IsWebUrl, Optional } from '../../common/validation/fields.js';
import { CHANNEL_CODES, type ChannelCode } from '../../channels/channel.js';
import { LATE_PAYMENT_POLICIES, type LatePaymentPolicy } from '../../payments/decide-payment.js';

const oneOf = (values: readonly string[]) =>
  IsIn([...values], {
    message: bilingual(`须为 ${values.join('、')} 之一`, `must be one of ${values.join(', ')}`),
  });
const isKeyText = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= 20_000;
const IsKeyText = () => IsValid(isKeyText, '须为非空文本', 'must be text that is not empty');
const isFuture = (value: unknown): boolean => typeof value === 'string' && Date.parse(value) > Date.now();

/** What may be said of a merchant, when it is made and later. */
export class ChangeMerchantDto {
  @ApiPropertyOptional({ description: '名称 · Name', maxLength: 64, example: '桥边小店' })
  @Optional(IsText(64))
  name?: string;

  @ApiPropertyOptional({
    description: '商户的 webhook 地址 · Where its webhooks go',
    format: 'uri',
    maxLength: 256,
  })
  @Optional(IsWebUrl())
  notifyUrl?: string;

  @ApiPropertyOptional({
    description: '迟到付款的处理，默认随服务设置 · Late payments',
    enum: LATE_PAYMENT_POLICIES,
  })
  @Optional(oneOf(LATE_PAYMENT_POLICIES))
  latePayment?: LatePaymentPolicy;

  @ApiPropertyOptional({ description: '新订单的渠道 · Channel of new orders', enum: CHANNEL_CODES })
  @Optional(oneOf(CHANNEL_CODES))
  defaultChannel?: ChannelCode;

  @ApiPropertyOptional({
    description: '停用：不再接受新订单，其余照常 · No new orders; everything else goes on',
  })
  @Optional(IsBoolean({ message: bilingual('须为 true 或 false', 'must be true or false') }))
  disabled?: boolean;
}

export class CreateMerchantDto extends ChangeMerchantDto {
  @ApiPropertyOptional({
    description: '商户号；不传则由服务生成 · Made by the server when absent',
    maxLength: 64,
  })
  @Optional(IsNumberText())
  merchantId?: string;

  @ApiProperty({ description: '名称 · Name', maxLength: 64, example: '桥边小店' })
  @IsText(64)
  declare name: string;
}

export class CreateApiKeyDto {
  @ApiPropertyOptional({ description: '备注 · What it is for', maxLength: 64, example: '收银系统' })
  @Optional(IsText(64))
  name?: string;

  @ApiPropertyOptional({ description: '权限范围（保留）· Scopes (reserved)', type: [String], maxItems: 20 })
  @Optional(IsArray({ message: bilingual('须为数组', 'must be an array') }), ArrayMaxSize(20), IsEachText())
  scopes?: string[];

  @ApiPropertyOptional({ description: '失效时间 · When it ends', format: 'date-time' })
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

/** An account at a channel. Keys are sealed at once and never shown again. */
export class SaveAccountDto {
  @ApiProperty({ description: '渠道 · Channel', enum: CHANNEL_CODES, example: 'alipay' })
  @oneOf(CHANNEL_CODES)
  channel!: ChannelCode;

  @ApiProperty({
    description: '支付宝 APPID，或农行商户号 · Alipay’s app id, or the bank’s merchant number',
    maxLength: 32,
  })
  @IsNumberText()
  appId!: string;

  @ApiPropertyOptional({
    description: '卖家号（2088…）；农行默认为商户号 · Seller; the bank’s default is its merchant number',
  })
  @Optional(IsNumberText())
  sellerId?: string;

  @ApiProperty({ description: '网关地址 · Gateway', format: 'uri' })
  @IsWebUrl()
  gateway!: string;

  @ApiPropertyOptional({
    description: '订单号前缀；多商户共用一个卖家时需要 · Needed when merchants share a seller',
  })
  @Optional(IsNumberText())
  outTradeNoPrefix?: string;

  @ApiPropertyOptional({ description: '应用（商户）私钥 · Private key' })
  @Optional(IsKeyText())
  privateKey?: string;

  @ApiPropertyOptional({ description: '支付宝公钥 · Alipay’s public key' })
  @Optional(IsKeyText())
  publicKey?: string;

  @ApiPropertyOptional({
    description:
      '其他密钥材料：appCert、alipayCert、alipayRootCert、encryptKey；农行 pfx（base64）、pfxPassword、bankCert · Further secrets',
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  @Optional(IsObject({ message: bilingual('须为对象', 'must be an object') }), AreTexts())
  secrets?: Record<string, string>;

  @ApiPropertyOptional({
    description: '渠道设置：支付宝 signType、timeoutMs；农行 dialect · Settings of the channel',
    type: 'object',
    additionalProperties: true,
  })
  @Optional(IsObject({ message: bilingual('须为对象', 'must be an object') }), AreScalars())
  settings?: Record<string, string | number | boolean>;
}

function AreTexts() {
  const holds = (value: unknown) => Object.values(value ?? {}).every(isKeyText);
  return IsValid(holds, '每个值须为非空文本', 'each value must be text that is not empty');
}

function AreScalars() {
  const scalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
  return IsValid(
    (value) => Object.values(value ?? {}).every(scalar),
    '每个值须为标量',
    'each value must be a scalar',
  );
}
