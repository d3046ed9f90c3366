import { applyDecorators } from '@nestjs/common';
import { EXAMPLE_CODES, EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import { jsonBody, merchantOperation, okAnswer, type NamedExamples } from '../../common/openapi/operation.js';
import { BarcodePayAnswer } from '../dto/start.answers.js';
import { BarcodePayDto } from '../dto/start-payment.dto.js';
import { barcodeAnswer } from '../payment-answers.js';
import { PAID, sampleAttempt, sampleOrder } from './sample-order.js';
import { START_ERRORS, START_REASONS } from './start.docs.js';

const REQUESTS: NamedExamples = {
  paid: {
    summary: '立即支付成功（本地网关）· Paid at once (local gateway)',
    value: {
      orderNo: EXAMPLE_NUMBERS.barcodePaid,
      amount: 10,
      goodsName: '咖啡',
      authCode: EXAMPLE_CODES.paysAtOnce,
      attach: 'cart=42',
    },
  },
  waiting: {
    summary: '等待买家输入密码（本地网关）· Waits for the payer (local gateway)',
    value: {
      orderNo: EXAMPLE_NUMBERS.barcodeWaiting,
      amount: 10,
      goodsName: '咖啡',
      authCode: EXAMPLE_CODES.asksThePayer,
    },
  },
  declined: {
    summary: '余额不足（本地网关）· Declined (local gateway)',
    value: {
      orderNo: EXAMPLE_NUMBERS.barcodeDeclined,
      amount: 10,
      goodsName: '咖啡',
      authCode: EXAMPLE_CODES.declined,
    },
  },
  supplement: {
    summary: '补差价：补充第一个示例的订单 · Adds to the order of the first example',
    value: {
      orderNo: EXAMPLE_NUMBERS.barcodeSupplement,
      amount: 2.5,
      goodsName: '咖啡升杯',
      authCode: EXAMPLE_CODES.paysAtOnce,
      supplementTo: EXAMPLE_NUMBERS.barcodePaid,
    },
  },
};

const order = (orderNo: string, more: Parameters<typeof sampleOrder>[0]) =>
  sampleOrder({ orderNo, method: 'barcode', amountFen: 1_000, ...more });

const ANSWERS: NamedExamples = {
  paid: {
    summary: '已支付 · Paid',
    value: barcodeAnswer(
      { order: order(EXAMPLE_NUMBERS.barcodePaid, PAID), attempt: sampleAttempt({}) },
      'zh',
    ),
  },
  waiting: {
    summary: '1002：买家支付中，请轮询 · The payer is confirming: poll the query',
    value: barcodeAnswer(
      {
        order: order(EXAMPLE_NUMBERS.barcodeWaiting, { status: 'USERPAYING' }),
        attempt: sampleAttempt({ status: 'USERPAYING' }),
      },
      'zh',
    ),
  },
  unknown: {
    summary: 'PAYMENT_UNKNOWN：结果未知，不要重复收款 · Not known yet: do not charge again',
    value: barcodeAnswer(
      {
        order: order(EXAMPLE_NUMBERS.barcodePaid, { status: 'UNKNOWN' }),
        attempt: sampleAttempt({ status: 'UNKNOWN' }),
      },
      'zh',
    ),
  },
  declined: {
    summary: 'CHANNEL_REJECTED：已拒绝，可换付款码重试 · Declined: another code may be tried',
    value: barcodeAnswer(
      {
        order: order(EXAMPLE_NUMBERS.barcodeDeclined, { status: 'FAILED' }),
        attempt: sampleAttempt({
          status: 'FAILED',
          channelCode: '40004',
          channelSubCode: 'ACQ.BUYER_BALANCE_NOT_ENOUGH',
          channelMessage: '买家余额不足',
        }),
      },
      'zh',
    ),
  },
};

export const DescribeBarcode: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'payBarcode',
    summary: { zh: '付款码支付', en: 'Charge a payment code' },
    about: {
      zh: '收取买家出示的付款码。结果看 `status`：`SUCCESS` 已支付；`USERPAYING`（1002）买家正在输入密码，每 2–5 秒查询一次；`UNKNOWN` 结果未知，系统继续确认，**不要另行收款**；`FAILED` 被拒绝，可用同一订单号换付款码重试（农行的订单随付款码一起结束，须用新订单号，否则 409 `ORDER_STATUS_ERROR`）。同一订单再次提交同一付款码得到当前结果，不会重复扣款。示例中的付款码只对本地网关有意义。',
      en: 'Charges the code that the payer shows. `status` is the result: `SUCCESS` paid; `USERPAYING` (1002) the payer is confirming: query every 2–5 s; `UNKNOWN` not known yet, we go on finding out: **do not charge again**; `FAILED` declined: another code may be tried with the same number (at ABC an order ends with its declined code: 409 `ORDER_STATUS_ERROR` asks for a new number). The same code again for the same order gives the present result and charges nothing. The codes of the examples mean something to the local gateway only.',
    },
    errors: [...START_ERRORS, 'AUTHCODE_INVALID'],
    answerCodes: ['1002', 'PAYMENT_UNKNOWN', 'CHANNEL_REJECTED'],
    reasons: {
      ...START_REASONS,
      CHANNEL_UNAVAILABLE: {
        zh: '付款码确定未发出，可以重试',
        en: 'the code provably did not go out: repeat the call',
      },
    },
  }),
  jsonBody(BarcodePayDto, REQUESTS),
  okAnswer(
    BarcodePayAnswer,
    { zh: '已支付、支付中、未知或被拒绝', en: 'Paid, in progress, unknown or declined' },
    ANSWERS,
  ),
);
