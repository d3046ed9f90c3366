import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject } from 'class-validator';
import { parseIsoTime } from '../../common/beijing-time.js';
import { NUMBER_TEXT, WEB_URL } from '../../common/openapi/field-schemas.js';
import { requestSchema } from '../../common/openapi/operation.js';
import { bilingual } from '../../common/validation/bilingual-message.js';
import { IsNumberText, IsText, IsValid, IsWebUrl, Optional } from '../../common/validation/fields.js';
import { CHANNEL_CODES, type ChannelCode } from '../../channels/channel.js';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import { LATE_PAYMENT_POLICIES, type LatePaymentPolicy } from '../../payments/decide-payment.js';
import { CHANNEL, LATE_PAYMENT } from './operation-enums.js';
import { KEY_TEXT, SAMPLE_KEYS } from './sample-keys.js';

const oneOf = (values: readonly string[]) =>
  IsIn([...values], {
    message: bilingual(`须为 ${values.join('、')} 之一`, `must be one of ${values.join(', ')}`),
  });
const isKeyText = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= 20_000;
const IsKeyText = () => IsValid(isKeyText, '须为非空文本', 'must be text that is not empty');
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
      '商户的 webhook 地址，用于没有自己的 notifyUrl 的订单 · Where webhooks go for orders without a notifyUrl of their own',
    ...WEB_URL,
    example: 'https://shop.example.com/webhooks',
  })
  @Optional(IsWebUrl())
  notifyUrl?: string;

  @ApiPropertyOptional({
    description:
      '关闭后到账的付款如何处理；默认按服务设置 LATE_PAYMENT · What becomes of a payment after its order was closed; the service’s LATE_PAYMENT by default',
    ...LATE_PAYMENT,
    example: 'hold',
  })
  @Optional(oneOf(LATE_PAYMENT_POLICIES))
  latePayment?: LatePaymentPolicy;

  @ApiPropertyOptional({
    description:
      '新订单的渠道，新商户默认 alipay · Channel of new orders; alipay by default for a new merchant',
    ...CHANNEL,
    example: 'alipay',
  })
  @Optional(oneOf(CHANNEL_CODES))
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
  @ApiPropertyOptional(NAME)
  @Optional(IsText(64))
  name?: string;
}

@requestSchema('CreateMerchantRequest', { zh: '新商户', en: 'A new merchant' })
export class CreateMerchantDto extends MerchantFieldsDto {
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

/** An account at a channel. Keys are sealed at once and never shown again. */
@requestSchema('SaveChannelAccountRequest', { zh: '渠道账户', en: 'An account at a channel' })
export class SaveAccountDto {
  @ApiProperty({ description: '渠道 · Channel', ...CHANNEL, example: 'alipay' })
  @oneOf(CHANNEL_CODES)
  channel!: ChannelCode;

  @ApiProperty({
    description:
      '支付宝 APPID，或农行商户号（15 位数字）· Alipay’s app id, or the bank’s merchant number (15 digits)',
    ...NUMBER_TEXT,
    example: '2021000000000000',
  })
  @IsNumberText()
  appId!: string;

  @ApiPropertyOptional({
    description:
      '卖家号：支付宝为收款账号 2088…，须填写；农行不传即为商户号 · The seller: Alipay’s 2088… number, to be given; at the bank its merchant number without it',
    ...NUMBER_TEXT,
    example: '2088000000000000',
  })
  @Optional(IsNumberText())
  sellerId?: string;

  @ApiProperty({
    description: '渠道网关，须为 https（本机除外）· The channel’s gateway: https, except on this machine',
    ...WEB_URL,
    example: 'https://openapi.alipay.com/gateway.do',
  })
  @IsWebUrl()
  gateway!: string;

  @ApiPropertyOptional({
    description:
      '渠道订单号的前缀；多个商户共用一个卖家时需要，以免单号相同 · Put before order numbers at the channel: needed where merchants share a seller, whose numbers are one space',
    ...NUMBER_TEXT,
    example: 'A-',
  })
  @Optional(IsNumberText())
  outTradeNoPrefix?: string;

  @ApiPropertyOptional({
    description:
      '应用（商户）私钥，与上传公钥成对：PEM，支付宝也可为 base64 · The application’s (merchant’s) own private key: PEM, for Alipay also base64',
    ...KEY_TEXT,
    example: SAMPLE_KEYS.privateKey,
  })
  @Optional(IsKeyText())
  privateKey?: string;

  @ApiPropertyOptional({
    description:
      '支付宝公钥（不是应用公钥），即错误说明中的 secrets.alipayPublicKey；证书模式不需要 · Alipay’s public key, not the application’s; faults call it secrets.alipayPublicKey; not needed with certificates',
    ...KEY_TEXT,
    example: SAMPLE_KEYS.alipayPublicKey,
  })
  @Optional(IsKeyText())
  publicKey?: string;

  @ApiPropertyOptional({
    description:
      '其他密钥材料。支付宝证书模式：appCert、alipayCert、alipayRootCert（PEM），接口内容加密：encryptKey。农行：pfx（文件的 base64）、pfxPassword、bankCert，及需要时的 clientCert、clientCertPassword · Further secrets. Alipay’s certificates: appCert, alipayCert, alipayRootCert (PEM); for encrypted contents: encryptKey. The bank’s: pfx (the file in base64), pfxPassword, bankCert, and where it asks for one clientCert, clientCertPassword',
    type: 'object',
    additionalProperties: KEY_TEXT,
    example: { pfx: SAMPLE_KEYS.pfx, pfxPassword: SAMPLE_KEYS.pfxPassword, bankCert: SAMPLE_KEYS.bankCert },
  })
  @Optional(IsObject({ message: bilingual('须为对象', 'must be an object') }), AreTexts())
  secrets?: Record<string, string>;

  @ApiPropertyOptional({
    description:
      '渠道设置，未知的名称会被忽略。两者：timeoutMs（毫秒，1000–60000，默认 10000）。支付宝：signType（RSA2 或 RSA）。农行：dialect（native 或 seed）、contentType、legacyTls、commodityType、paymentLinkType、qrPayMode · Settings; unknown names count for nothing. Both: timeoutMs (in ms, 1000–60000, 10000 by default). Alipay: signType (RSA2 or RSA). The bank: dialect (native or seed), contentType, legacyTls, commodityType, paymentLinkType, qrPayMode',
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
    example: { signType: 'RSA2', timeoutMs: 10_000 },
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
