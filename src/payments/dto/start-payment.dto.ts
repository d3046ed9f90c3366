import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { NUMBER_TEXT, WEB_URL, YUAN_IN } from '../../common/openapi/field-schemas.js';
import { requestSchema } from '../../common/openapi/operation.js';
import { IsGoodsName, IsNumberText, IsWebUrl, IsYuan, Optional } from '../../common/validation/fields.js';
import { OrderFieldsDto } from './order-fields.dto.js';

/** What every method takes. */
export class StartPaymentDto extends OrderFieldsDto {
  @ApiProperty({
    description:
      '商户订单号，商户内唯一，1–64 位字母、数字、_ 或 -；每笔新订单换一个 · The shop’s order number, unique within the merchant; a new one for every new order',
    ...NUMBER_TEXT,
    example: 'ORD20260115001',
  })
  @IsNumberText()
  orderNo!: string;

  @ApiPropertyOptional({
    description:
      '金额（元），0.01–100000000.00，最多两位小数；订单已存在时可省略 · In yuan; may be left out where the order exists',
    ...YUAN_IN,
    example: 100,
  })
  @Optional(IsYuan())
  amount?: number | string;

  @ApiPropertyOptional({
    description:
      '商品名称，不含 / = & 和控制字符；订单已存在时可省略 · What is paid for, without / = & and control characters; may be left out where the order exists',
    minLength: 1,
    maxLength: 256,
    example: '测试商品',
  })
  @Optional(IsGoodsName())
  goodsName?: string;
}

@requestSchema('PrecreateRequest', { zh: '扫码支付', en: 'A QR-code payment' })
export class PrecreateDto extends StartPaymentDto {}

@requestSchema('AppPayRequest', { zh: 'App 支付', en: 'A payment in an app' })
export class AppPayDto extends StartPaymentDto {}

@requestSchema('PagePayRequest', { zh: '电脑网站支付', en: 'A payment on a PC page' })
export class PagePayDto extends StartPaymentDto {
  @ApiPropertyOptional({
    description:
      '支付后浏览器返回的地址，带上 orderNo 与 status；不传则显示本服务的结果页 · Where the browser ends; our result page without it',
    ...WEB_URL,
    example: 'https://shop.example/paid',
  })
  @Optional(IsWebUrl())
  returnUrl?: string;
}

@requestSchema('WapPayRequest', { zh: '手机网站支付', en: 'A payment on a mobile page' })
export class WapPayDto extends PagePayDto {
  @ApiPropertyOptional({
    description: '用户中途退出时返回的地址，只用于 wap · Where a payer goes who gives up',
    ...WEB_URL,
    example: 'https://shop.example/cart',
  })
  @Optional(IsWebUrl())
  quitUrl?: string;
}

/** 16–24 digits that begin with 25–30, as Alipay makes them. */
export const AUTH_CODE = /^(?:2[5-9]|30)\d{14,22}$/;

@requestSchema('BarcodePayRequest', { zh: '付款码支付', en: 'A payment by a code that the shop scans' })
export class BarcodePayDto extends StartPaymentDto {
  @ApiProperty({
    description:
      '付款码，16–24 位数字，以 25–30 开头 · Payment code: 16–24 digits that begin with 25–30. A wrong one is AUTHCODE_INVALID',
    pattern: AUTH_CODE.source,
    example: '280123456789012345',
  })
  @Allow()
  authCode!: string;
}
