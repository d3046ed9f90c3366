import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TIME_OUT } from '../../common/openapi/field-schemas.js';
import { answerSchema } from '../../common/openapi/operation.js';
import { JOB_STATE, NOTIFICATION_VERDICT } from './operation-enums.js';

export const NOTIFICATION_ID = '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a05';

@answerSchema('ListedNotification', {
  zh: '渠道发来的一条消息',
  en: 'A message of a channel, and what came of it',
})
export class ListedNotificationAnswer {
  @ApiProperty({ description: '编号 · Id', format: 'uuid', example: NOTIFICATION_ID })
  id!: string;

  @ApiProperty({ description: '渠道 · Channel', example: 'alipay' })
  channel!: string;

  @ApiPropertyOptional({
    description: '渠道的通知编号 · The channel’s id of it',
    example: '2026011500222153108001',
  })
  notifyId?: string;

  @ApiPropertyOptional({
    description: '应用编号（未必可信）· Application, as it claims',
    example: '2021000000000000',
  })
  appId?: string;

  @ApiPropertyOptional({
    description: '渠道侧订单号（未必可信）· The order’s number at the channel, as it claims',
    example: 'ORD20260115001',
  })
  outTradeNo?: string;

  @ApiProperty({ description: '处理结论 · What came of it', ...NOTIFICATION_VERDICT, example: 'refused' })
  verdict!: string;

  @ApiPropertyOptional({
    description: '原因代码，如 bad_signature、unknown_order · Why, as a word for machines',
    example: 'unknown_order',
  })
  reason?: string;

  @ApiPropertyOptional({
    description: '可能的原因 · A likely cause, in words',
    example: 'no order has the out_trade_no ORD20260115001',
  })
  detail?: string;

  @ApiProperty({
    description: '同一消息收到的次数 · How often the same message came',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  receivedCount!: number;

  @ApiProperty({
    description: '首次收到的时间 · When it came first',
    ...TIME_OUT,
    example: '2026-01-15T15:31:09+08:00',
  })
  receiveTime!: string;

  @ApiProperty({
    description: '最近收到的时间 · When it came last',
    ...TIME_OUT,
    example: '2026-01-15T15:31:09+08:00',
  })
  lastReceiveTime!: string;

  @ApiProperty({
    description: '收到的原文，最多 16 KB · As it came, 16 KB at most',
    example: 'app_id=2021000000000000&out_trade_no=ORD20260115001&sign=bm90LWEtc2lnbmF0dXJl',
  })
  raw!: string;
}

@answerSchema('NotificationPage', { zh: '一页渠道通知', en: 'A page of messages' })
export class NotificationPageAnswer {
  @ApiProperty({ description: '消息，新的在前 · Newest first', type: [ListedNotificationAnswer] })
  items!: ListedNotificationAnswer[];

  @ApiProperty({
    description: '下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one',
    type: 'string',
    format: 'uuid',
    nullable: true,
    example: NOTIFICATION_ID,
  })
  nextCursor!: string | null;
}

const JOB_ID = { type: 'string', pattern: String.raw`^\d{1,18}$` } as const;

@answerSchema('ListedJob', {
  zh: '后台任务：提醒某条记录需要处理',
  en: 'A background job: an alarm for the row that it names',
})
export class ListedJobAnswer {
  @ApiProperty({ description: '编号 · Id', ...JOB_ID, example: '42' })
  id!: string;

  @ApiProperty({
    description: '任务名：check-order、check-refund、deliver-webhook · Name of the job',
    example: 'check-order',
  })
  name!: string;

  @ApiProperty({
    description: '内容：id 为所涉记录的编号 · id names the row that it is about',
    type: 'object',
    additionalProperties: true,
    example: { id: '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a01' },
  })
  payload!: Record<string, unknown>;

  @ApiProperty({
    description: '已运行次数 · How often it was tried',
    type: 'integer',
    minimum: 0,
    example: 5,
  })
  attempts!: number;

  @ApiProperty({
    description: '最多运行次数 · How often it may be tried',
    type: 'integer',
    minimum: 1,
    example: 5,
  })
  maxAttempts!: number;

  @ApiProperty({ description: '状态 · State', ...JOB_STATE, example: 'failed' })
  state!: string;

  @ApiPropertyOptional({ description: '最近一次的错误 · What went wrong last', example: 'connect ETIMEDOUT' })
  lastError?: string;

  @ApiProperty({
    description: '计划运行的时间 · When it is due',
    ...TIME_OUT,
    example: '2026-01-15T15:36:00+08:00',
  })
  runTime!: string;

  @ApiProperty({
    description: '创建时间 · When it was made',
    ...TIME_OUT,
    example: '2026-01-15T15:31:00+08:00',
  })
  createTime!: string;
}

@answerSchema('JobPage', { zh: '一页后台任务', en: 'A page of jobs' })
export class JobPageAnswer {
  @ApiProperty({ description: '任务，新的在前 · Newest first', type: [ListedJobAnswer] })
  items!: ListedJobAnswer[];

  @ApiProperty({
    description: '下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one',
    ...JOB_ID,
    nullable: true,
    example: '42',
  })
  nextCursor!: string | null;
}

@answerSchema('RetriedJob', { zh: '已重新排队的任务', en: 'A job that will be run again' })
export class RetriedJobAnswer {
  @ApiProperty({ description: '恒为 true · Always true', example: true })
  isSuccess!: boolean;

  @ApiProperty({ description: '任务编号 · Id of the job', ...JOB_ID, example: '42' })
  id!: string;
}
