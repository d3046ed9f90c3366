import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { requestSchema } from '../../common/openapi/operation.js';
import { isId } from '../../common/ids.js';
import { bilingual } from '../../common/validation/bilingual-message.js';
import { IsNumberText, IsText, IsValid, Optional } from '../../common/validation/fields.js';
import { FINDING_KINDS, type FindingKind } from '../../payments/decide-payment.js';
import { FINDING_ACTIONS, type FindingAction } from '../../payments/resolve-finding.js';
import {
  FINDING_ACTION,
  FINDING_KIND,
  FINDING_STATE,
  FINDING_STATES,
  NOTIFICATION_VERDICT,
  NOTIFICATION_VERDICTS,
} from './operation-enums.js';

const oneOf = (values: readonly string[]) =>
  IsIn(values as string[], {
    message: bilingual(`须为 ${values.join('、')} 之一`, `must be one of ${values.join(', ')}`),
  });

/** A page of a list, newest first. */
export class PageDto {
  @ApiPropertyOptional({
    description: '每页条数，1–100，默认 20 · Page size, 20 by default',
    default: 20,
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
  @Optional(IsValid(isId, '游标无效', 'is not a cursor'))
  cursor?: string;
}

export class ListFindingsDto extends PageDto {
  @ApiPropertyOptional({
    description: '处理情况，默认全部 · State; all of them by default',
    ...FINDING_STATE,
  })
  @Optional(oneOf(FINDING_STATES))
  state?: (typeof FINDING_STATES)[number];

  @ApiPropertyOptional({ description: '种类 · Kind', ...FINDING_KIND })
  @Optional(oneOf(FINDING_KINDS))
  kind?: FindingKind;
}

@requestSchema('ResolveFindingRequest', { zh: '对发现的决定', en: 'What is decided about a finding' })
export class ResolveFindingDto {
  @ApiProperty({ description: '决定 · What is done about it', ...FINDING_ACTION, example: 'accept' })
  @oneOf(FINDING_ACTIONS)
  action!: FindingAction;

  @ApiProperty({
    description: '原因，留档 · Why; kept with the finding',
    minLength: 1,
    maxLength: 256,
    example: '已与买家电话确认',
  })
  @IsText(256)
  reason!: string;
}

export class ListNotificationsDto extends PageDto {
  @ApiPropertyOptional({ description: '处理结论 · Verdict', ...NOTIFICATION_VERDICT })
  @Optional(oneOf(NOTIFICATION_VERDICTS))
  verdict?: (typeof NOTIFICATION_VERDICTS)[number];

  @ApiPropertyOptional({
    description: '渠道侧订单号 · out_trade_no at the channel',
    minLength: 1,
    maxLength: 64,
  })
  @Optional(IsText(64))
  outTradeNo?: string;
}

export class ListJobsDto extends PageDto {
  @ApiPropertyOptional({ description: '只看失败的任务 · Failed jobs only', enum: ['failed'] })
  @Optional(oneOf(['failed']))
  state?: 'failed';

  @ApiPropertyOptional({ description: '上一页返回的 nextCursor · nextCursor of the page before' })
  @Optional(IsValid((value) => /^\d{1,18}$/.test(String(value)), '游标无效', 'is not a cursor'))
  declare cursor?: string;
}

export class ListMerchantsDto extends PageDto {
  @ApiPropertyOptional({ description: '上一页返回的 nextCursor · nextCursor of the page before' })
  @Optional(IsNumberText())
  declare cursor?: string;
}
