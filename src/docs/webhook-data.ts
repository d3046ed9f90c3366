import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NUMBER_TEXT } from '../common/openapi/field-schemas.js';
import { answerSchema } from '../common/openapi/operation.js';
import { OrderFactsAnswer } from '../payments/dto/order-facts.answer.js';
import { RefundFactsAnswer } from '../refunds/dto/refund.answers.js';

@answerSchema('OrderEventData', {
  zh: '事件所述的订单：查询应答的字段，加上 attach',
  en: 'The order that an event tells of: the fields of the query, and attach',
})
export class OrderEventData extends OrderFactsAnswer {
  @ApiProperty({ description: '状态说明 · What the status says, in Chinese', example: '支付成功' })
  message!: string;

  @ApiPropertyOptional({
    description:
      '订单既未付款也不再等待付款时的错误码，含义见错误码表 · Where the order is neither paid nor merely waiting; see the table of error codes',
    enum: ['1002', 'PAYMENT_UNKNOWN', 'CHANNEL_REJECTED'],
    example: 'CHANNEL_REJECTED',
  })
  errorCode?: string;

  @ApiPropertyOptional({ description: '商户自定义数据，原样返回 · The shop’s own data', example: 'cart=42' })
  attach?: string;

  @ApiPropertyOptional({
    description:
      '为 true 时：关闭后才到账、已被认可的付款 · True: paid after the order was closed, and accepted',
    type: 'boolean',
    enum: [true],
  })
  late?: true;
}

@answerSchema('RefundEventData', {
  zh: '事件所述的退款，及其订单',
  en: 'The refund that an event tells of, with its order beside it',
})
export class RefundEventData extends RefundFactsAnswer {
  @ApiProperty({
    description: '商户订单号 · The shop’s order number',
    ...NUMBER_TEXT,
    example: 'DEMO-BAR-001',
  })
  orderNo!: string;

  @ApiProperty({
    description:
      '退款的版本号，只增不减；订单的版本号在 order 中 · The refund’s own version; the order’s stands in order',
    type: 'integer',
    minimum: 1,
    example: 2,
  })
  version!: number;

  @ApiProperty({ description: '退款后的订单 · The order as it is since', type: OrderEventData })
  order!: OrderEventData;
}

@answerSchema('TestEventData', { zh: '测试的内容', en: 'What a test says' })
export class TestEventData {
  @ApiProperty({ description: '商户号 · The merchant', example: 'demo' })
  merchantId!: string;

  @ApiProperty({ description: '固定的文字 · Always the same words', example: 'It works.' })
  message!: string;
}

/** No route answers with them alone, so the document has to be told of them. */
export const WEBHOOK_DATA = [OrderEventData, RefundEventData, TestEventData];
