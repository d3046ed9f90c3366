import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import { NUMBER_TEXT } from '../../common/openapi/field-schemas.js';
import {
  merchantOperation,
  okAnswer,
  READ_ERRORS,
  type NamedExamples,
} from '../../common/openapi/operation.js';
import { OrderAnswer } from '../dto/order.answers.js';
import { queryAnswer } from '../payment-answers.js';
import { PAID, sampleOrder } from './sample-order.js';

/** The order number in an address. */
export const orderNoParam = (example: string) =>
  ApiParam({
    name: 'orderNo',
    description: '商户订单号 · The shop’s order number',
    schema: { ...NUMBER_TEXT, example },
  });

const PAID_ANSWERS: NamedExamples = {
  paid: {
    summary: '已支付 · Paid',
    value: queryAnswer(sampleOrder({ orderNo: EXAMPLE_NUMBERS.qr, ...PAID }), [], 'zh'),
  },
  refundedInPart: {
    summary: '部分退款，有补差价 · Refunded in part, with a supplement',
    value: queryAnswer(
      sampleOrder({
        orderNo: EXAMPLE_NUMBERS.barcodePaid,
        method: 'barcode',
        amountFen: 1_000,
        refundedFen: 500,
        ...PAID,
        version: 3,
      }),
      [{ orderNo: EXAMPLE_NUMBERS.barcodeSupplement, amountFen: 250, status: 'SUCCESS' }],
      'zh',
    ),
  },
};

const OPEN_ANSWERS: NamedExamples = {
  pending: {
    summary: '待支付 · Waits for the payer',
    value: queryAnswer(sampleOrder({ orderNo: EXAMPLE_NUMBERS.qr }), [], 'zh'),
  },
  userPaying: {
    summary: '1002：买家支付中 · The payer is confirming',
    value: queryAnswer(
      sampleOrder({ orderNo: EXAMPLE_NUMBERS.barcodeWaiting, method: 'barcode', status: 'USERPAYING' }),
      [],
      'zh',
    ),
  },
  unknown: {
    summary: 'PAYMENT_UNKNOWN：结果未知，正在确认 · Not known yet, being found out',
    value: queryAnswer(
      sampleOrder({ orderNo: EXAMPLE_NUMBERS.barcodePaid, method: 'barcode', status: 'UNKNOWN' }),
      [],
      'zh',
    ),
  },
};

const NOW = { zh: '订单的现状', en: 'The order as it is now' };

export const DescribeQuery: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'queryOrder',
    summary: { zh: '查询订单', en: 'Query an order' },
    about: {
      zh: '订单未到终态时会询问渠道（同一订单每秒最多一次）并应用所得结果。支付结果看 `status`，`isSuccess` 只表示查询成功。',
      en: 'While the order is not final the channel is asked, at most once a second per order, and what it says is applied. The payment’s result is `status`; `isSuccess` is about the query alone.',
    },
    errors: [...READ_ERRORS, 'ORDER_NOT_FOUND'],
    answerCodes: ['1002', 'PAYMENT_UNKNOWN'],
  }),
  orderNoParam(EXAMPLE_NUMBERS.qr),
  okAnswer(OrderAnswer, NOW, { ...PAID_ANSWERS, ...OPEN_ANSWERS }),
);

export const DescribeQueryByTradeNo: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'queryOrderByTradeNo',
    summary: { zh: '按渠道交易号查询订单', en: 'Query an order by the channel’s number' },
    about: {
      zh: '同查询订单，用支付宝交易号（账单上的号码，即 `thirdOrderNo`）查找已付过款的订单。请填入某笔已付订单应答中的 `thirdOrderNo`。',
      en: 'As the query of an order, found by Alipay’s number as it stands in statements; orders have it once they are paid. Fill in `thirdOrderNo` from the answer of a paid order.',
    },
    errors: [...READ_ERRORS, 'ORDER_NOT_FOUND'],
  }),
  okAnswer(OrderAnswer, NOW, PAID_ANSWERS),
);
