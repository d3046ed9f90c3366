import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TIME_OUT } from '../../common/openapi/field-schemas.js';
import { answerSchema } from '../../common/openapi/operation.js';
import { WEBHOOK_EVENT_SCHEMA } from '../docs/outgoing-webhook.js';
import { sampleEventId } from '../docs/sample-event.js';
import type { WebhookStatus, WebhookType } from '../webhook-event.js';
import { WEBHOOK_STATUS, WEBHOOK_TYPE } from './webhook-enums.js';

const EVENT_ID = { type: 'string', pattern: '^msg_[0-9a-f]{32}$' } as const;
const SAMPLE_ID = sampleEventId('webhook.test');

@answerSchema('WebhookAttempt', { zh: '一次投递', en: 'One try to deliver an event' })
export class WebhookAttemptAnswer {
  @ApiProperty({
    description: '投递地址；没有地址时为空 · Where it was sent; empty: there was no address',
    example: 'https://shop.example.com/webhooks',
  })
  url!: string;

  @ApiPropertyOptional({
    description: '接收方的 HTTP 状态；没有应答时缺失 · HTTP status; absent: no answer came',
    type: 'integer',
    example: 204,
  })
  httpStatus?: number;

  @ApiProperty({
    description: '耗时（毫秒）· How long it took, in ms',
    type: 'integer',
    minimum: 0,
    example: 38,
  })
  latencyMs!: number;

  @ApiPropertyOptional({
    description:
      '应答正文的开头，最多 1000 个字符 · The beginning of the answer’s body, 1000 characters at most',
    maxLength: 1_000,
    example: 'ok',
  })
  body?: string;

  @ApiPropertyOptional({
    description: '没有应答的原因 · Why no answer came',
    example: 'no answer within 10 s',
  })
  error?: string;

  @ApiProperty({ description: '时间 · When', ...TIME_OUT, example: '2026-01-15T15:31:10+08:00' })
  at!: string;
}

@answerSchema('ListedWebhook', { zh: '一个事件及其投递', en: 'An event, and every try to deliver it' })
export class ListedWebhookAnswer {
  @ApiProperty({
    description: '事件编号，即每次投递的 webhook-id · Id of the event: webhook-id of every try',
    ...EVENT_ID,
    example: SAMPLE_ID,
  })
  id!: string;

  @ApiProperty({ description: '事件类型 · Type', ...WEBHOOK_TYPE, example: 'payment.succeeded' })
  type!: WebhookType;

  @ApiProperty({ description: '投递状态 · Delivery status', ...WEBHOOK_STATUS, example: 'delivered' })
  status!: WebhookStatus;

  @ApiProperty({
    description: '所述订单的版本号；测试为 1 · The order’s version that it tells of; 1 for a test',
    type: 'integer',
    minimum: 1,
    example: 2,
  })
  version!: number;

  @ApiPropertyOptional({
    description:
      '事件自己的地址（订单的 notifyUrl，或测试的 url）；缺失时发往商户的通知地址 · The event’s own address; absent: it goes to the merchant’s',
    example: 'https://shop.example.com/webhooks',
  })
  url?: string;

  @ApiProperty({
    description: '本轮已投递次数；重发开始新的一轮 · Tries of this round; a redelivery begins a new one',
    type: 'integer',
    minimum: 0,
    example: 1,
  })
  tries!: number;

  @ApiProperty({
    description: '发生时间 · When it happened',
    ...TIME_OUT,
    example: '2026-01-15T15:31:09+08:00',
  })
  createTime!: string;

  @ApiPropertyOptional({
    description: '最近一次投递成功的时间 · When it was delivered last',
    ...TIME_OUT,
    example: '2026-01-15T15:31:10+08:00',
  })
  deliverTime?: string;

  @ApiPropertyOptional({
    description: '下次投递的时间（待投递时）· When it is tried next, while it is pending',
    ...TIME_OUT,
    example: '2026-01-15T15:31:15+08:00',
  })
  nextTryTime?: string;

  @ApiProperty({
    description: '消息正文的内容 · What the body of the message says',
    allOf: [{ $ref: `#/components/schemas/${WEBHOOK_EVENT_SCHEMA}` }],
  })
  payload!: object;

  @ApiProperty({ description: '每次投递，旧的在前 · Every try, oldest first', type: [WebhookAttemptAnswer] })
  attempts!: WebhookAttemptAnswer[];
}

@answerSchema('WebhookPage', { zh: '一页事件', en: 'A page of events' })
export class WebhookPageAnswer {
  @ApiProperty({ description: '事件，新的在前 · Newest first', type: [ListedWebhookAnswer] })
  items!: ListedWebhookAnswer[];

  @ApiProperty({
    description: '下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one',
    ...EVENT_ID,
    nullable: true,
    example: SAMPLE_ID,
  })
  nextCursor!: string | null;
}

@answerSchema('WebhookTestAnswer', { zh: '测试已排队', en: 'The test is on its way' })
export class WebhookTestAnswer {
  @ApiProperty({ description: '恒为 true · Always true', example: true })
  isSuccess!: boolean;

  @ApiProperty({ description: '事件编号 · Id of the event', ...EVENT_ID, example: SAMPLE_ID })
  id!: string;

  @ApiProperty({
    description: '事件类型 · Type',
    type: 'string',
    enum: ['webhook.test'],
    example: 'webhook.test',
  })
  type!: 'webhook.test';
}

@answerSchema('RedeliveryAnswer', { zh: '已重新排队', en: 'It will be delivered again' })
export class RedeliveryAnswer {
  @ApiProperty({ description: '恒为 true · Always true', example: true })
  isSuccess!: boolean;

  @ApiProperty({ description: '事件编号 · Id of the event', ...EVENT_ID, example: SAMPLE_ID })
  id!: string;
}
