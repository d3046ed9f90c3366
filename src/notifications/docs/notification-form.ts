import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { answerSchema } from '../../common/openapi/operation.js';

/**
 * The fields of Alipay's asynchronous notification that are checked or applied; whatever else it carries takes
 * part in the signature. Only described here: the form is verified as bytes, never through a class.
 */
@answerSchema('AlipayNotification', {
  zh: '支付宝异步通知，字段由支付宝决定，未列出的字段同样参与验签',
  en: 'Alipay’s notification; its fields are Alipay’s, and those not listed are part of the signature too',
})
export class NotificationForm {
  @ApiProperty({ description: '应用编号 · Application', example: '2021000000000000' })
  app_id!: string;

  @ApiProperty({ description: '通知编号 · Id of the notification', example: '2026011500222153108001' })
  notify_id!: string;

  @ApiProperty({ description: '通知类型 · Type', example: 'trade_status_sync' })
  notify_type!: string;

  @ApiProperty({
    description: '通知时间（北京时间）· When it was sent, in China’s time',
    example: '2026-01-15 15:31:09',
  })
  notify_time!: string;

  @ApiProperty({
    description: '渠道侧的商户订单号 · The order’s number at the channel',
    example: 'DEMO-QR-001',
  })
  out_trade_no!: string;

  @ApiProperty({ description: '支付宝交易号 · Alipay’s number', example: '2026011522001400000000000001' })
  trade_no!: string;

  @ApiProperty({ description: '交易状态 · Status of the trade', example: 'TRADE_SUCCESS' })
  trade_status!: string;

  @ApiProperty({ description: '订单金额（元）· Amount in yuan', example: '9.90' })
  total_amount!: string;

  @ApiPropertyOptional({ description: '卖家编号 · Seller', example: '2088621900000001' })
  seller_id?: string;

  @ApiPropertyOptional({
    description: '付款时间（北京时间）· When it was paid',
    example: '2026-01-15 15:31:08',
  })
  gmt_payment?: string;

  @ApiPropertyOptional({
    description: '退款请求号，退款时 · Refund number, for a refund',
    example: 'DEMO-RF-001',
  })
  out_biz_no?: string;

  @ApiPropertyOptional({ description: '累计退款金额（元）· Refunded so far, in yuan', example: '5.00' })
  refund_fee?: string;

  @ApiProperty({ description: '字符集 · Character set', example: 'utf-8' })
  charset!: string;

  @ApiProperty({ description: '签名算法 · Kind of signature', example: 'RSA2' })
  sign_type!: string;

  @ApiProperty({ description: '签名（Base64）· Signature', example: 'bm90LWEtc2lnbmF0dXJl' })
  sign!: string;
}
