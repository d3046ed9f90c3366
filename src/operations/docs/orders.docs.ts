import { applyDecorators } from '@nestjs/common';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import { ADMIN_READ_ERRORS, adminOperation, okAnswer } from '../../common/openapi/operation.js';
import { PAID, sampleOrder } from '../../payments/docs/sample-order.js';
import { listedOrder } from '../../payments/payment-answers.js';
import { MerchantOrderPageAnswer } from '../dto/order.answers.js';

const PAID_ORDER = sampleOrder({
  orderNo: EXAMPLE_NUMBERS.barcodePaid,
  method: 'barcode',
  amountFen: 1_000,
  ...PAID,
});

export const DescribeListAllOrders: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'listAllOrders',
    summary: { zh: '所有商户的订单', en: 'List the orders of all merchants' },
    about: {
      zh: '各商户的订单，新的在前，每笔带有 `merchantId`，其余与商户自己的列表相同。按商户、订单号、状态、支付方式、创建时间筛选；没有的商户或单号得到空列表。下一页把 `nextCursor` 作为 `cursor` 传回，`null` 为最后一页。以本服务的记录为准，不询问渠道。',
      en: 'Orders of every merchant, newest first, each with its `merchantId` and else as in the merchant’s own list; by merchant, order number, status, method and time of creation. A merchant or number that does not exist gives an empty list. For the next page send `nextCursor` back as `cursor`; `null` means there is none. It shows our own books and asks no channel.',
    },
    errors: ADMIN_READ_ERRORS,
  }),
  okAnswer(
    MerchantOrderPageAnswer,
    { zh: '一页订单', en: 'A page of orders' },
    {
      page: {
        summary: '一页 · A page',
        value: {
          items: [{ ...listedOrder(PAID_ORDER), merchantId: PAID_ORDER.merchantId }],
          nextCursor: null,
        },
      },
    },
  ),
);
