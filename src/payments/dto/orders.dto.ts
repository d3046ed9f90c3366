import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { parseIsoTime } from '../../common/beijing-time.js';
import { NUMBER_TEXT, WEB_URL, YUAN_IN } from '../../common/openapi/field-schemas.js';
import { requestSchema } from '../../common/openapi/operation.js';
import { PageDto } from '../../common/paging/page.dto.js';
import { bilingual } from '../../common/validation/bilingual-message.js';
import {
  IsGoodsName,
  IsNumberText,
  IsObjectList,
  IsOneOf,
  IsText,
  IsValid,
  IsWebUrl,
  IsYuan,
  isPrintable,
  Optional,
} from '../../common/validation/fields.js';
import { ORDER_STATUSES, type OrderStatus } from '../order.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../payment-method.js';
import { isCount } from './goods-item.dto.js';
import { OrderFieldsDto } from './order-fields.dto.js';

const isItemId = (value: unknown): boolean => Number.isSafeInteger(value) || isPrintable(value, 64);
const isTime = (value: unknown): boolean => typeof value === 'string' && parseIsoTime(value) !== null;

/** One line of a goods list that an order is made from. */
@requestSchema('OrderItem', { zh: '下单的一项商品', en: 'One line of the list that an order is made from' })
export class OrderItemDto {
  @ApiProperty({
    description: '商品编号，文本或整数 · Goods number, text or integer',
    oneOf: [{ type: 'string', minLength: 1, maxLength: 64 }, { type: 'integer' }],
    example: 1,
  })
  @IsValid(isItemId, '须为 1–64 个字符或整数', 'must be 1–64 characters or an integer')
  id!: string | number;

  @ApiProperty({ description: '商品名称 · Name', minLength: 1, maxLength: 256, example: '云南普洱' })
  @IsText(256)
  name!: string;

  @ApiProperty({
    description: '数量，1–1000000 · Quantity',
    type: 'integer',
    minimum: 1,
    maximum: 1_000_000,
    example: 10,
  })
  @IsValid(isCount, '须为 1–1000000 的整数', 'must be a whole number of 1–1000000')
  count!: number;

  @ApiProperty({
    description:
      '单价（元），0.01–100000000.00；各项之和为订单金额 · Price of one, in yuan; the sum is the order’s amount',
    ...YUAN_IN,
    example: 160,
  })
  @IsYuan()
  price!: number | string;
}

/** An order before a method is chosen: its amount is the sum of its items. */
@requestSchema('CreateOrderRequest', { zh: '下单', en: 'An order before a method is chosen' })
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
  @IsObjectList()
  @ValidateNested({ each: true })
  @Type(() => OrderItemDto)
  items!: OrderItemDto[];

  @ApiPropertyOptional({
    description:
      '商户订单号；不传则由服务生成（北京时间 yyyyMMddHHmm + 6 位数字）· Made by the server when absent',
    ...NUMBER_TEXT,
    example: 'CART20260115001',
  })
  @Optional(IsNumberText())
  orderNo?: string;

  @ApiPropertyOptional({
    description: '商品名称；不传则取自商品列表 · Made from the items when absent',
    minLength: 1,
    maxLength: 256,
    example: '云南普洱 等 1 件',
  })
  @Optional(IsGoodsName())
  goodsName?: string;

  @ApiPropertyOptional({
    description: '支付后浏览器返回的地址（page、wap）· Where the browser ends, with page and wap',
    ...WEB_URL,
  })
  @Optional(IsWebUrl())
  returnUrl?: string;

  @ApiPropertyOptional({
    description: '中途退出的返回地址（wap）· Where a payer goes who gives up, with wap',
    ...WEB_URL,
  })
  @Optional(IsWebUrl())
  quitUrl?: string;
}

/** Names an order to act on. */
@requestSchema('OrderActionRequest', { zh: '指明要操作的订单', en: 'Names the order to act on' })
export class OrderActionDto {
  @ApiProperty({
    description: '商户订单号 · Order number',
    ...NUMBER_TEXT,
    example: 'ORD20260115001',
  })
  @IsNumberText()
  orderNo!: string;

  @ApiPropertyOptional({
    description: '商户号；可省略，须与 API 密钥一致 · May be left out; must be the merchant of the API key',
    minLength: 1,
    maxLength: 64,
  })
  @Optional(IsText(64))
  merchantId?: string;
}

export class QueryByTradeNoDto {
  @ApiProperty({
    description:
      '渠道交易号，即已付订单应答中的 thirdOrderNo · The channel’s number: thirdOrderNo in the answer of a paid order',
    ...NUMBER_TEXT,
  })
  @IsNumberText()
  tradeNo!: string;
}

export class ListOrdersDto extends PageDto {
  @ApiPropertyOptional({ description: '订单状态 · Status', enum: ORDER_STATUSES, enumName: 'OrderStatus' })
  @Optional(IsOneOf(ORDER_STATUSES))
  status?: OrderStatus;

  @ApiPropertyOptional({ description: '支付方式 · Method', enum: PAYMENT_METHODS, enumName: 'PaymentMethod' })
  @Optional(IsOneOf(PAYMENT_METHODS))
  method?: PaymentMethod;

  @ApiPropertyOptional({
    description:
      '创建时间起（含），如 2026-01-15（北京时间零点）或 2026-01-15T00:00:00+08:00 · Created at or after; ISO 8601, a day alone begins at midnight in China',
    type: 'string',
  })
  @Optional(IsValid(isTime, '须为 ISO 8601 时间', 'must be an ISO 8601 time'))
  from?: string;

  @ApiPropertyOptional({
    description: '创建时间止（不含），格式同 from · Created before; as from',
    type: 'string',
  })
  @Optional(IsValid(isTime, '须为 ISO 8601 时间', 'must be an ISO 8601 time'))
  to?: string;
}
