import { applyDecorators } from '@nestjs/common';
import type { ErrorCode } from '../../common/errors/catalogue.js';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import { jsonBody, merchantOperation, okAnswer, WRITE_ERRORS } from '../../common/openapi/operation.js';
import { EndedOrderAnswer } from '../dto/order.answers.js';
import { OrderActionDto } from '../dto/orders.dto.js';
import { cancelAnswer, closeAnswer } from '../payment-answers.js';
import { sampleOrder } from './sample-order.js';

const END_ERRORS: readonly ErrorCode[] = [
  ...WRITE_ERRORS,
  'ORDER_NOT_FOUND',
  'ORDER_PAID',
  'ORDER_STATUS_ERROR',
];

export const DescribeClose: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'closeOrder',
    summary: { zh: '关闭未支付的订单', en: 'Close an unpaid order' },
    about: {
      zh: '先在渠道关闭，再在本服务关闭。渠道尚无交易时（二维码未扫、页面未打开）链接仍可支付：返回 `isSuccess: false` 与 `closeRequestedAt`，不再发起新的支付，到时限后确认关闭；其间若已付款，按迟到付款处理。重复关闭是安全的。示例关闭“下单”示例中的订单。',
      en: 'Closes it at the channel first, then here. Where the channel has no trade yet (a code not scanned, a page not opened) the link can still be paid: the answer has `isSuccess: false` and `closeRequestedAt`, no new payment is started, and the order is closed after its time limit; if it is paid meanwhile that is a late payment. Closing again is safe. The example closes the order of the example that makes one.',
    },
    errors: [...END_ERRORS, 'CHANNEL_REJECTED', 'CHANNEL_RESPONSE_INVALID', 'CHANNEL_UNAVAILABLE'],
    reasons: {
      ORDER_STATUS_ERROR: {
        zh: '订单正在撤销，或渠道拒绝关闭而其状态未变',
        en: 'a cancel is under way, or the channel refuses to close it and says nothing new of it',
      },
      CHANNEL_UNAVAILABLE: { zh: '结果未知，请重复调用', en: 'the result is not known: repeat the call' },
    },
  }),
  jsonBody(OrderActionDto, {
    close: { summary: '关闭 · Close', value: { orderNo: EXAMPLE_NUMBERS.cart } },
  }),
  okAnswer(
    EndedOrderAnswer,
    { zh: '已关闭，或已受理', en: 'Closed, or to be closed' },
    {
      closed: {
        summary: '已关闭 · Closed',
        value: closeAnswer(
          sampleOrder({
            orderNo: EXAMPLE_NUMBERS.cart,
            status: 'CLOSED',
            method: null,
            amountFen: 20_100,
            version: 2,
          }),
          'zh',
        ),
      },
      requested: {
        summary: '已受理，时限前仍可能被支付 · Accepted; can still be paid until its time limit',
        value: closeAnswer(
          sampleOrder({
            orderNo: EXAMPLE_NUMBERS.qr,
            version: 2,
            closeRequestedAt: new Date('2026-01-15T15:40:00+08:00'),
          }),
          'zh',
        ),
      },
    },
  ),
);

export const DescribeCancel: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'cancelOrder',
    summary: { zh: '撤销付款码支付', en: 'Cancel a payment code' },
    about: {
      zh: '用于结果未知或等待买家的付款码支付：未付则关闭，已付则退款，最终都是 `CLOSED`。结果未定时返回 `isSuccess: false`，系统继续确认；可以重复调用。其他订单请用关闭。示例撤销付款码第二个示例（等待买家）的订单。',
      en: 'For a payment code that waits or whose result is not known: unpaid it is closed, paid the money goes back; either way the order ends `CLOSED`. While the outcome is not known the answer has `isSuccess: false` and we go on finding out; calling again is safe. Close other orders. The example cancels the order of the second bar-code example.',
    },
    errors: END_ERRORS,
    reasons: {
      ORDER_STATUS_ERROR: {
        zh: '不是付款码支付，结果也不是未知：请用关闭',
        en: 'neither a bar-code payment nor one of unknown result: close it',
      },
    },
  }),
  jsonBody(OrderActionDto, {
    cancel: { summary: '撤销 · Cancel', value: { orderNo: EXAMPLE_NUMBERS.barcodeWaiting } },
  }),
  okAnswer(
    EndedOrderAnswer,
    { zh: '已撤销，或正在确认', en: 'Cancelled, or being found out' },
    {
      cancelled: {
        summary: '已撤销 · Cancelled',
        value: cancelAnswer(
          sampleOrder({
            orderNo: EXAMPLE_NUMBERS.barcodeWaiting,
            method: 'barcode',
            amountFen: 1_000,
            status: 'CLOSED',
            version: 4,
          }),
          'zh',
        ),
      },
      pending: {
        summary: '结果未定 · Not known yet',
        value: cancelAnswer(
          sampleOrder({
            orderNo: EXAMPLE_NUMBERS.barcodeWaiting,
            method: 'barcode',
            amountFen: 1_000,
            status: 'USERPAYING',
            version: 3,
          }),
          'zh',
        ),
      },
    },
  ),
);
