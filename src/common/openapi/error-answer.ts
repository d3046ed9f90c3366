import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ERROR_CATALOGUE, type ErrorCode } from '../errors/catalogue.js';
import { YUAN_OUT } from './field-schemas.js';

/** Codes of refusals; those of 200 answers stand at these answers. */
const REFUSAL_CODES = Object.entries(ERROR_CATALOGUE)
  .filter(([, { status }]) => status >= 400)
  .map(([code]) => code);

@ApiSchema({ name: 'FieldFault', description: '一个有误的字段 · One wrong field' })
export class FieldFaultAnswer {
  @ApiProperty({ description: '字段路径 · Path of the field', example: 'items[0].price' })
  field!: string;

  @ApiProperty({
    description: '错误说明 · What is wrong with it',
    example: '金额须为 0.01–100000000.00，最多两位小数',
  })
  message!: string;
}

@ApiSchema({
  name: 'ErrorAnswer',
  description: '拒绝或失败的应答 · The answer to what was refused or failed',
})
export class ErrorAnswer {
  @ApiProperty({ description: '恒为 false · Always false', type: 'boolean', enum: [false], example: false })
  isSuccess!: false;

  @ApiProperty({
    description: '错误码，见 /docs/errors · Error code, see /docs/errors',
    enum: REFUSAL_CODES,
    enumName: 'ErrorCode',
    enumSchema: { description: '错误码；含义与处理建议见 /docs/errors · Meaning and advice at /docs/errors' },
    example: 'PARAM_ERROR',
  })
  errorCode!: ErrorCode;

  @ApiProperty({
    description: '说明；语言随 Accept-Language · In Chinese, in English with Accept-Language: en',
    example: '参数错误',
  })
  message!: string;

  @ApiProperty({
    description: '请求编号，同响应头 X-Request-Id · As in the header X-Request-Id',
    example: '3f0c6e0e-6f0f-4a55-9a1d-1c52c2f4f0b1',
  })
  requestId!: string;

  @ApiProperty({
    description: '此错误码的说明页 · Where this code is explained',
    format: 'uri',
    example: 'http://127.0.0.1:3000/docs/errors#PARAM_ERROR',
  })
  docUrl!: string;

  @ApiPropertyOptional({
    description: '有误的字段（PARAM_ERROR）· The wrong fields',
    type: [FieldFaultAnswer],
  })
  details?: FieldFaultAnswer[];

  @ApiPropertyOptional({
    description:
      '渠道错误码（CHANNEL_REJECTED；其他渠道错误若有）· The channel’s code; also with other failures of the channel, where it said one',
    example: '40004',
  })
  channelCode?: string;

  @ApiPropertyOptional({
    description: '渠道明细错误码，同 channelCode · The channel’s detail code, likewise',
    example: 'ACQ.TOTAL_FEE_EXCEED',
  })
  channelSubCode?: string;

  @ApiPropertyOptional({
    description:
      '渠道错误说明，同 channelCode；CHANNEL_RESPONSE_INVALID 时未经验签，仅供排查 · The channel’s words, likewise; with CHANNEL_RESPONSE_INVALID they are not proven and only good for finding the cause',
    example: '订单总金额超过限额',
  })
  channelMessage?: string;

  @ApiPropertyOptional({
    description:
      '当前可退金额，元（REFUND_AMOUNT_EXCEEDED、REFUND_BALANCE_CHANGED）· What can be refunded now, in yuan',
    ...YUAN_OUT,
    example: 5,
  })
  refundableAmount?: number;
}
