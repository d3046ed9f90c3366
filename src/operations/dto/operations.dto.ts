import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { requestSchema } from '../../common/openapi/operation.js';
import { IsCursor, PageDto } from '../../common/paging/page.dto.js';
import { IsOneOf, IsText, Optional } from '../../common/validation/fields.js';
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

export class ListFindingsDto extends PageDto {
  @ApiPropertyOptional({
    description: '处理情况，默认全部 · State; all of them by default',
    ...FINDING_STATE,
  })
  @Optional(IsOneOf(FINDING_STATES))
  state?: (typeof FINDING_STATES)[number];

  @ApiPropertyOptional({ description: '种类 · Kind', ...FINDING_KIND })
  @Optional(IsOneOf(FINDING_KINDS))
  kind?: FindingKind;
}

@requestSchema('ResolveFindingRequest', { zh: '对发现的决定', en: 'What is decided about a finding' })
export class ResolveFindingDto {
  @ApiProperty({ description: '决定 · What is done about it', ...FINDING_ACTION, example: 'accept' })
  @IsOneOf(FINDING_ACTIONS)
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
  @Optional(IsOneOf(NOTIFICATION_VERDICTS))
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
  @Optional(IsOneOf(['failed']))
  state?: 'failed';

  @IsCursor((text) => /^\d{1,18}$/.test(text))
  declare cursor?: string;
}

export class ListMerchantsDto extends PageDto {
  @IsCursor((text) => /^[A-Za-z0-9_-]{1,64}$/.test(text))
  declare cursor?: string;
}
