import { applyDecorators } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiParam,
  ApiProduces,
  ApiProperty,
  ApiQuery,
  ApiResponse,
} from '@nestjs/swagger';
import type { BilingualText } from '../../common/errors/catalogue.js';
import { answerSchema, publicOperation } from '../../common/openapi/operation.js';

/** Only described here: the form is verified as bytes, never through a class. */
@answerSchema('AbcNotification', {
  zh: '农行支付结果通知，内容由农行签名',
  en: 'The bank’s notification of a payment, signed by the bank',
})
export class AbcNotificationForm {
  @ApiProperty({
    description:
      'Base64 的 GBK XML 文档，含消息与银行签名 · An XML document in GBK with the message and the bank’s signature, in Base64',
    example: 'PE1TRz48L01TRz4=',
  })
  MSG!: string;
}

const HTML = { 'text/html': { schema: { type: 'string' } } };

const NOTIFY_ABOUT: BilingualText = {
  zh: '由农行综合收银台调用，商户无需调用。先对 `<Message>` 内的原始字节验签，再核对商户号、订单与金额，才会改变订单。始终应答 HTTP 200 网页：已生效时含 `<URL>…</URL>`（买家随后被带到的地址），否则不含，银行会重发。示例的签名无效。',
  en: 'Called by the bank, not by shops. The signature over the raw bytes inside `<Message>`, then merchant number, order and amount are checked before anything changes. The answer is always HTTP 200 and a page: with `<URL>…</URL>` (where the payer is sent next) when its effect is stored, without it otherwise, and the bank sends it again. The example’s signature is not valid.',
};

const ANSWER_PAGE = ApiResponse({
  status: 200,
  description: '有无 `<URL>` 标签的网页 · A page with the tag, or without it',
  content: HTML,
});

export const DescribeAbcNotify: MethodDecorator = applyDecorators(
  publicOperation({
    id: 'receiveAbcNotification',
    summary: { zh: '接收农行支付通知', en: 'Receives the bank’s notifications' },
    about: NOTIFY_ABOUT,
  }),
  messageForm(),
  ANSWER_PAGE,
);

export const DescribeAbcNotifyByGet: MethodDecorator = applyDecorators(
  publicOperation({
    id: 'receiveAbcNotificationByGet',
    summary: { zh: '接收农行支付通知（GET）', en: 'Receives the bank’s notifications by GET' },
    about: NOTIFY_ABOUT,
  }),
  messageQuery(),
  ApiProduces('text/html'),
  ANSWER_PAGE,
);

const RETURN_ABOUT: BilingualText = {
  zh: '农行付款后把买家的浏览器带到这里，可带签名的 `MSG`。带来的消息先验签，再向渠道查询，然后转到订单的 `returnUrl`（加上 `orderNo` 与 `status`），没有则显示结果页。它本身不改变订单状态。',
  en: 'The bank sends the payer’s browser here, with or without the signed `MSG`. A message that is brought is verified, the channel is asked, then the browser goes on to the order’s `returnUrl` with `orderNo` and `status` added, or sees our result page. By itself it changes no order.',
};

/** @param id of the operation; the address may name the order, and the message may come in a form */
export function DescribeAbcReturn(id: string, options: { named: boolean; form: boolean }): MethodDecorator {
  const how = options.form ? { zh: '（POST）', en: ' by POST' } : { zh: '', en: '' };
  return applyDecorators(
    publicOperation({
      id,
      summary: {
        zh: `买家浏览器从农行返回${how.zh}`,
        en: `Where the payer’s browser comes back to from the bank${how.en}`,
      },
      about: RETURN_ABOUT,
    }),
    ...(options.named ? [orderIdParameter()] : []),
    options.form ? messageForm() : messageQuery(),
    ...returnAnswers(options.form ? 303 : 302),
  );
}

function messageForm(): MethodDecorator {
  return applyDecorators(
    ApiConsumes('application/x-www-form-urlencoded'),
    ApiProduces('text/html'),
    ApiBody({ type: AbcNotificationForm }),
  );
}

function messageQuery(): MethodDecorator {
  return ApiQuery({
    name: 'MSG',
    description: '签名的消息（农行带来）· The signed message, brought by the bank',
    required: false,
    type: String,
  });
}

function orderIdParameter(): MethodDecorator {
  return ApiParam({
    name: 'orderId',
    description: '本服务给该订单的地址 · Names the order in the address that we gave out for it',
    example: '01946f3a-7b1c-7d2e-9f00-000000000001',
  });
}

function returnAnswers(redirectStatus: number): MethodDecorator[] {
  return [
    ApiResponse({ status: 200, description: '结果页 · Our result page', content: HTML }),
    ApiResponse({
      status: redirectStatus,
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
      content: HTML,
    }),
  ];
}
