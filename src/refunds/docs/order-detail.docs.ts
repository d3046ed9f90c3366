import { applyDecorators } from '@nestjs/common';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import { merchantOperation, okAnswer, READ_ERRORS } from '../../common/openapi/operation.js';
import { sampleOrder } from '../../payments/docs/sample-order.js';
import { orderNoParam } from '../../payments/docs/query.docs.js';
import { OrderDetailAnswer } from '../dto/order-detail.answers.js';
import { queryAnswer } from '../../payments/payment-answers.js';
import { refundView } from '../refund-view.js';
import { REFUNDED, sampleRefund } from './sample-refund.js';

const { order, refund } = sampleRefund(REFUNDED, 500);

const UNPAID = { orderNo: EXAMPLE_NUMBERS.barcodePaid, method: 'barcode', amountFen: 1_000 } as const;

const REFUNDED_IN_PART = {
  ...queryAnswer({ ...order, version: 3 }, [], 'zh'),
  goodsName: order.goodsName,
  attach: 'cart=42',
  channel: 'alipay',
  method: 'barcode',
  buyerLogonId: order.buyerLogonId,
  buyerUserId: order.buyerUserId,
  createTime: '2026-01-15T15:30:00+08:00',
  late: false,
  supplementedAmount: 0,
  totalAmount: 10,
  items: [],
  attempts: [
    {
      id: '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a02',
      method: 'barcode',
      status: 'SUCCESS',
      createTime: '2026-01-15T15:30:00+08:00',
    },
  ],
  refunds: [{ ...refundView(refund), createTime: '2026-01-15T15:44:59+08:00' }],
  history: [
    { from: null, to: 'UNKNOWN', event: 'barcode_sent', version: 1, at: '2026-01-15T15:30:00+08:00' },
    {
      from: 'UNKNOWN',
      to: 'SUCCESS',
      event: 'paid',
      evidence: { kind: 'response', content: { trade_no: '2026011522001400000000000001' } },
      version: 2,
      at: '2026-01-15T15:31:08+08:00',
    },
  ],
  findings: [],
};

/** The same order while its payment code is being settled. */
function unpaid(status: 'USERPAYING' | 'UNKNOWN') {
  return {
    ...REFUNDED_IN_PART,
    ...queryAnswer(sampleOrder({ ...UNPAID, status }), [], 'zh'),
    thirdOrderNo: undefined,
    payTime: undefined,
    attempts: REFUNDED_IN_PART.attempts.map((attempt) => ({ ...attempt, status })),
    refunds: [],
    history: REFUNDED_IN_PART.history.slice(0, 1),
  };
}

export const DescribeOrderDetail: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'getOrder',
    summary: { zh: '订单详情', en: 'Everything known of an order' },
    about: {
      zh: '下单的商品、每次支付尝试、退款、补差价合计，以及每次状态变化及其依据。只读本服务的记录，不询问渠道；要最新状态请先查询订单。示例是付款码第一个示例的订单。',
      en: 'Goods, every try to pay, refunds, supplements with their totals, and every change of status with the evidence for it. Reads our own books and does not ask the channel: query the order first for its latest state. The example is the order of the first bar-code example.',
    },
    errors: [...READ_ERRORS, 'ORDER_NOT_FOUND'],
    answerCodes: ['1002', 'PAYMENT_UNKNOWN'],
  }),
  orderNoParam(EXAMPLE_NUMBERS.barcodePaid),
  okAnswer(
    OrderDetailAnswer,
    { zh: '订单详情', en: 'The order and its history' },
    {
      refundedInPart: { summary: '已支付，部分退款 · Paid, refunded in part', value: REFUNDED_IN_PART },
      userPaying: { summary: '1002：买家支付中 · The payer is confirming', value: unpaid('USERPAYING') },
      unknown: { summary: 'PAYMENT_UNKNOWN：结果未知 · Not known yet', value: unpaid('UNKNOWN') },
    },
  ),
);
