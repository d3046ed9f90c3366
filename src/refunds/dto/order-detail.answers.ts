import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TIME_OUT, YUAN_OUT } from '../../common/openapi/field-schemas.js';
import { answerSchema } from '../../common/openapi/operation.js';
import { ORDER_STATUS } from '../../payments/dto/order-facts.answer.js';
import { OrderAnswer, PAYMENT_METHOD } from '../../payments/dto/order.answers.js';
import { ORDER_EVENTS, type OrderEvent } from '../../payments/order-states.js';
import type { OrderStatus } from '../../payments/order.js';
import type { PaymentMethod } from '../../payments/payment-method.js';
import { RefundFactsAnswer } from './refund.answers.js';

@answerSchema('OrderedItem', {
  zh: '下单的一项商品',
  en: 'One line of the list that the order was made from',
})
export class OrderedItemAnswer {
  @ApiProperty({ description: '商品编号 · Goods number', example: '1' })
  id!: string;

  @ApiProperty({ description: '商品名称 · Name', example: '云南普洱' })
  name!: string;

  @ApiProperty({ description: '数量 · Quantity', type: 'integer', minimum: 1, example: 10 })
  count!: number;

  @ApiProperty({ description: '单价（元）· Price of one, in yuan', ...YUAN_OUT, example: 160 })
  price!: number;
}

@answerSchema('PaymentAttempt', { zh: '一次支付尝试', en: 'One try by one method' })
export class AttemptAnswer {
  @ApiProperty({ description: '编号 · Id', format: 'uuid', example: '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a02' })
  id!: string;

  @ApiProperty({ description: '支付方式 · Method', ...PAYMENT_METHOD, example: 'precreate' })
  method!: PaymentMethod;

  @ApiProperty({
    description:
      '状态：STARTING 正在获取二维码，PAYABLE 可支付，USERPAYING 与 UNKNOWN 付款码结算中；CLOSED 已不能支付，多个链接中付的是哪一个，渠道不告知 · STARTING: a code was asked for; PAYABLE: somebody may hold it; USERPAYING, UNKNOWN: a payment code is being settled; CLOSED: over. Which of several links was paid a channel does not say',
    enum: ['STARTING', 'PAYABLE', 'USERPAYING', 'UNKNOWN', 'SUCCESS', 'FAILED', 'CLOSED'],
    enumName: 'AttemptStatus',
    example: 'PAYABLE',
  })
  status!: string;

  @ApiPropertyOptional({ description: '二维码内容 · Content of the QR code' })
  qrCodeUrl?: string;

  @ApiPropertyOptional({ description: '二维码有效期 · Until when it can be scanned', ...TIME_OUT })
  qrCodeExpireTime?: string;

  @ApiPropertyOptional({ description: '渠道的追踪编号 · The channel’s trace id' })
  channelReference?: string;

  @ApiPropertyOptional({ description: '渠道错误码 · The channel’s code', example: '40004' })
  channelCode?: string;

  @ApiPropertyOptional({ description: '渠道明细错误码 · The channel’s detail code' })
  channelSubCode?: string;

  @ApiPropertyOptional({ description: '渠道说明 · The channel’s words' })
  channelMessage?: string;

  @ApiProperty({ description: '发起时间 · When it began', ...TIME_OUT, example: '2026-01-15T15:30:00+08:00' })
  createTime!: string;
}

@answerSchema('RefundOfOrder', { zh: '订单的一笔退款', en: 'A refund of the order' })
export class RefundOfOrderAnswer extends RefundFactsAnswer {
  @ApiProperty({
    description: '申请时间 · When it was asked for',
    ...TIME_OUT,
    example: '2026-01-15T15:44:59+08:00',
  })
  createTime!: string;
}

@answerSchema('OrderTransition', { zh: '一次状态变化', en: 'One change of the order, and why' })
export class TransitionAnswer {
  @ApiProperty({
    description: '原状态；null 为新建 · Status before; null: the order was made',
    enum: [...ORDER_STATUS.enum, null],
    type: 'string',
    nullable: true,
    example: 'PENDING',
  })
  from!: OrderStatus | null;

  @ApiProperty({ description: '新状态 · Status after', ...ORDER_STATUS, example: 'SUCCESS' })
  to!: OrderStatus;

  @ApiProperty({
    description: '事件，见 docs/state-machines.md · What happened',
    enum: ORDER_EVENTS,
    enumName: 'OrderEvent',
    example: 'paid',
  })
  event!: OrderEvent;

  @ApiPropertyOptional({
    description:
      '依据：kind 为 response、query、notification 或 statement，reference 为渠道编号，content 为渠道所述 · Why we believe it: its kind, the channel’s reference, what it said',
    type: 'object',
    additionalProperties: true,
    example: {
      kind: 'notification',
      reference: '2026011500222153108001',
      content: { trade_status: 'TRADE_SUCCESS' },
    },
  })
  evidence?: Record<string, unknown>;

  @ApiProperty({ description: '变化后的版本号 · The version since', type: 'integer', minimum: 1, example: 2 })
  version!: number;

  @ApiProperty({ description: '时间 · When', ...TIME_OUT, example: '2026-01-15T15:31:08+08:00' })
  at!: string;
}

@answerSchema('Finding', { zh: '需要人工关注的发现', en: 'Something that a person should look at' })
export class FindingAnswer {
  @ApiProperty({ description: '编号 · Id', format: 'uuid', example: '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a03' })
  id!: string;

  @ApiProperty({
    description:
      '类型：late_payment 关闭后到账，amount_mismatch 金额不符，reused_number 订单号被重用，refund_overflow 退款超额 · Paid after it was closed; another amount; a reused number; more refunded than paid',
    example: 'late_payment',
  })
  kind!: string;

  @ApiProperty({ description: '处理情况：open 或 resolved · Whether it is dealt with', example: 'open' })
  state!: string;
}

@answerSchema('OrderDetail', { zh: '订单详情', en: 'Everything known of an order' })
export class OrderDetailAnswer extends OrderAnswer {
  @ApiProperty({ description: '商品名称 · What is paid for', example: '咖啡' })
  goodsName!: string;

  @ApiPropertyOptional({ description: '商品描述 · Description' })
  description?: string;

  @ApiPropertyOptional({ description: '商户自定义数据 · The shop’s own data', example: 'cart=42' })
  attach?: string;

  @ApiProperty({ description: '渠道 · Channel', enum: ['alipay', 'abc'], example: 'alipay' })
  channel!: string;

  @ApiPropertyOptional({ description: '最近的支付方式 · The latest method', ...PAYMENT_METHOD })
  method?: PaymentMethod;

  @ApiPropertyOptional({ description: '买家登录账号（脱敏）· The payer’s login, masked' })
  buyerLogonId?: string;

  @ApiPropertyOptional({ description: '买家编号 · The payer’s id' })
  buyerUserId?: string;

  @ApiProperty({
    description: '创建时间 · When it was made',
    ...TIME_OUT,
    example: '2026-01-15T15:30:00+08:00',
  })
  createTime!: string;

  @ApiPropertyOptional({ description: '关闭时间 · When it was closed', ...TIME_OUT })
  closeTime?: string;

  @ApiPropertyOptional({ description: '申请撤销的时间 · When a cancel was asked for', ...TIME_OUT })
  cancelRequestedAt?: string;

  @ApiProperty({ description: '是否关闭后才到账 · Whether it was paid after it was closed', example: false })
  late!: boolean;

  @ApiProperty({
    description: '已付的补差价合计（元）· Sum of paid supplements, in yuan',
    ...YUAN_OUT,
    example: 2.5,
  })
  supplementedAmount!: number;

  @ApiProperty({
    description: '订单金额与已付补差价之和（元）· Amount and paid supplements together, in yuan',
    type: 'number',
    minimum: 0,
    example: 12.5,
  })
  totalAmount!: number;

  @ApiProperty({ description: '下单的商品 · What it was made from', type: [OrderedItemAnswer] })
  items!: OrderedItemAnswer[];

  @ApiProperty({ description: '支付尝试，旧的在前 · Tries, oldest first', type: [AttemptAnswer] })
  attempts!: AttemptAnswer[];

  @ApiProperty({ description: '退款，旧的在前 · Refunds, oldest first', type: [RefundOfOrderAnswer] })
  refunds!: RefundOfOrderAnswer[];

  @ApiProperty({
    description: '状态变化及其依据，旧的在前 · Every change and why, oldest first',
    type: [TransitionAnswer],
  })
  history!: TransitionAnswer[];

  @ApiProperty({ description: '需要人工关注的发现 · What a person should look at', type: [FindingAnswer] })
  findings!: FindingAnswer[];
}
