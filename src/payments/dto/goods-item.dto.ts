import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsText, IsValid, IsYuan } from '../../common/validation/fields.js';

export const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 1_000_000;

/** One line of the goods list that goes to the channel. */
@ApiSchema({ name: 'GoodsItem' })
export class GoodsItemDto {
  @ApiProperty({ description: '商品编号 · Goods number', maxLength: 64, example: 'SKU-1001' })
  @IsText(64)
  goodsId!: string;

  @ApiProperty({ description: '商品名称 · Name', maxLength: 256, example: '云南普洱 300g' })
  @IsText(256)
  goodsName!: string;

  @ApiProperty({
    description: '数量 · Quantity',
    type: 'integer',
    minimum: 1,
    maximum: 1_000_000,
    example: 2,
  })
  @IsValid(isCount, '须为 1–1000000 的整数', 'must be a whole number of 1–1000000')
  quantity!: number;

  @ApiProperty({
    description: '单价（元）· Price of one, in yuan',
    oneOf: [
      { type: 'number', minimum: 0.01, maximum: 100_000_000 },
      { type: 'string', pattern: '^\\d+(\\.\\d{1,2})?$' },
    ],
    example: 50,
  })
  @IsYuan()
  price!: number | string;
}
