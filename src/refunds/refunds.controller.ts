import { Body, Controller, Get, HttpCode, Post, Query, UseGuards } from '@nestjs/common';
import { fieldError } from '../common/errors/domain-error.js';
import { AnswerLanguage } from '../common/errors/language.decorator.js';
import type { Language } from '../common/errors/language.js';
import { parseYuan } from '../common/money.js';
import { ApiKeyGuard } from '../merchants/api-key.guard.js';
import { CurrentMerchant } from '../merchants/current-merchant.decorator.js';
import type { Merchant } from '../merchants/merchant.js';
import { DescribeRefund, DescribeRefundQuery } from './docs/refunds.docs.js';
import { RefundDto, RefundQueryDto } from './dto/refund.dto.js';
import { QueryRefund } from './query-refund.js';
import { dryRunAnswer, refundAnswer } from './refund-answers.js';
import { RequestRefund, type RefundOrder } from './request-refund.js';

/** Refunds: request and query. */
@Controller('api/payment/alipay')
@UseGuards(ApiKeyGuard)
export class RefundsController {
  constructor(
    private readonly requestRefund: RequestRefund,
    private readonly queryRefund: QueryRefund,
  ) {}

  @Post('refund')
  @HttpCode(200)
  @DescribeRefund
  async refund(
    @CurrentMerchant() merchant: Merchant,
    @Body() body: RefundDto,
    @AnswerLanguage() language: Language,
  ) {
    const asked = refundOrderOf(body);
    const pair = await this.requestRefund.request(merchant.id, asked);
    return asked.dryRun ? dryRunAnswer(pair, language) : refundAnswer(pair, language);
  }

  @Get(['refund-query', 'refund_query'])
  @DescribeRefundQuery
  async query(
    @CurrentMerchant() merchant: Merchant,
    @Query() query: RefundQueryDto,
    @AnswerLanguage() language: Language,
  ) {
    return refundAnswer(await this.queryRefund.query(merchant.id, query), language);
  }
}

function refundOrderOf(body: RefundDto): RefundOrder {
  const orderNo = body.orderNo ?? undefined;
  const tradeNo = body.tradeNo ?? undefined;
  if (orderNo === undefined && tradeNo === undefined) {
    throw fieldError('orderNo', 'orderNo 与 tradeNo 至少提供一个', 'orderNo or tradeNo must be given');
  }
  return {
    orderNo,
    tradeNo,
    refundAmountFen: parseYuan(body.refundAmount) ?? 0,
    refundNo: body.refundNo ?? undefined,
    reason: body.refundReason ?? undefined,
    operatorId: body.operatorId ?? undefined,
    storeId: body.storeId ?? undefined,
    expectedRefundableFen: expectedFen(body.expectedRefundable ?? undefined),
    dryRun: body.dryRun ?? false,
  };
}

function expectedFen(value: number | string | undefined): number | undefined {
  return value === undefined ? undefined : (parseYuan(value) ?? 0);
}
