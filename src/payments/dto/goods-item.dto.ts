import { ApiProperty } from '@nestjs/swagger';
import { YUAN_IN } from '../../common/openapi/field-schemas.js';
import { requestSchema } from '../../common/openapi/operation.js';
import { IsText, IsValid, IsYuan } from '../../common/validation/fields.js';

export const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 1_000_000;

/** One line of the goods list that goes to the channel. */
@requestSchema('GoodsItem', {
  zh: '送往渠道的一项商品',
  en: 'One line of the goods list that goes to the channel',
})
export class GoodsItemDto {
  @ApiProperty({ description: '商品编号 · Goods number', minLength: 1, maxLength: 64, example: 'SKU-1001' })
  @IsText(64)
  goodsId!: string;

  @ApiProperty({ description: '商品名称 · Name', minLength: 1, maxLength: 256, example: '云南普洱 300g' })
  @IsText(256)
  goodsName!: string;

  @ApiProperty({
    description: '数量，1–1000000 · Quantity',
    type: 'integer',
    minimum: 1,
    maximum: 1_000_000,
    example: 2,
  })
  @IsValid(isCount, '须为 1–1000000 的整数', 'must be a whole number of 1–1000000')
  quantity!: number;

  @ApiProperty({
    description: '单价（元），0.01–100000000.00 · Price of one, in yuan',
    ...YUAN_IN,
    example: 50,
  })
  @IsYuan()
  price!: number | string;
}
