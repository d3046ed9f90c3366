import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import {
  ADMIN_READ_ERRORS,
  ADMIN_WRITE_ERRORS,
  adminOperation,
  okAnswer,
} from '../../common/openapi/operation.js';
import {
  JobPageAnswer,
  NOTIFICATION_ID,
  NotificationPageAnswer,
  RetriedJobAnswer,
} from '../dto/record.answers.js';

const APPLIED = {
  id: NOTIFICATION_ID,
  channel: 'alipay',
  notifyId: '2026011500222153108001',
  appId: '2021000000000000',
  outTradeNo: 'ORD20260115001',
  verdict: 'applied',
  receivedCount: 1,
  receiveTime: '2026-01-15T15:31:09+08:00',
  lastReceiveTime: '2026-01-15T15:31:09+08:00',
  raw: 'app_id=2021000000000000&out_trade_no=ORD20260115001&trade_status=TRADE_SUCCESS&sign=bm90LWEtc2lnbmF0dXJl',
};

const REFUSED = {
  ...APPLIED,
  verdict: 'refused',
  reason: 'unknown_order',
  detail: 'no order has the out_trade_no ORD20260115001',
  receivedCount: 3,
  lastReceiveTime: '2026-01-15T15:43:09+08:00',
};

export const DescribeListNotifications: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'listNotifications',
    summary: { zh: '收到的渠道通知', en: 'List what channels sent' },
    about: {
      zh: '渠道发来的每条消息及其结论，新的在前；被拒绝的消息带有原因。未通过验签的内容不可信。下一页把 `nextCursor` 作为 `cursor` 传回。',
      en: 'Every message of the channels with what came of it, newest first; a refused one says why. Do not believe what was not verified. For the next page send `nextCursor` back as `cursor`.',
    },
    errors: ADMIN_READ_ERRORS,
  }),
  okAnswer(
    NotificationPageAnswer,
    { zh: '一页渠道通知', en: 'A page of messages' },
    {
      applied: { summary: '已生效 · Applied', value: { items: [APPLIED], nextCursor: null } },
      refused: {
        summary: '被拒绝，还有下一页 · Refused; there is a next page',
        value: { items: [REFUSED], nextCursor: NOTIFICATION_ID },
      },
    },
  ),
);

const WAITING_JOB = {
  id: '42',
  name: 'check-order',
  payload: { id: '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a01' },
  attempts: 0,
  maxAttempts: 5,
  state: 'waiting',
  runTime: '2026-01-15T15:36:00+08:00',
  createTime: '2026-01-15T15:31:00+08:00',
};

const FAILED_JOB = { ...WAITING_JOB, attempts: 5, state: 'failed', lastError: 'connect ETIMEDOUT' };

export const DescribeListJobs: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'listJobs',
    summary: { zh: '后台任务', en: 'List background jobs' },
    about: {
      zh: '此刻任务表中的任务，新的在前：等待运行的、正在运行的和重试用尽的；完成的任务不保留。任务只是提醒“该看某条记录了”：订单、退款和 webhook 下次何时处理记在各自的记录上，到时由运行任务的进程（`RUN_WORKER`）设提醒，所以列表为空不表示没有待处理的记录。`state=failed` 只列出重试用尽的任务；它们留在表中供人查看，同一记录到时另有新的提醒。下一页把 `nextCursor` 作为 `cursor` 传回。',
      en: 'What stands in the job table at this moment, newest first: jobs that wait, that run, and whose every try has failed; what is done is not kept. A job is only an alarm that says which row to look at. When an order, a refund or a webhook is to be looked at next stands on its own row, and the processes that run jobs (`RUN_WORKER`) set its alarm when that time has come: an empty list does not say that nothing is due. `state=failed` shows only jobs whose every try has failed; they stay for a person to see, while their rows get new alarms beside them. For the next page send `nextCursor` back as `cursor`.',
    },
    errors: ADMIN_READ_ERRORS,
  }),
  okAnswer(
    JobPageAnswer,
    { zh: '一页后台任务', en: 'A page of jobs' },
    {
      failed: {
        summary: '重试用尽 · Every try has failed',
        value: { items: [FAILED_JOB], nextCursor: null },
      },
      waiting: {
        summary: '等待运行，还有下一页 · Waits; there is a next page',
        value: { items: [WAITING_JOB], nextCursor: '42' },
      },
    },
  ),
);

export const DescribeRetryJob: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'retryJob',
    summary: { zh: '重新运行任务', en: 'Run a job again' },
    about: {
      zh: '立即重新运行，重试次数从零算起。任务可以安全地重复运行。`id` 取自任务列表。不需要请求体。',
      en: 'Runs it at once, with all its tries again. Running a job twice does no harm. Take `id` from the list of jobs. There is no body to send.',
    },
    errors: [...ADMIN_WRITE_ERRORS, 'NOT_FOUND'],
    reasons: {
      PARAM_ERROR: { zh: '地址或请求体无法解析', en: 'the address or a body cannot be read' },
      NOT_FOUND: {
        zh: '没有此任务：已完成，或正在运行',
        en: 'there is no such job: it is done, or a worker has it at this moment',
      },
    },
  }),
  ApiParam({
    name: 'id',
    description: '编号，取自任务列表 · Id, from the list of jobs',
    schema: { type: 'string', pattern: String.raw`^\d{1,18}$` },
  }),
  okAnswer(
    RetriedJobAnswer,
    { zh: '已重新排队', en: 'It will be run again' },
    { queued: { summary: '已重新排队 · To be run again', value: { isSuccess: true, id: '42' } } },
  ),
);
