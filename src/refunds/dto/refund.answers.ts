import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NUMBER_TEXT, TIME_OUT, YUAN_OUT } from '../../common/openapi/field-schemas.js';
import { answerSchema } from '../../common/openapi/operation.js';
import { REFUND_STATUSES, type RefundOrigin, type RefundStatus } from '../refund.js';

const REFUND_STATUS = {
  enum: REFUND_STATUSES,
  enumName: 'RefundStatus',
  enumSchema: {
    description: [
      '- `PROCESSING` 处理中；用同一退款单号查询或重试 · in progress: query or repeat with the same number',
      '- `SUCCESS` 已退款 · refunded',
      '- `FAILED` 已拒绝；可用同一退款单号重试 · declined; may be repeated with the same number',
    ].join('\n'),
  },
};

const REFUND_ORIGIN = {
  enum: ['request', 'cancel', 'channel', 'late_payment'],
  enumName: 'RefundOrigin',
  enumSchema: {
    description: [
      '- `request` 商户申请 · asked for by the shop',
      '- `cancel` 撤销已付的付款码 · a cancelled bar code that had been paid',
      '- `channel` 在渠道侧发起 · made at the channel',
      '- `late_payment` 关闭后到账的款项退回 · money that came after the order was closed',
    ].join('\n'),
  },
};

@answerSchema('RefundDetailItem', { zh: '退款资金渠道', en: 'Where a part of the money went back to' })
export class RefundDetailItemAnswer {
  @ApiProperty({
    description: '资金渠道（支付宝 fund_channel）· Alipay’s fund_channel',
    example: 'ALIPAYACCOUNT',
  })
  fundChannel!: string;

  @ApiProperty({ description: '金额（元）· Amount in yuan', ...YUAN_OUT, example: 5 })
  amount!: number;
}

/** The facts of a refund, in answers and in lists. */
export class RefundFactsAnswer {
  @ApiProperty({ description: '退款单号 · Refund number', ...NUMBER_TEXT, example: 'DEMO-RF-001' })
  refundNo!: string;

  @ApiProperty({ description: '退款金额（元）· Amount in yuan', ...YUAN_OUT, example: 5 })
  refundAmount!: number;

  @ApiProperty({ description: '退款状态 · Status', ...REFUND_STATUS, example: 'SUCCESS' })
  status!: RefundStatus;

  @ApiProperty({ description: '退款来源 · Where it comes from', ...REFUND_ORIGIN, example: 'request' })
  origin!: RefundOrigin;

  @ApiPropertyOptional({ description: '退款原因 · Reason', example: '用户申请退款' })
  refundReason?: string;

  @ApiPropertyOptional({
    description: '退款时间 · When the money went back',
    ...TIME_OUT,
    example: '2026-01-15T15:45:00+08:00',
  })
  refundTime?: string;

  @ApiPropertyOptional({ description: '资金是否变动 · Whether money moved', enum: ['Y', 'N'], example: 'Y' })
  fundChange?: 'Y' | 'N';

  @ApiPropertyOptional({
    description: '买家登录账号（脱敏）· The payer’s login, masked',
    example: 'lil***@example.net',
  })
  buyerLogonId?: string;

  @ApiPropertyOptional({ description: '买家编号 · The payer’s id', example: '2088102100000001' })
  buyerUserId?: string;

  @ApiPropertyOptional({
    description: '退回到哪些资金渠道 · Where it went back to',
    type: [RefundDetailItemAnswer],
  })
  refundDetailItemList?: RefundDetailItemAnswer[];

  @ApiPropertyOptional({
    description: '渠道明细错误码 · The channel’s detail code',
    example: 'ACQ.TRADE_HAS_FINISHED',
  })
  channelSubCode?: string;

  @ApiPropertyOptional({ description: '渠道说明 · The channel’s words', example: '交易已完结' })
  channelMessage?: string;
}

@answerSchema('RefundAnswer', { zh: '退款', en: 'A refund' })
export class RefundAnswer extends RefundFactsAnswer {
  @ApiProperty({
    description: '渠道是否未拒绝；处理中也为 true，结果看 status · False when declined; the result is status',
    example: true,
  })
  isSuccess!: boolean;

  @ApiProperty({
    description: '商户订单号 · The shop’s order number',
    ...NUMBER_TEXT,
    example: 'DEMO-BAR-001',
  })
  orderNo!: string;

  @ApiProperty({
    description: '订单已退总额（元）· Refunded of the order so far, in yuan',
    ...YUAN_OUT,
    example: 5,
  })
  refundedAmount!: number;

  @ApiProperty({
    description:
      '订单还可退金额（元），处理中的退款已扣除 · What can still be refunded, less refunds in progress',
    ...YUAN_OUT,
    example: 5,
  })
  refundableAmount!: number;

  @ApiPropertyOptional({ description: '被渠道拒绝时 · When declined', enum: ['CHANNEL_REJECTED'] })
  errorCode?: 'CHANNEL_REJECTED';

  @ApiPropertyOptional({ description: '渠道错误码 · The channel’s code', example: '40004' })
  channelCode?: string;

  @ApiProperty({ description: '说明 · In words', example: '退款成功' })
  message!: string;
}

@answerSchema('RefundDryRunAnswer', { zh: '退款试算', en: 'What a refund would find; nothing was done' })
export class RefundDryRunAnswer {
  @ApiProperty({ description: '恒为 true · Always true', example: true })
  isSuccess!: boolean;

  @ApiProperty({ description: '恒为 true · Always true', type: 'boolean', enum: [true], example: true })
  dryRun!: true;

  @ApiProperty({
    description: '商户订单号 · The shop’s order number',
    ...NUMBER_TEXT,
    example: 'DEMO-BAR-001',
  })
  orderNo!: string;

  @ApiProperty({ description: '试算的退款金额（元）· The amount that was checked', ...YUAN_OUT, example: 1 })
  refundAmount!: number;

  @ApiProperty({
    description: '订单已退总额（元）· Refunded of the order so far, in yuan',
    ...YUAN_OUT,
    example: 5,
  })
  refundedAmount!: number;

  @ApiProperty({
    description: '订单还可退金额（元）· What can still be refunded, in yuan',
    ...YUAN_OUT,
    example: 5,
  })
  refundableAmount!: number;

  @ApiProperty({ description: '说明 · In words', example: '可以退款（未执行）' })
  message!: string;
}
