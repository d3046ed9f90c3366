import { applyDecorators } from '@nestjs/common';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import {
  jsonBody,
  merchantOperation,
  okAnswer,
  READ_ERRORS,
  WRITE_ERRORS,
  type NamedExamples,
} from '../../common/openapi/operation.js';
import { RefundAnswer, RefundDryRunAnswer } from '../dto/refund.answers.js';
import { RefundDto } from '../dto/refund.dto.js';
import { dryRunAnswer, refundAnswer } from '../refund-answers.js';
import { REFUNDED, sampleRefund } from './sample-refund.js';

const REQUESTS: NamedExamples = {
  part: {
    summary: '部分退款，自定退款单号 · A part, with a number of our own',
    value: {
      orderNo: EXAMPLE_NUMBERS.barcodePaid,
      refundAmount: 5,
      refundNo: EXAMPLE_NUMBERS.refund,
      refundReason: '用户申请退款',
    },
  },
  serverNumber: {
    summary: '再退一部分，由服务生成退款单号 · Another part, the server makes the number',
    value: { orderNo: EXAMPLE_NUMBERS.barcodePaid, refundAmount: '1.00' },
  },
  dryRun: {
    summary: '试算，不退款 · Check only',
    value: { orderNo: EXAMPLE_NUMBERS.barcodePaid, refundAmount: 1, dryRun: true },
  },
};

const RESULTS: NamedExamples = {
  refunded: { summary: '已退款 · Refunded', value: refundAnswer(sampleRefund(REFUNDED, 500), 'zh') },
  processing: {
    summary: '处理中：用同一单号查询或重试 · In progress: query or repeat by the same number',
    value: refundAnswer(sampleRefund({}, 0, 500), 'zh'),
  },
  balance: {
    summary:
      '处理中：商户余额不足，充值后继续 · In progress: the balance is too low, it goes on after a top-up',
    value: refundAnswer(
      sampleRefund(
        {
          channelSubCode: 'ACQ.SELLER_BALANCE_NOT_ENOUGH',
          channelMessage: '商户的支付宝账户余额不足',
        },
        0,
        500,
      ),
      'zh',
    ),
  },
  declined: {
    summary: 'CHANNEL_REJECTED：渠道拒绝 · Declined',
    value: refundAnswer(
      sampleRefund(
        {
          status: 'FAILED',
          version: 2,
          channelCode: '40004',
          channelSubCode: 'ACQ.TRADE_NOT_ALLOW_REFUND',
          channelMessage: '当前交易不允许退款',
        },
        0,
      ),
      'zh',
    ),
  },
};

export const DescribeRefund: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'requestRefund',
    summary: { zh: '退款', en: 'Refund, in full or in part' },
    about: {
      zh: '全额或部分退款，可多次，总额不超过订单金额，并发时也是如此。请自定 `refundNo`：答复丢失时用同一单号、同一金额重试，绝不会退两次。`PROCESSING` 表示结果未定。`expectedRefundable` 防止按过时余额退款，`dryRun` 只检查不退款。示例退的是付款码第一个示例的订单。',
      en: 'In full or in part, any number of times, never more than was paid, whatever runs at the same time. Choose a `refundNo`: when an answer is lost repeat with the same number and amount, and the money never goes back twice. `PROCESSING` means not known yet. `expectedRefundable` guards against a stale balance; `dryRun` checks and does nothing. The examples refund the order of the first bar-code example.',
    },
    errors: [
      ...WRITE_ERRORS,
      'ORDER_NOT_FOUND',
      'ORDER_STATUS_ERROR',
      'REFUND_CONFLICT',
      'REFUND_AMOUNT_EXCEEDED',
      'REFUND_BALANCE_CHANGED',
    ],
    answerCodes: ['CHANNEL_REJECTED'],
    reasons: { ORDER_STATUS_ERROR: { zh: '订单未处于已支付状态', en: 'the order is not paid' } },
  }),
  jsonBody(RefundDto, REQUESTS),
  okAnswer(
    [RefundAnswer, RefundDryRunAnswer],
    {
      zh: '已退款、处理中或被拒绝；试算结果',
      en: 'Refunded, in progress or declined; or what was checked',
    },
    {
      ...RESULTS,
      dryRun: {
        summary: '试算 · Checked only',
        value: dryRunAnswer(sampleRefund({ amountFen: 100 }, 500), 'zh'),
      },
    },
  ),
);

export const DescribeRefundQuery: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'queryRefund',
    summary: { zh: '查询退款', en: 'Query a refund' },
    about: {
      zh: '按退款单号查询；订单只有一笔退款时也可按订单号或渠道交易号。处理中的退款会询问渠道。示例查询退款第一个示例。',
      en: 'By refund number, or where the order has one refund by the order’s or the channel’s number; while the refund is in progress the channel is asked. The example queries the refund of the first refund example.',
    },
    errors: [...READ_ERRORS, 'REFUND_NOT_FOUND'],
    answerCodes: ['CHANNEL_REJECTED'],
    reasons: {
      PARAM_ERROR: {
        zh: '字段有误；三个单号都没有提供；或订单有多笔退款而没有 refundNo',
        en: 'a field is wrong, there is no number at all, or the order has several refunds and refundNo is not given',
      },
      REFUND_NOT_FOUND: {
        zh: '退款不存在，或 orderNo、tradeNo 与其不符',
        en: 'no such refund, or orderNo or tradeNo are not its own',
      },
    },
  }),
  okAnswer(RefundAnswer, { zh: '退款的现状', en: 'The refund as it is now' }, RESULTS),
);
