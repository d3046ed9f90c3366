import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { publicOperation } from '../../common/openapi/operation.js';
import { NotificationForm } from './notification-form.js';

const WORDS = {
  success: { summary: '消息真实且已生效 · Genuine, and its effect is stored', value: 'success' },
  failure: { summary: '未被接受，渠道会重发 · Not accepted; the channel sends it again', value: 'failure' },
};

export const DescribeNotify: MethodDecorator = applyDecorators(
  publicOperation({
    id: 'receiveAlipayNotification',
    summary: { zh: '接收支付宝异步通知', en: 'Receives Alipay’s notifications' },
    about: {
      zh: '由支付宝调用，商户无需调用。表单提交；先验签，再核对应用、卖家、订单与金额，才会改变订单。始终应答 HTTP 200 与纯文本 `success` 或 `failure`；每条消息连同结论都会保存。示例的签名无效，因此应答 `failure`。',
      en: 'Called by Alipay, not by shops. A form whose signature, then app, seller, order and amount are checked before anything changes. The answer is always HTTP 200 and the plain text `success` or `failure`; every message is kept with what came of it. The example’s signature is not valid, so its answer is `failure`.',
    },
  }),
  ApiConsumes('application/x-www-form-urlencoded'),
  ApiProduces('text/plain'),
  ApiBody({ type: NotificationForm }),
  ApiResponse({
    status: 200,
    description: '`success` 或 `failure` · One of the two words',
    content: {
      'text/plain': { schema: { type: 'string', enum: ['success', 'failure'] }, examples: WORDS },
    },
  }),
);

const RESULT_PAGE = { 'text/html': { schema: { type: 'string' } } };

export const DescribeReturn: MethodDecorator = applyDecorators(
  publicOperation({
    id: 'returnFromAlipay',
    summary: { zh: '买家浏览器返回', en: 'Where the payer’s browser comes back to' },
    about: {
      zh: '支付宝付款后把买家的浏览器带到这里。参数先验签，再向渠道查询，然后转到订单的 `returnUrl`（加上 `orderNo` 与 `status`），没有则显示结果页。它本身不改变订单状态。',
      en: 'Alipay sends the payer’s browser here. The parameters are verified, the channel is asked, then the browser goes on to the order’s `returnUrl` with `orderNo` and `status` added, or sees our result page. By itself it changes no order.',
    },
  }),
  returnParameter('app_id', '应用编号 · Application'),
  returnParameter('seller_id', '卖家编号 · Seller'),
  returnParameter('out_trade_no', '渠道侧的商户订单号 · The order’s number at the channel'),
  returnParameter('sign', '签名 · Signature'),
  ApiResponse({ status: 200, description: '结果页 · Our result page', content: RESULT_PAGE }),
  ApiResponse({
    status: 302,
    description: '转到订单的 returnUrl · On to the order’s returnUrl',
    headers: {
      Location: {
        description: 'returnUrl，加上 orderNo 与 status · With both added',
        schema: { type: 'string', format: 'uri' },
      },
    },
  }),
  ApiResponse({
    status: 400,
    description: '签名无效或订单不存在 · Not genuine, or no such order',
    content: RESULT_PAGE,
  }),
);

function returnParameter(name: string, description: string): MethodDecorator {
  return ApiQuery({
    name,
    description: `${description}（支付宝带来 · brought by Alipay）`,
    required: false,
    type: String,
  });
}
