import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { IsGoodsName, IsNumberText, IsWebUrl, IsYuan, Optional } from '../../common/validation/fields.js';
import { OrderFieldsDto } from './order-fields.dto.js';

/** What every method takes. */
export class StartPaymentDto extends OrderFieldsDto {
  @ApiProperty({
    description: '商户订单号，商户内唯一 · The shop’s order number, unique within the merchant',
    pattern: '^[A-Za-z0-9_-]{1,64}$',
    example: 'ORD20260115001',
  })
  @IsNumberText()
  orderNo!: string;

  @ApiPropertyOptional({
    description:
      '金额（元），0.01–100000000.00，最多两位小数；订单已存在时可省略 · In yuan; may be left out where the order exists',
    oneOf: [
      { type: 'number', minimum: 0.01, maximum: 100_000_000 },
      { type: 'string', pattern: '^\\d+(\\.\\d{1,2})?$' },
    ],
    example: 100,
  })
  @Optional(IsYuan())
  amount?: number | string;

  @ApiPropertyOptional({
    description: '商品名称，不含 / = &；订单已存在时可省略 · May be left out where the order exists',
    maxLength: 256,
    example: '测试商品',
  })
  @Optional(IsGoodsName())
  goodsName?: string;
}

export class PrecreateDto extends StartPaymentDto {}

export class AppPayDto extends StartPaymentDto {}

export class PagePayDto extends StartPaymentDto {
  @ApiPropertyOptional({
    description:
      '支付后浏览器返回的地址，带上 orderNo 与 status；不传则显示本服务的结果页 · Where the browser ends; our result page without it',
    format: 'uri',
    maxLength: 256,
    example: 'https://shop.example/paid',
  })
  @Optional(IsWebUrl())
  returnUrl?: string;
}

export class WapPayDto extends PagePayDto {
  @ApiPropertyOptional({
    description: '用户中途退出时返回的地址 · Where a payer goes who gives up',
    format: 'uri',
    maxLength: 256,
    example: 'https://shop.example/cart',
  })
  @Optional(IsWebUrl())
  quitUrl?: string;
}

/** 16–24 digits that begin with 25–30, as Alipay makes them. */
export const AUTH_CODE = /^(?:2[5-9]|30)\d{14,22}$/;

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
