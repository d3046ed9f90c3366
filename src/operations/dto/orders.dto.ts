import { ApiPropertyOptional } from '@nestjs/swagger';
import { NUMBER_TEXT } from '../../common/openapi/field-schemas.js';
import { IsNumberText, IsText, Optional } from '../../common/validation/fields.js';
import { ListOrdersDto } from '../../payments/dto/orders.dto.js';

export class ListAllOrdersDto extends ListOrdersDto {
  @ApiPropertyOptional({
    description: '商户号，默认所有商户 · The merchant’s id; all merchants by default',
    minLength: 1,
    maxLength: 64,
  })
  @Optional(IsText(64))
  merchantId?: string;

  @ApiPropertyOptional({
    description: '商户订单号；不同商户可以有相同的单号 · Order number; two merchants may have the same',
    ...NUMBER_TEXT,
  })
  @Optional(IsNumberText())
  orderNo?: string;
}
