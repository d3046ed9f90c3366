import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsObject } from 'class-validator';
import { CHANNEL_CODES, type ChannelCode } from '../../channels/channel.js';
import { NUMBER_TEXT, WEB_URL } from '../../common/openapi/field-schemas.js';
import { requestSchema } from '../../common/openapi/operation.js';
import { bilingual } from '../../common/validation/bilingual-message.js';
import { IsNumberText, IsOneOf, IsValid, IsWebUrl, Optional } from '../../common/validation/fields.js';
import { CHANNEL } from './operation-enums.js';
import { KEY_TEXT, SAMPLE_KEYS } from './sample-keys.js';

const isKeyText = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= 20_000;
const IsKeyText = () => IsValid(isKeyText, '须为非空文本', 'must be text that is not empty');

/** An account at a channel. Keys are sealed at once and never shown again. */
@requestSchema('SaveChannelAccountRequest', { zh: '渠道账户', en: 'An account at a channel' })
export class SaveAccountDto {
  @ApiProperty({ description: '渠道 · Channel', ...CHANNEL, example: 'alipay' })
  @IsOneOf(CHANNEL_CODES)
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
      '卖家号：支付宝为收款账号的用户号，2088 开头的 16 位数字，须填写；农行为商户号，可不传 · The seller: at Alipay the user number that is paid, 16 digits that begin with 2088, to be given; at the bank the merchant number, which may be left out',
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
      '支付宝公钥（不是应用公钥）；证书模式不需要 · Alipay’s public key, not the application’s; not needed with certificates',
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

@requestSchema('ChangeChannelAccountRequest', { zh: '对渠道账户的修改', en: 'What is changed of an account' })
export class ChangeAccountDto {
  @ApiPropertyOptional({
    description: '停用：不再接受新订单，其余照常 · No new orders; everything else goes on',
    example: true,
  })
  @Optional(IsBoolean({ message: bilingual('须为 true 或 false', 'must be true or false') }))
  disabled?: boolean;
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
