import { ApiProperty } from '@nestjs/swagger';
import { answerSchema } from '../../common/openapi/operation.js';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import { ListedOrderAnswer, OrderPageAnswer } from '../../payments/dto/order.answers.js';

@answerSchema('ListedMerchantOrder', {
  zh: '所有商户的列表中的订单',
  en: 'An order in the list of all merchants',
})
export class ListedMerchantOrderAnswer extends ListedOrderAnswer {
  @ApiProperty({ description: '订单所属商户 · Whose order it is', example: EXAMPLE_NUMBERS.merchant })
  merchantId!: string;
}

@answerSchema('MerchantOrderPage', { zh: '一页所有商户的订单', en: 'A page of the orders of all merchants' })
export class MerchantOrderPageAnswer extends OrderPageAnswer {
  @ApiProperty({ description: '订单，新的在前 · Newest first', type: [ListedMerchantOrderAnswer] })
  declare items: ListedMerchantOrderAnswer[];
}
