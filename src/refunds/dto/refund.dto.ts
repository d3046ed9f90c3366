import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import { NUMBER_TEXT, YUAN_IN } from '../../common/openapi/field-schemas.js';
import { requestSchema } from '../../common/openapi/operation.js';
import { bilingual } from '../../common/validation/bilingual-message.js';
import { IsNumberText, IsText, IsValid, IsYuan, Optional } from '../../common/validation/fields.js';
import { parseYuan } from '../../common/money.js';

const isYuanOrZero = (value: unknown): boolean =>
  value === 0 || (typeof value === 'string' && /^0(\.0{1,2})?$/.test(value)) || parseYuan(value) !== null;

@requestSchema('RefundRequest', { zh: '退款', en: 'A refund, in full or in part' })
export class RefundDto {
  @ApiPropertyOptional({
    description: '商户订单号；与 tradeNo 至少提供一个 · Order number; this or tradeNo',
    ...NUMBER_TEXT,
    example: 'ORD20260115001',
  })
  @Optional(IsNumberText())
  orderNo?: string;

  @ApiPropertyOptional({
    description:
      '渠道交易号（thirdOrderNo）；与 orderNo 至少提供一个 · The channel’s number; this or orderNo',
    ...NUMBER_TEXT,
  })
  @Optional(IsNumberText())
  tradeNo?: string;

  @ApiProperty({
    description: '退款金额（元），0.01 至可退金额 · In yuan, up to what is refundable',
    ...YUAN_IN,
    example: 50,
  })
  @IsYuan()
  refundAmount!: number | string;

  @ApiPropertyOptional({
    description: '退款原因，送往渠道 · Reason, passed to the channel',
    minLength: 1,
    maxLength: 256,
    example: '用户申请退款',
  })
  @Optional(IsText(256))
  refundReason?: string;

  @ApiPropertyOptional({
    description:
      '退款单号，商户内唯一；不传则由服务生成（RF…）。用同一单号重试是安全的；农行最多 60 位（含账户前缀）· Unique within the merchant; made by the server when absent. A repeat with the same number is safe. ABC: at most 60 characters, with the prefix of the account',
    ...NUMBER_TEXT,
    example: 'RF20260115001',
  })
  @Optional(IsNumberText())
  refundNo?: string;

  @ApiPropertyOptional({
    description:
      '您认为的当前可退金额；与实际不符则拒绝（REFUND_BALANCE_CHANGED）· What you believe is refundable now; refused when it is not',
    oneOf: [
      { type: 'number', minimum: 0, maximum: 100_000_000 },
      { type: 'string', pattern: String.raw`^(0|[1-9]\d{0,8})(\.\d{1,2})?$` },
    ],
    example: 100,
  })
  @Optional(IsValid(isYuanOrZero, '须为 0–100000000.00 的金额', 'must be an amount of 0–100000000.00'))
  expectedRefundable?: number | string;

  @ApiPropertyOptional({
    description: '只检查、不退款 · Checks everything, changes nothing',
    example: false,
    default: false,
  })
  @Optional(IsBoolean({ message: bilingual('须为 true 或 false', 'must be true or false') }))
  dryRun?: boolean;

  @ApiPropertyOptional({ description: '操作员编号 · Operator', minLength: 1, maxLength: 28, example: 'OP01' })
  @Optional(IsText(28))
  operatorId?: string;

  @ApiPropertyOptional({ description: '门店编号 · Store', minLength: 1, maxLength: 32, example: 'NJ_001' })
  @Optional(IsText(32))
  storeId?: string;

  @ApiPropertyOptional({
    description: '商户号；可省略，须与 API 密钥一致 · May be left out; must be the merchant of the API key',
    minLength: 1,
    maxLength: 64,
  })
  @Optional(IsText(64))
  merchantId?: string;
}

export class RefundQueryDto {
  @ApiPropertyOptional({
    description:
      '退款单号；订单只有一笔退款时，可只提供 orderNo 或 tradeNo · Refund number; for an order with one refund orderNo or tradeNo will do',
    ...NUMBER_TEXT,
    example: EXAMPLE_NUMBERS.refund,
  })
  @Optional(IsNumberText())
  refundNo?: string;

  @ApiPropertyOptional({
    description: '商户订单号；与 refundNo 同时提供时须相符 · Must be the refund’s own beside refundNo',
    ...NUMBER_TEXT,
  })
  @Optional(IsNumberText())
  orderNo?: string;

  @ApiPropertyOptional({
    description: '渠道交易号；与 refundNo 同时提供时须相符 · Must be the refund’s own beside refundNo',
    ...NUMBER_TEXT,
  })
  @Optional(IsNumberText())
  tradeNo?: string;
}
