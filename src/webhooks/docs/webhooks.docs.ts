import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import {
  jsonBody,
  merchantOperation,
  okAnswer,
  READ_ERRORS,
  WRITE_ERRORS,
} from '../../common/openapi/operation.js';
import { RedeliveryAnswer, WebhookPageAnswer, WebhookTestAnswer } from '../dto/webhook.answers.js';
import { TestWebhookDto } from '../dto/webhooks.dto.js';
import { SAMPLE_TEST_DATA, sampleEventId, samplePayload } from './sample-event.js';

const ID = sampleEventId('webhook.test');
const SHOP = 'https://shop.example.com/webhooks';

const DELIVERED = {
  id: ID,
  type: 'webhook.test',
  status: 'delivered',
  version: 1,
  url: SHOP,
  tries: 2,
  createTime: '2026-01-15T15:31:09+08:00',
  deliverTime: '2026-01-15T15:31:15+08:00',
  payload: samplePayload('webhook.test', SAMPLE_TEST_DATA),
  attempts: [
    {
      url: SHOP,
      httpStatus: 503,
      latencyMs: 52,
      body: 'down for maintenance',
      at: '2026-01-15T15:31:10+08:00',
    },
    { url: SHOP, httpStatus: 204, latencyMs: 38, body: '', at: '2026-01-15T15:31:15+08:00' },
  ],
};

const PENDING = {
  ...DELIVERED,
  status: 'pending',
  tries: 1,
  deliverTime: undefined,
  nextTryTime: '2026-01-15T15:31:25+08:00',
  attempts: [
    { url: SHOP, latencyMs: 10_003, error: 'no answer within 10 s', at: '2026-01-15T15:31:20+08:00' },
  ],
};

export const DescribeListWebhooks: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'listWebhooks',
    summary: { zh: '事件与投递记录', en: 'List events and their deliveries' },
    about: {
      zh: '发给商户的事件，新的在前，含每次投递的结果。按投递状态、类型、订单号筛选；下一页把 `nextCursor` 作为 `cursor` 传回，`null` 为最后一页。',
      en: 'What the merchant was told, newest first, with what came of every try. By delivery status, type and order number. For the next page send `nextCursor` back as `cursor`; `null` means there is none.',
    },
    errors: READ_ERRORS,
  }),
  okAnswer(
    WebhookPageAnswer,
    { zh: '一页事件', en: 'A page of events' },
    {
      delivered: {
        summary: '第二次投递成功 · Delivered by the second try',
        value: { items: [DELIVERED], nextCursor: null },
      },
      pending: {
        summary: '待重试，还有下一页 · To be tried again; there is a next page',
        value: { items: [PENDING], nextCursor: ID },
      },
    },
  ),
);

export const DescribeTestWebhook: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'testWebhook',
    summary: { zh: '发送测试', en: 'Send a test' },
    about: {
      zh: '发出一个 `webhook.test` 事件，签名与重试同真实事件，用来检查接收方。应答表示已排队，结果见事件列表。不传 `url` 则发往商户的通知地址；两者都没有时，事件为 `abandoned`。内网地址不会被连接。',
      en: 'Sends a `webhook.test` event, signed and tried again like a real one, to check a receiver with. The answer says that it is on its way; what came of it stands in the list of events. Without `url` it goes to the merchant’s own address; where there is neither, the event is `abandoned`. Private addresses are not connected to.',
    },
    errors: WRITE_ERRORS,
  }),
  jsonBody(TestWebhookDto, {
    toMerchant: { summary: '发往商户的通知地址 · To the merchant’s address', value: {} },
    toAddress: { summary: '发往指定地址 · To this address', value: { url: SHOP } },
  }),
  okAnswer(
    WebhookTestAnswer,
    { zh: '测试已排队', en: 'The test is on its way' },
    {
      queued: { summary: '已排队 · On its way', value: { isSuccess: true, id: ID, type: 'webhook.test' } },
    },
  ),
);

export const DescribeRedeliver: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'redeliverWebhook',
    summary: { zh: '重发事件', en: 'Deliver an event again' },
    about: {
      zh: '立即开始新的一轮投递，无论之前结果如何；`webhook-id` 与内容不变。`id` 取自事件列表。不需要请求体。',
      en: 'Begins a new round of tries at once, whatever became of the last one; `webhook-id` and content stay the same. Take `id` from the list of events. There is no body to send.',
    },
    errors: [...WRITE_ERRORS, 'NOT_FOUND'],
    reasons: {
      PARAM_ERROR: { zh: '地址或请求体无法解析', en: 'the address or a body cannot be read' },
      NOT_FOUND: { zh: '该商户没有此事件', en: 'this merchant has no such event' },
    },
  }),
  ApiParam({
    name: 'id',
    description: '事件编号，取自事件列表 · Id of the event, from the list of events',
    schema: { type: 'string', pattern: '^msg_[0-9a-f]{32}$' },
  }),
  okAnswer(
    RedeliveryAnswer,
    { zh: '已重新排队', en: 'It is on its way again' },
    { queued: { summary: '已重新排队 · On its way again', value: { isSuccess: true, id: ID } } },
  ),
);
