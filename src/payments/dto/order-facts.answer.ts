import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NUMBER_TEXT, TIME_OUT, YUAN_OUT } from '../../common/openapi/field-schemas.js';
import { answerSchema } from '../../common/openapi/operation.js';
import { ORDER_STATUSES, type OrderStatus, type RefundSummary } from '../order.js';

const STATUS_MEANINGS = [
  '`CREATED` 已下单，未选支付方式 · no method chosen yet',
  '`PENDING` 待支付 · waits for the payer',
  '`USERPAYING` 买家正在输入密码（付款码）· the payer is confirming a payment code',
  '`UNKNOWN` 结果未知，正在确认 · result not known yet, being found out',
  '`SUCCESS` 已支付 · paid',
  '`FAILED` 支付失败，可换付款码重试（农行须用新订单号）· declined; another code may be tried (at ABC with a new order number)',
  '`CLOSED` 已关闭 · closed',
];

/** For a field that holds an order's status; the document lists the meanings once. */
export const ORDER_STATUS = {
  enum: ORDER_STATUSES,
  enumName: 'OrderStatus',
  enumSchema: { description: STATUS_MEANINGS.map((line) => `- ${line}`).join('\n') },
};

export const REFUND_SUMMARY = {
  enum: ['NONE', 'PARTIAL', 'FULL'],
  enumName: 'RefundSummary',
  enumSchema: {
    description:
      '- `NONE` 未退款 · nothing refunded\n- `PARTIAL` 部分退款 · a part\n- `FULL` 全额退款 · all of it',
  },
};

@answerSchema('Supplement', { zh: '补差价支付', en: 'A payment that adds to this order' })
export class SupplementAnswer {
  @ApiProperty({ description: '补差价订单号 · Its order number', ...NUMBER_TEXT, example: 'DEMO-BAR-004' })
  orderNo!: string;

  @ApiProperty({ description: '金额（元）· Amount in yuan', ...YUAN_OUT, example: 2.5 })
  amount!: number;

  @ApiProperty({ description: '状态 · Status', ...ORDER_STATUS, example: 'SUCCESS' })
  status!: OrderStatus;
}

/** What every answer about an order says of it. */
export class OrderFactsAnswer {
  @ApiProperty({
    description: '商户订单号 · The shop’s order number',
    ...NUMBER_TEXT,
    example: 'DEMO-QR-001',
  })
  orderNo!: string;

  @ApiProperty({
    description: '本服务的交易号，全局唯一 · Our own number, unique',
    example: 'QP2026011515300012301234567',
  })
  transactionId!: string;

  @ApiPropertyOptional({
    description:
      '渠道交易号（支付宝 trade_no），支付后才有 · The channel’s number (Alipay’s trade_no), once it is paid',
    example: '2026011522001400000000000001',
  })
  thirdOrderNo?: string;

  @ApiProperty({ description: '订单金额（元）· Amount in yuan', ...YUAN_OUT, example: 9.9 })
  amount!: number;

  @ApiProperty({ description: '订单状态；退款不改变它 · Status; refunds do not change it', ...ORDER_STATUS })
  status!: OrderStatus;

  @ApiPropertyOptional({
    description: '支付时间 · When it was paid',
    ...TIME_OUT,
    example: '2026-01-15T15:31:08+08:00',
  })
  payTime?: string;

  @ApiProperty({ description: '已退金额（元）· Refunded so far, in yuan', ...YUAN_OUT, example: 0 })
  refundedAmount!: number;

  @ApiProperty({ description: '退款情况 · What refunds have done to it', ...REFUND_SUMMARY, example: 'NONE' })
  refundStatus!: RefundSummary;

  @ApiProperty({ description: '补差价支付 · Payments that add to it', type: [SupplementAnswer] })
  supplements!: SupplementAnswer[];

  @ApiProperty({
    description: '版本号，只增不减；用它丢弃过时的消息 · Only grows; drop what carries a smaller one',
    type: 'integer',
    minimum: 1,
    example: 2,
  })
  version!: number;
}
