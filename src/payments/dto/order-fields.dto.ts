import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIP, ValidateNested } from 'class-validator';
import { NUMBER_TEXT, WEB_URL } from '../../common/openapi/field-schemas.js';
import { bilingual } from '../../common/validation/bilingual-message.js';
import {
  IsNumberText,
  IsObjectList,
  IsText,
  IsValid,
  IsWebUrl,
  Optional,
} from '../../common/validation/fields.js';
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
  @ApiPropertyOptional({
    description: '商品描述 · Description',
    minLength: 1,
    maxLength: 128,
    example: '2026 春茶',
  })
  @Optional(IsText(128))
  description?: string;

  @ApiPropertyOptional({
    description:
      '商户号；可省略，提供时须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403',
    minLength: 1,
    maxLength: 64,
    example: '103881636900016',
  })
  @Optional(IsText(64))
  merchantId?: string;

  @ApiPropertyOptional({
    description:
      '本订单 webhook 的接收地址，省略时用商户的地址；支付宝的通知始终发给本服务 · Where we post this order’s webhooks, else to the merchant’s address; the channel always notifies us',
    ...WEB_URL,
    example: 'https://shop.example/webhooks/payment',
  })
  @Optional(IsWebUrl())
  notifyUrl?: string;

  @ApiPropertyOptional({
    description: '订单时限（分钟），1–21600，默认 120 · The order’s time limit in minutes, 120 by default',
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
      '订单时限，优先于 expiredDate：5m 分钟、2h 小时、1d 天，1c 至当天（北京时间）24 点；最长 15 天 · Time limit, before expiredDate: minutes, hours, days; 1c until midnight in Beijing; 15 days at most',
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

  @ApiPropertyOptional({ description: '门店编号 · Store', minLength: 1, maxLength: 32, example: 'NJ_001' })
  @Optional(IsText(32))
  storeId?: string;

  @ApiPropertyOptional({ description: '操作员编号 · Operator', minLength: 1, maxLength: 28, example: 'OP01' })
  @Optional(IsText(28))
  operatorId?: string;

  @ApiPropertyOptional({ description: '终端编号 · Terminal', minLength: 1, maxLength: 32, example: 'T001' })
  @Optional(IsText(32))
  terminalId?: string;

  @ApiPropertyOptional({
    description: '商品明细，最多 150 项，送往渠道 · Goods list, at most 150 entries, passed to the channel',
    type: [GoodsItemDto],
    maxItems: 150,
  })
  @Optional(
    IsArray({ message: bilingual('须为数组', 'must be an array') }),
    ArrayMaxSize(150, { message: bilingual('最多 150 项', 'must have at most 150 entries') }),
    IsObjectList(),
    ValidateNested({ each: true }),
    Type(() => GoodsItemDto),
  )
  goodsDetail?: GoodsItemDto[];

  @ApiPropertyOptional({
    description: '商户自定义数据，随 webhook 与订单详情原样返回 · Comes back in webhooks and with the order',
    minLength: 1,
    maxLength: 512,
    example: 'cart=42',
  })
  @Optional(IsText(512))
  attach?: string;

  @ApiPropertyOptional({
    description: '买家 IP（IPv4 或 IPv6）· The payer’s address',
    example: '203.0.113.7',
  })
  @Optional(IsIP(undefined, { message: bilingual('须为 IP 地址', 'must be an IP address') }))
  buyerIp?: string;

  @ApiPropertyOptional({
    description:
      '补差价：所补充的原订单号，原订单须已支付 · The earlier, paid order of the same merchant that this payment adds to',
    ...NUMBER_TEXT,
  })
  @Optional(IsNumberText())
  supplementTo?: string;
}
