import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { bilingual } from '../../common/validation/bilingual-message.js';
import { IsNumberText, IsText, IsValid, IsYuan, Optional } from '../../common/validation/fields.js';
import { parseYuan } from '../../common/money.js';

const YUAN = [
  { type: 'number', minimum: 0.01, maximum: 100_000_000 },
  { type: 'string', pattern: '^\\d+(\\.\\d{1,2})?$' },
];
const isYuanOrZero = (value: unknown): boolean =>
  value === 0 || (typeof value === 'string' && /^0(\.0{1,2})?$/.test(value)) || parseYuan(value) !== null;

export class RefundDto {
  @ApiPropertyOptional({
    description: '商户订单号；与 tradeNo 至少提供一个 · Order number; this or tradeNo',
    pattern: '^[A-Za-z0-9_-]{1,64}$',
    example: 'ORD20260115001',
  })
  @Optional(IsNumberText())
  orderNo?: string;

  @ApiPropertyOptional({ description: '渠道交易号（thirdOrderNo）· The channel’s number', maxLength: 64 })
  @Optional(IsNumberText())
  tradeNo?: string;

  @ApiProperty({ description: '退款金额（元）· In yuan', oneOf: YUAN, example: 50 })
  @IsYuan()
  refundAmount!: number | string;

  @ApiPropertyOptional({ description: '退款原因 · Reason', maxLength: 256, example: '用户申请退款' })
  @Optional(IsText(256))
  refundReason?: string;

  @ApiPropertyOptional({
    description:
      '退款单号，商户内唯一；不传则由服务生成（RF…）。用同一单号重试是安全的 · Unique within the merchant; made by the server when absent. A repeat with the same number is safe',
    pattern: '^[A-Za-z0-9_-]{1,64}$',
    example: 'RF20260115001',
  })
  @Optional(IsNumberText())
  refundNo?: string;

  @ApiPropertyOptional({
    description:
      '您认为的当前可退金额；与实际不符则拒绝（REFUND_BALANCE_CHANGED）· What you believe is refundable now; refused when it is not',
    oneOf: [
      { type: 'number', minimum: 0, maximum: 100_000_000 },
      { type: 'string', pattern: '^\\d+(\\.\\d{1,2})?$' },
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

  @ApiPropertyOptional({ description: '操作员编号 · Operator', maxLength: 28, example: 'OP01' })
  @Optional(IsText(28))
  operatorId?: string;

  @ApiPropertyOptional({ description: '门店编号 · Store', maxLength: 32, example: 'NJ_001' })
  @Optional(IsText(32))
  storeId?: string;

  @ApiPropertyOptional({ description: '商户号；须与 API 密钥一致 · Must be the merchant of the API key' })
  @Optional(IsText(64))
  merchantId?: string;
}

export class RefundQueryDto {
  @ApiProperty({
    description: '退款单号 · Refund number',
    pattern: '^[A-Za-z0-9_-]{1,64}$',
    example: 'RF20260115001',
  })
  @IsNumberText()
  refundNo!: string;

  @ApiPropertyOptional({ description: '商户订单号；提供时须与退款相符 · Must be the refund’s own, if given' })
  @Optional(IsNumberText())
  orderNo?: string;

  @ApiPropertyOptional({ description: '渠道交易号；提供时须与退款相符 · Must be the refund’s own, if given' })
  @Optional(IsNumberText())
  tradeNo?: string;
}
