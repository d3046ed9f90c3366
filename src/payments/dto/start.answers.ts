import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NUMBER_TEXT, TIME_OUT, YUAN_OUT } from '../../common/openapi/field-schemas.js';
import { answerSchema } from '../../common/openapi/operation.js';
import type { OrderStatus } from '../order.js';
import { ORDER_STATUS } from './order-facts.answer.js';

/** What every answer to a start begins with. */
@answerSchema('CreatedOrderAnswer', { zh: '订单已创建', en: 'An order that can be paid' })
export class CreatedOrderAnswer {
  @ApiProperty({
    description:
      '是否成功；付款码只有已支付才为 true · Whether it succeeded; for a bar code: whether it is paid',
    example: true,
  })
  isSuccess!: boolean;

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

  @ApiProperty({ description: '订单金额（元）· Amount in yuan', ...YUAN_OUT, example: 9.9 })
  amount!: number;

  @ApiProperty({ description: '订单状态 · Status', ...ORDER_STATUS })
  status!: OrderStatus;

  @ApiProperty({
    description: '支付时限 · Until when it can be paid',
    ...TIME_OUT,
    example: '2026-01-15T17:30:00+08:00',
  })
  expireTime!: string;

  @ApiProperty({
    description: '说明；语言随 Accept-Language · In Chinese, in English with Accept-Language: en',
    example: '支付订单创建成功',
  })
  message!: string;
}

@answerSchema('PrecreateAnswer', { zh: '扫码支付已创建', en: 'A QR code to pay with' })
export class PrecreateAnswer extends CreatedOrderAnswer {
  @ApiProperty({
    description:
      '二维码内容，转成二维码图片供买家扫描 · Content of the QR code: draw it for the payer to scan',
    example: 'https://qr.alipay.com/bax03431ljhokirwl38f00a7',
  })
  qrCodeUrl!: string;

  @ApiProperty({
    description:
      '二维码有效期，最长 30 分钟；过期后以相同内容再次请求 · Until when the code can be scanned, at most 30 minutes; ask again for a new one',
    ...TIME_OUT,
    example: '2026-01-15T16:00:00+08:00',
  })
  qrCodeExpireTime!: string;
}

@answerSchema('PaymentUrlAnswer', { zh: '跳转支付已创建', en: 'An address to pay at' })
export class PaymentUrlAnswer extends CreatedOrderAnswer {
  @ApiProperty({
    description: '让买家的浏览器打开（GET）· Let the payer’s browser open it (GET)',
    format: 'uri',
    example: 'https://openapi.alipay.com/gateway.do?method=alipay.trade.page.pay&sign=x',
  })
  paymentUrl!: string;
}

@answerSchema('AppPayAnswer', { zh: 'App 支付已创建', en: 'An order string for Alipay’s SDK' })
export class AppPayAnswer extends CreatedOrderAnswer {
  @ApiProperty({
    description: '原样交给 App 中的支付宝 SDK · Hand it to Alipay’s SDK in the app as it is',
    example: 'alipay_sdk=…&method=alipay.trade.app.pay&sign=…',
  })
  orderString!: string;
}

@answerSchema('BarcodePayAnswer', { zh: '付款码支付结果', en: 'What became of a payment code' })
export class BarcodePayAnswer extends CreatedOrderAnswer {
  @ApiPropertyOptional({
    description: '渠道交易号，已支付时 · The channel’s number, when paid',
    example: '2026011522001400000000000001',
  })
  thirdOrderNo?: string;

  @ApiPropertyOptional({
    description: '支付时间，已支付时 · When it was paid',
    ...TIME_OUT,
    example: '2026-01-15T15:31:08+08:00',
  })
  payTime?: string;

  @ApiPropertyOptional({
    description:
      '未支付的原因：1002 买家支付中；PAYMENT_UNKNOWN 结果未知；CHANNEL_REJECTED 渠道拒绝 · Why it is not paid: the payer is confirming; not known yet; declined',
    enum: ['1002', 'PAYMENT_UNKNOWN', 'CHANNEL_REJECTED'],
    example: '1002',
  })
  errorCode?: '1002' | 'PAYMENT_UNKNOWN' | 'CHANNEL_REJECTED';

  @ApiPropertyOptional({ description: '渠道错误码 · The channel’s code', example: '40004' })
  channelCode?: string;

  @ApiPropertyOptional({
    description: '渠道明细错误码 · The channel’s detail code',
    example: 'ACQ.BUYER_BALANCE_NOT_ENOUGH',
  })
  channelSubCode?: string;

  @ApiPropertyOptional({
    description: '渠道说明，可展示给买家 · The channel’s words; may be shown to the payer',
    example: '买家余额不足',
  })
  channelMessage?: string;
}
