import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TIME_OUT } from '../../common/openapi/field-schemas.js';
import { answerSchema } from '../../common/openapi/operation.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../payment-method.js';
import { OrderFactsAnswer } from './order-facts.answer.js';

export const PAYMENT_METHOD = {
  enum: PAYMENT_METHODS,
  enumName: 'PaymentMethod',
  enumSchema: {
    description: [
      '- `precreate` 扫码 · QR code',
      '- `page` 电脑网站 · PC page',
      '- `wap` 手机网站 · mobile page',
      '- `app` App',
      '- `barcode` 付款码 · bar code',
    ].join('\n'),
  },
};

@answerSchema('OrderAnswer', { zh: '订单', en: 'What is known of an order' })
export class OrderAnswer extends OrderFactsAnswer {
  @ApiProperty({
    description: '查询是否成功；支付结果看 status · Of the query; the payment’s is status',
    example: true,
  })
  isSuccess!: boolean;

  @ApiProperty({
    description: '支付时限 · Until when it can be paid',
    ...TIME_OUT,
    example: '2026-01-15T17:30:00+08:00',
  })
  expireTime!: string;

  @ApiPropertyOptional({
    description:
      '申请关闭的时间；此后不再发起新的支付 · When closing was asked for; no new payment is started since',
    ...TIME_OUT,
    example: '2026-01-15T15:40:00+08:00',
  })
  closeRequestedAt?: string;

  @ApiPropertyOptional({
    description: '1002 买家支付中；PAYMENT_UNKNOWN 结果未知 · The payer is confirming; not known yet',
    enum: ['1002', 'PAYMENT_UNKNOWN'],
    example: '1002',
  })
  errorCode?: '1002' | 'PAYMENT_UNKNOWN';

  @ApiProperty({ description: '说明 · In words', example: '查询成功' })
  message!: string;
}

@answerSchema('EndedOrderAnswer', { zh: '关闭或撤销的结果', en: 'What became of a close or a cancel' })
export class EndedOrderAnswer extends OrderFactsAnswer {
  @ApiProperty({
    description:
      '是否已关闭；false 为已受理、尚未关闭 · Whether it is closed; false: accepted, not closed yet',
    example: true,
  })
  isSuccess!: boolean;

  @ApiPropertyOptional({
    description: '申请关闭的时间 · When closing was asked for',
    ...TIME_OUT,
    example: '2026-01-15T15:40:00+08:00',
  })
  closeRequestedAt?: string;

  @ApiProperty({ description: '说明 · In words', example: '订单已关闭' })
  message!: string;
}

@answerSchema('ListedOrder', { zh: '列表中的订单', en: 'An order in a list' })
export class ListedOrderAnswer extends OrderFactsAnswer {
  @ApiProperty({
    description: '行编号 · Id of the row',
    format: 'uuid',
    example: '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a01',
  })
  id!: string;

  @ApiProperty({ description: '商品名称 · What is paid for', example: '咖啡' })
  goodsName!: string;

  @ApiPropertyOptional({ description: '最近的支付方式 · The latest method', ...PAYMENT_METHOD })
  method?: PaymentMethod;

  @ApiProperty({
    description: '创建时间 · When it was made',
    ...TIME_OUT,
    example: '2026-01-15T15:30:00+08:00',
  })
  createTime!: string;

  @ApiProperty({
    description: '支付时限 · Until when it can be paid',
    ...TIME_OUT,
    example: '2026-01-15T17:30:00+08:00',
  })
  expireTime!: string;
}

@answerSchema('OrderPage', { zh: '一页订单', en: 'A page of orders' })
export class OrderPageAnswer {
  @ApiProperty({ description: '订单，新的在前 · Newest first', type: [ListedOrderAnswer] })
  items!: ListedOrderAnswer[];

  @ApiProperty({
    description: '下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one',
    type: 'string',
    format: 'uuid',
    nullable: true,
    example: '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a01',
  })
  nextCursor!: string | null;
}
