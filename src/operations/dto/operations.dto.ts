import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { bilingual } from '../../common/validation/bilingual-message.js';
import { IsText, IsValid, Optional } from '../../common/validation/fields.js';
import { FINDING_KINDS, type FindingKind } from '../../payments/decide-payment.js';
import { FINDING_ACTIONS, type FindingAction } from '../../payments/resolve-finding.js';

const oneOf = (values: readonly string[]) =>
  IsIn(values as string[], {
    message: bilingual(`须为 ${values.join('、')} 之一`, `must be one of ${values.join(', ')}`),
  });

/** A page of a list, newest first. */
export class PageDto {
  @ApiPropertyOptional({
    description: '每页条数，1–100，默认 20 · Page size',
    type: 'integer',
    minimum: 1,
    maximum: 100,
  })
  @Optional(
    IsValid(
      (value) => /^([1-9]\d?|100)$/.test(String(value)),
      '须为 1–100 的整数',
      'must be a whole number of 1–100',
    ),
  )
  limit?: string;

  @ApiPropertyOptional({ description: '上一页返回的 nextCursor · nextCursor of the page before' })
  @Optional(IsValid((value) => /^[0-9a-f-]{1,36}$/.test(String(value)), '游标无效', 'is not a cursor'))
  cursor?: string;
}

export const FINDING_STATES = ['open', 'resolved'] as const;

export class ListFindingsDto extends PageDto {
  @ApiPropertyOptional({ description: '状态，默认全部 · State', enum: FINDING_STATES })
  @Optional(oneOf(FINDING_STATES))
  state?: (typeof FINDING_STATES)[number];

  @ApiPropertyOptional({ description: '种类 · Kind', enum: FINDING_KINDS })
  @Optional(oneOf(FINDING_KINDS))
  kind?: FindingKind;
}

export class ResolveFindingDto {
  @ApiProperty({
    description: 'accept：认可迟到付款；refund：原路退回；dismiss：仅关闭 · What is done about it',
    enum: FINDING_ACTIONS,
  })
  @oneOf(FINDING_ACTIONS)
  action!: FindingAction;

  @ApiProperty({ description: '原因，留档 · Why; kept', maxLength: 256, example: '已与买家电话确认' })
  @IsText(256)
  reason!: string;
}

export const NOTIFICATION_VERDICTS = ['applied', 'known', 'kept', 'refused'] as const;

export class ListNotificationsDto extends PageDto {
  @ApiPropertyOptional({ description: '处理结论 · Verdict', enum: NOTIFICATION_VERDICTS })
  @Optional(oneOf(NOTIFICATION_VERDICTS))
  verdict?: (typeof NOTIFICATION_VERDICTS)[number];

  @ApiPropertyOptional({ description: '渠道侧订单号 · out_trade_no', maxLength: 64 })
  @Optional(IsText(64))
  outTradeNo?: string;
}

export class ListJobsDto extends PageDto {
  @ApiPropertyOptional({ description: '只看失败的任务 · Failed jobs only', enum: ['failed'] })
  @Optional(oneOf(['failed']))
  state?: 'failed';
}
