import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import { bilingual } from '../../common/validation/bilingual-message.js';
import {
  IsGoodsName,
  IsNumberText,
  IsText,
  IsValid,
  IsWebUrl,
  IsYuan,
  Optional,
} from '../../common/validation/fields.js';
import { ORDER_STATUSES, type OrderStatus } from '../order.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../payment-method.js';
import { isCount } from './goods-item.dto.js';
import { OrderFieldsDto } from './order-fields.dto.js';

const isItemId = (value: unknown): boolean =>
  Number.isSafeInteger(value) || (typeof value === 'string' && /^[^\u0000-\u001f\u007f]{1,64}$/.test(value));
const isTime = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isLimit = (value: unknown): boolean => /^([1-9]\d?|100)$/.test(String(value));

/** One line of a goods list that an order is made from. */
@ApiSchema({ name: 'OrderItem' })
export class OrderItemDto {
  @ApiProperty({
    description: '商品编号，文本或整数 · Goods number, text or integer',
    oneOf: [{ type: 'string', maxLength: 64 }, { type: 'integer' }],
    example: 1,
  })
  @IsValid(isItemId, '须为 1–64 个字符或整数', 'must be 1–64 characters or an integer')
  id!: string | number;

  @ApiProperty({ description: '商品名称 · Name', maxLength: 256, example: '云南普洱' })
  @IsText(256)
  name!: string;

  @ApiProperty({
    description: '数量 · Quantity',
    type: 'integer',
    minimum: 1,
    maximum: 1_000_000,
    example: 10,
  })
  @IsValid(isCount, '须为 1–1000000 的整数', 'must be a whole number of 1–1000000')
  count!: number;

  @ApiProperty({
    description: '单价（元）· Price of one, in yuan',
    oneOf: [
      { type: 'number', minimum: 0.01, maximum: 100_000_000 },
      { type: 'string', pattern: '^\\d+(\\.\\d{1,2})?$' },
    ],
    example: 160,
  })
  @IsYuan()
  price!: number | string;
}

/** An order before a method is chosen: its amount is the sum of its items. */
export class CreateOrderDto extends OrderFieldsDto {
  @ApiProperty({
    description: '商品列表，1–100 项 · Goods list',
    type: [OrderItemDto],
    minItems: 1,
    maxItems: 100,
  })
  @IsArray({ message: bilingual('须为数组', 'must be an array') })
  @ArrayMinSize(1, { message: bilingual('至少 1 项', 'must have at least one entry') })
  @ArrayMaxSize(100, { message: bilingual('最多 100 项', 'must have at most 100 entries') })
  @ValidateNested({ each: true, message: bilingual('每项须为对象', 'each entry must be an object') })
  @Type(() => OrderItemDto)
  items!: OrderItemDto[];

  @ApiPropertyOptional({
    description:
      '商户订单号；不传则由服务生成（北京时间 yyyyMMddHHmm + 6 位数字）· Made by the server when absent',
    pattern: '^[A-Za-z0-9_-]{1,64}$',
    example: 'CART20260115001',
  })
  @Optional(IsNumberText())
  orderNo?: string;

  @ApiPropertyOptional({
    description: '商品名称；不传则取自商品列表 · Made from the items when absent',
    maxLength: 256,
    example: '云南普洱 等 1 件',
  })
  @Optional(IsGoodsName())
  goodsName?: string;

  @ApiPropertyOptional({
    description: '支付后浏览器返回的地址 · Where the browser ends',
    format: 'uri',
    maxLength: 256,
  })
  @Optional(IsWebUrl())
  returnUrl?: string;

  @ApiPropertyOptional({ description: '中途退出的返回地址（wap）· For wap', format: 'uri', maxLength: 256 })
  @Optional(IsWebUrl())
  quitUrl?: string;
}

/** Names an order to act on. */
export class OrderActionDto {
  @ApiProperty({
    description: '商户订单号 · Order number',
    pattern: '^[A-Za-z0-9_-]{1,64}$',
    example: 'ORD20260115001',
  })
  @IsNumberText()
  orderNo!: string;

  @ApiPropertyOptional({ description: '商户号；须与 API 密钥一致 · Must be the merchant of the API key' })
  @Optional(IsText(64))
  merchantId?: string;
}

export class QueryByTradeNoDto {
  @ApiProperty({ description: '渠道交易号（thirdOrderNo）· The channel’s number', maxLength: 64 })
  @IsNumberText()
  tradeNo!: string;
}

export class ListOrdersDto {
  @ApiPropertyOptional({ description: '订单状态 · Status', enum: ORDER_STATUSES })
  @Optional(IsIn(ORDER_STATUSES, { message: bilingual('未知的订单状态', 'is not an order status') }))
  status?: OrderStatus;

  @ApiPropertyOptional({ description: '支付方式 · Method', enum: PAYMENT_METHODS })
  @Optional(IsIn(PAYMENT_METHODS, { message: bilingual('未知的支付方式', 'is not a payment method') }))
  method?: PaymentMethod;

  @ApiPropertyOptional({
    description: '创建时间起（含）· Created at or after, ISO 8601',
    format: 'date-time',
  })
  @Optional(IsValid(isTime, '须为 ISO 8601 时间', 'must be an ISO 8601 time'))
  from?: string;

  @ApiPropertyOptional({ description: '创建时间止（不含）· Created before, ISO 8601', format: 'date-time' })
  @Optional(IsValid(isTime, '须为 ISO 8601 时间', 'must be an ISO 8601 time'))
  to?: string;

  @ApiPropertyOptional({
    description: '每页条数，1–100，默认 20 · Page size',
    type: 'integer',
    minimum: 1,
    maximum: 100,
  })
  @Optional(IsValid(isLimit, '须为 1–100 的整数', 'must be a whole number of 1–100'))
  limit?: string;

  @ApiPropertyOptional({ description: '上一页返回的 nextCursor · nextCursor of the page before' })
  @Optional(IsValid((value) => /^[0-9a-f-]{36}$/.test(String(value)), '游标无效', 'is not a cursor'))
  cursor?: string;
}
