import { applyDecorators } from '@nestjs/common';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import {
  jsonBody,
  merchantOperation,
  okAnswer,
  READ_ERRORS,
  WRITE_ERRORS,
} from '../../common/openapi/operation.js';
import { OrderPageAnswer } from '../dto/order.answers.js';
import { CreateOrderDto } from '../dto/orders.dto.js';
import { CreatedOrderAnswer } from '../dto/start.answers.js';
import { createdAnswer, listedOrder } from '../payment-answers.js';
import { PAID, sampleOrder } from './sample-order.js';
import { START_REASONS } from './start.docs.js';

export const DescribeCreateOrder: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'createOrder',
    summary: { zh: '下单（暂不选支付方式）', en: 'Make an order before a method is chosen' },
    about: {
      zh: '由商品列表下单，金额为各项之和，状态 `CREATED`。不传 `orderNo` 时由服务生成。之后用任一支付方式、只传 `orderNo` 发起支付。',
      en: 'Makes an order from a list of goods; its amount is their sum, its status `CREATED`. Without `orderNo` the server makes a number. It is then paid by any method with just its `orderNo`.',
    },
    errors: [
      ...WRITE_ERRORS,
      'ORDER_NOT_FOUND',
      'ORDER_CONFLICT',
      'ORDER_PAID',
      'ORDER_CLOSED',
      'ORDER_STATUS_ERROR',
    ],
    reasons: {
      FORBIDDEN: START_REASONS.FORBIDDEN,
      ORDER_NOT_FOUND: START_REASONS.ORDER_NOT_FOUND,
      ORDER_STATUS_ERROR: {
        zh: 'supplementTo 指向的订单未支付',
        en: 'the order named by supplementTo is not paid',
      },
    },
  }),
  jsonBody(CreateOrderDto, {
    cart: {
      summary: '购物车 · A cart',
      value: {
        orderNo: EXAMPLE_NUMBERS.cart,
        items: [
          { id: 1, name: '云南普洱', count: 10, price: 16 },
          { id: 'SKU-2', name: '茶杯', count: 2, price: '20.50' },
        ],
        timeoutExpress: '1d',
        attach: 'cart=43',
      },
    },
    serverNumber: {
      summary: '由服务生成订单号 · The server makes the number',
      value: { items: [{ id: 1, name: '咖啡', count: 1, price: 9.9 }] },
    },
  }),
  okAnswer(
    CreatedOrderAnswer,
    { zh: '订单已创建', en: 'The order is there' },
    {
      created: {
        summary: '未选支付方式 · No method chosen yet',
        value: createdAnswer(
          sampleOrder({
            orderNo: EXAMPLE_NUMBERS.cart,
            status: 'CREATED',
            method: null,
            amountFen: 20_100,
          }),
          'zh',
        ),
      },
    },
  ),
);

export const DescribeListOrders: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'listOrders',
    summary: { zh: '订单列表', en: 'List orders' },
    about: {
      zh: '新订单在前。按状态、支付方式、创建时间筛选；下一页把 `nextCursor` 作为 `cursor` 传回，`null` 为最后一页。状态以本服务的记录为准，不会逐笔询问渠道。',
      en: 'Newest first, by status, method and time of creation. For the next page send `nextCursor` back as `cursor`; `null` means there is none. It shows our own books and does not ask the channel for every row.',
    },
    errors: READ_ERRORS,
  }),
  okAnswer(
    OrderPageAnswer,
    { zh: '一页订单', en: 'A page of orders' },
    {
      page: {
        summary: '一页 · A page',
        value: {
          items: [
            listedOrder(
              sampleOrder({
                orderNo: EXAMPLE_NUMBERS.barcodePaid,
                method: 'barcode',
                amountFen: 1_000,
                ...PAID,
              }),
            ),
          ],
          nextCursor: null,
        },
      },
    },
  ),
);
