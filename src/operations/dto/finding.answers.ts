import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NUMBER_TEXT, TIME_OUT } from '../../common/openapi/field-schemas.js';
import { answerSchema } from '../../common/openapi/operation.js';
import type { FindingKind } from '../../payments/decide-payment.js';
import { ORDER_STATUS } from '../../payments/dto/order-facts.answer.js';
import type { OrderStatus } from '../../payments/order.js';
import type { FindingAction } from '../../payments/resolve-finding.js';
import { FINDING_ACTION, FINDING_KIND, FINDING_STATE } from './operation-enums.js';

export const FINDING_ID = '019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a03';

@answerSchema('ListedFinding', { zh: '需要人工决定的发现', en: 'Something that a person should decide on' })
export class ListedFindingAnswer {
  @ApiProperty({ description: '编号 · Id', format: 'uuid', example: FINDING_ID })
  id!: string;

  @ApiProperty({ description: '种类 · Kind', ...FINDING_KIND, example: 'late_payment' })
  kind!: FindingKind;

  @ApiProperty({ description: '处理情况 · Whether it is dealt with', ...FINDING_STATE, example: 'open' })
  state!: string;

  @ApiProperty({ description: '商户号 · The merchant', example: 'demo' })
  merchantId!: string;

  @ApiPropertyOptional({
    description: '商户订单号 · The shop’s order number',
    ...NUMBER_TEXT,
    example: 'ORD20260115001',
  })
  orderNo?: string;

  @ApiPropertyOptional({
    description: '订单的现状 · The order’s status now',
    ...ORDER_STATUS,
    example: 'CLOSED',
  })
  orderStatus?: OrderStatus;

  @ApiProperty({
    description:
      '依据：kind 为 response、query、notification 或 statement，reference 为渠道编号，content 为渠道所述；没有时为空 · What the channel said: its kind, reference and content; empty where there is none',
    type: 'object',
    additionalProperties: true,
    example: {
      kind: 'notification',
      reference: '2026011500222153108001',
      content: { trade_status: 'TRADE_SUCCESS' },
    },
  })
  evidence!: Record<string, unknown>;

  @ApiPropertyOptional({ description: '所作的决定 · What was decided', ...FINDING_ACTION, example: 'accept' })
  action?: FindingAction;

  @ApiPropertyOptional({
    description: '决定的原因；由规则决定时为设置名 · Why; the name of a setting where a rule decided',
    example: '已与买家电话确认',
  })
  reason?: string;

  @ApiProperty({
    description: '发现时间 · When it was found',
    ...TIME_OUT,
    example: '2026-01-15T17:31:08+08:00',
  })
  createTime!: string;

  @ApiPropertyOptional({
    description: '处理时间 · When it was decided',
    ...TIME_OUT,
    example: '2026-01-15T18:02:00+08:00',
  })
  resolveTime?: string;
}

@answerSchema('FindingPage', { zh: '一页发现', en: 'A page of findings' })
export class FindingPageAnswer {
  @ApiProperty({ description: '发现，新的在前 · Newest first', type: [ListedFindingAnswer] })
  items!: ListedFindingAnswer[];

  @ApiProperty({
    description: '下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one',
    type: 'string',
    format: 'uuid',
    nullable: true,
    example: FINDING_ID,
  })
  nextCursor!: string | null;
}

@answerSchema('ResolvedFinding', { zh: '已处理的发现', en: 'A finding that has been decided' })
export class ResolvedFindingAnswer {
  @ApiProperty({ description: '恒为 true · Always true', example: true })
  isSuccess!: boolean;

  @ApiProperty({ description: '编号 · Id', format: 'uuid', example: FINDING_ID })
  id!: string;

  @ApiProperty({
    description: '恒为 resolved · Always resolved',
    type: 'string',
    enum: ['resolved'],
    example: 'resolved',
  })
  state!: 'resolved';

  @ApiProperty({ description: '所作的决定 · What was decided', ...FINDING_ACTION, example: 'accept' })
  action!: FindingAction;

  @ApiPropertyOptional({
    description: '订单处理后的状态 · The order’s status since',
    ...ORDER_STATUS,
    example: 'SUCCESS',
  })
  orderStatus?: OrderStatus;
}
