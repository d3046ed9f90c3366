import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import {
  ADMIN_READ_ERRORS,
  ADMIN_WRITE_ERRORS,
  adminOperation,
  jsonBody,
  okAnswer,
} from '../../common/openapi/operation.js';
import { FINDING_ID, FindingPageAnswer, ResolvedFindingAnswer } from '../dto/finding.answers.js';
import { ResolveFindingDto } from '../dto/operations.dto.js';

const OPEN = {
  id: FINDING_ID,
  kind: 'late_payment',
  state: 'open',
  merchantId: 'demo',
  orderNo: 'ORD20260115001',
  orderStatus: 'CLOSED',
  evidence: {
    kind: 'notification',
    reference: '2026011500222153108001',
    content: { trade_status: 'TRADE_SUCCESS', total_amount: '9.90' },
  },
  createTime: '2026-01-15T17:31:08+08:00',
};

const RESOLVED = {
  ...OPEN,
  state: 'resolved',
  orderStatus: 'SUCCESS',
  action: 'accept',
  reason: '已与买家电话确认',
  resolveTime: '2026-01-15T18:02:00+08:00',
};

export const DescribeListFindings: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'listFindings',
    summary: { zh: '待处理的发现', en: 'List findings' },
    about: {
      zh: '与资金有关、需要人工决定的事实，所有商户，新的在前。日常请看 `state=open`。下一页把 `nextCursor` 作为 `cursor` 传回。',
      en: 'Facts about money that a person should decide on, of all merchants, newest first. Day by day look at `state=open`. For the next page send `nextCursor` back as `cursor`.',
    },
    errors: ADMIN_READ_ERRORS,
  }),
  okAnswer(
    FindingPageAnswer,
    { zh: '一页发现', en: 'A page of findings' },
    {
      open: {
        summary: '关闭后到账，待处理 · Paid after it was closed, to be decided on',
        value: { items: [OPEN], nextCursor: null },
      },
      resolved: {
        summary: '已认可，还有下一页 · Accepted; there is a next page',
        value: { items: [RESOLVED], nextCursor: FINDING_ID },
      },
    },
  ),
);

export const DescribeResolveFinding: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'resolveFinding',
    summary: { zh: '处理发现', en: 'Decide on a finding' },
    about: {
      zh: '写下决定与原因，并立即执行。`accept` 与 `refund` 只适用于订单仍为 `CLOSED` 的 `late_payment`；其他种类只能 `dismiss`，如需退款请在渠道控制台操作。每个发现只能处理一次。`id` 取自发现列表。',
      en: 'Keeps the decision with its reason, and carries it out at once. `accept` and `refund` are for a `late_payment` whose order is still `CLOSED`; other kinds can only be dismissed: if money must go back, do it at the channel’s console. A finding is decided on once. Take `id` from the list of findings.',
    },
    errors: [...ADMIN_WRITE_ERRORS, 'NOT_FOUND', 'ORDER_STATUS_ERROR'],
    reasons: {
      NOT_FOUND: { zh: '没有此发现', en: 'there is no such finding' },
      ORDER_STATUS_ERROR: {
        zh: '该发现已处理，或此类发现不支持这一决定',
        en: 'this finding has been decided on already, or its kind does not know this action',
      },
    },
  }),
  ApiParam({
    name: 'id',
    description: '编号，取自发现列表 · Id, from the list of findings',
    schema: { type: 'string', format: 'uuid' },
  }),
  jsonBody(ResolveFindingDto, {
    accept: {
      summary: '认可迟到的付款 · The late payment counts',
      value: { action: 'accept', reason: '已与买家电话确认，照常发货' },
    },
    refund: {
      summary: '退回迟到的付款 · The money goes back',
      value: { action: 'refund', reason: '商品已售罄' },
    },
    dismiss: {
      summary: '仅关闭 · Nothing is done to the order',
      value: { action: 'dismiss', reason: '已在渠道控制台退款' },
    },
  }),
  okAnswer(
    ResolvedFindingAnswer,
    { zh: '已处理', en: 'It is decided' },
    {
      accepted: { summary: '已认可 · Accepted', value: resolved('accept', 'SUCCESS') },
      refunded: { summary: '正在退回 · The money is going back', value: resolved('refund', 'CLOSED') },
      dismissed: { summary: '已关闭 · Dismissed', value: resolved('dismiss', 'CLOSED') },
    },
  ),
);

function resolved(action: string, orderStatus: string) {
  return { isSuccess: true, id: FINDING_ID, state: 'resolved', action, orderStatus };
}
