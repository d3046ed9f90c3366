import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIP, ValidateNested } from 'class-validator';
import { bilingual } from '../../common/validation/bilingual-message.js';
import { IsNumberText, IsText, IsValid, IsWebUrl, Optional } from '../../common/validation/fields.js';
import { MAX_TIME_LIMIT_MINUTES, parseTimeLimit } from '../time-limit.js';
import { GoodsItemDto } from './goods-item.dto.js';

const isMinutes = (value: unknown): boolean => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^[1-9]\d{0,4}$/.test(text) && Number(text) <= MAX_TIME_LIMIT_MINUTES;
};
const isTimeout = (value: unknown): boolean =>
  typeof value === 'string' && /[mhdc]$/.test(value) && parseTimeLimit(value, new Date()) !== null;

/** What may be said of an order beside its number, amount and name. */
export class OrderFieldsDto {
  @ApiPropertyOptional({ description: '商品描述 · Description', maxLength: 128, example: '2026 春茶' })
  @Optional(IsText(128))
  description?: string;

  @ApiPropertyOptional({
    description: '商户号；须与 API 密钥一致 · Must be the merchant of the API key',
    example: '103881636900016',
  })
  @Optional(IsText(64))
  merchantId?: string;

  @ApiPropertyOptional({
    description:
      '本订单 webhook 的接收地址；支付宝的通知始终发给本服务 · Where we post this order’s webhooks; the channel always notifies us',
    format: 'uri',
    maxLength: 256,
    example: 'https://shop.example/webhooks/payment',
  })
  @Optional(IsWebUrl())
  notifyUrl?: string;

  @ApiPropertyOptional({
    description: '订单时限（分钟，1–21600），默认 120 · The order’s time limit in minutes',
    oneOf: [
      { type: 'string', pattern: '^[1-9]\\d{0,4}$' },
      { type: 'integer', minimum: 1, maximum: 21_600 },
    ],
    example: '30',
  })
  @Optional(IsValid(isMinutes, '须为 1–21600 的整数（分钟）', 'must be a whole number of minutes, 1–21600'))
  expiredDate?: string | number;

  @ApiPropertyOptional({
    description:
      '订单时限，优先于 expiredDate：5m、2h、1d，1c 为当天结束 · Time limit; takes precedence; 1c: until midnight in Beijing',
    pattern: '^([1-9]\\d{0,4}[mhd]|1c)$',
    example: '30m',
  })
  @Optional(
    IsValid(
      isTimeout,
      '须形如 5m、2h、1d 或 1c，1 分钟至 15 天',
      'must be like 5m, 2h, 1d or 1c; 1 minute to 15 days',
    ),
  )
  timeoutExpress?: string;

  @ApiPropertyOptional({ description: '门店编号 · Store', maxLength: 32, example: 'NJ_001' })
  @Optional(IsText(32))
  storeId?: string;

  @ApiPropertyOptional({ description: '操作员编号 · Operator', maxLength: 28, example: 'OP01' })
  @Optional(IsText(28))
  operatorId?: string;

  @ApiPropertyOptional({ description: '终端编号 · Terminal', maxLength: 32, example: 'T001' })
  @Optional(IsText(32))
  terminalId?: string;

  @ApiPropertyOptional({ description: '商品明细 · Goods list', type: [GoodsItemDto], maxItems: 150 })
  @Optional(
    IsArray({ message: bilingual('须为数组', 'must be an array') }),
    ArrayMaxSize(150, { message: bilingual('最多 150 项', 'must have at most 150 entries') }),
    ValidateNested({ each: true, message: bilingual('每项须为对象', 'each entry must be an object') }),
    Type(() => GoodsItemDto),
  )
  goodsDetail?: GoodsItemDto[];

  @ApiPropertyOptional({
    description: '商户自定义数据，随 webhook 原样返回 · Comes back in webhooks',
    maxLength: 512,
    example: 'cart=42',
  })
  @Optional(IsText(512))
  attach?: string;

  @ApiPropertyOptional({ description: '买家 IP · The payer’s address', example: '203.0.113.7' })
  @Optional(IsIP(undefined, { message: bilingual('须为 IP 地址', 'must be an IP address') }))
  buyerIp?: string;

  @ApiPropertyOptional({
    description:
      '补差价：所补充的原订单号，原订单须已支付 · The earlier, paid order of the same merchant that this payment adds to',
    maxLength: 64,
  })
  @Optional(IsNumberText())
  supplementTo?: string;
}
