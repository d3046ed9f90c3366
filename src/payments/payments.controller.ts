import { Body, Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { AnswerLanguage } from '../common/errors/language.decorator.js';
import { DomainError } from '../common/errors/domain-error.js';
import type { Language } from '../common/errors/language.js';
import { ApiKeyGuard } from '../merchants/api-key.guard.js';
import { CurrentMerchant } from '../merchants/current-merchant.decorator.js';
import type { Merchant } from '../merchants/merchant.js';
import { DescribeBarcode } from './docs/barcode.docs.js';
import { DescribeCancel, DescribeClose } from './docs/end.docs.js';
import { DescribeQuery, DescribeQueryByTradeNo } from './docs/query.docs.js';
import { DescribeApp, DescribePage, DescribePrecreate, DescribeWap } from './docs/start.docs.js';
import { OrderActionDto, QueryByTradeNoDto } from './dto/orders.dto.js';
import {
  AppPayDto,
  AUTH_CODE,
  BarcodePayDto,
  PagePayDto,
  PrecreateDto,
  WapPayDto,
} from './dto/start-payment.dto.js';
import { contentOf } from './order-content.js';
import { barcodeAnswer, cancelAnswer, closeAnswer, queryAnswer, startAnswer } from './payment-answers.js';
import { PaymentService } from './payment.service.js';

/** Payments: start, query, close, cancel. */
@Controller('api/payment/alipay')
@UseGuards(ApiKeyGuard)
export class PaymentsController {
  constructor(private readonly payments: PaymentService) {}

  @Post(['precreate', 'qrcode'])
  @HttpCode(200)
  @DescribePrecreate
  async precreate(
    @CurrentMerchant() merchant: Merchant,
    @Body() body: PrecreateDto,
    @AnswerLanguage() language: Language,
  ) {
    return startAnswer(await this.payments.start(merchant, 'precreate', contentOf(body)), language);
  }

  @Post(['page', 'pc'])
  @HttpCode(200)
  @DescribePage
  async page(
    @CurrentMerchant() merchant: Merchant,
    @Body() body: PagePayDto,
    @AnswerLanguage() language: Language,
  ) {
    return startAnswer(await this.payments.start(merchant, 'page', contentOf(body)), language);
  }

  @Post('wap')
  @HttpCode(200)
  @DescribeWap
  async wap(
    @CurrentMerchant() merchant: Merchant,
    @Body() body: WapPayDto,
    @AnswerLanguage() language: Language,
  ) {
    return startAnswer(await this.payments.start(merchant, 'wap', contentOf(body)), language);
  }

  @Post('app')
  @HttpCode(200)
  @DescribeApp
  async app(
    @CurrentMerchant() merchant: Merchant,
    @Body() body: AppPayDto,
    @AnswerLanguage() language: Language,
  ) {
    return startAnswer(await this.payments.start(merchant, 'app', contentOf(body)), language);
  }

  @Post('barcode')
  @HttpCode(200)
  @DescribeBarcode
  async barcode(
    @CurrentMerchant() merchant: Merchant,
    @Body() body: BarcodePayDto,
    @AnswerLanguage() language: Language,
  ) {
    const { authCode } = body;
    if (typeof authCode !== 'string' || !AUTH_CODE.test(authCode)) throw new DomainError('AUTHCODE_INVALID');
    return barcodeAnswer(await this.payments.barcode(merchant, authCode, contentOf(body)), language);
  }

  @Get('query')
  @DescribeQueryByTradeNo
  async queryByTradeNo(
    @CurrentMerchant() merchant: Merchant,
    @Query() query: QueryByTradeNoDto,
    @AnswerLanguage() language: Language,
  ) {
    const { order, supplements } = await this.payments.queryByTradeNo(merchant, query.tradeNo);
    return queryAnswer(order, supplements, language);
  }

  @Get('query/:orderNo')
  @DescribeQuery
  async query(
    @CurrentMerchant() merchant: Merchant,
    @Param('orderNo') orderNo: string,
    @AnswerLanguage() language: Language,
  ) {
    const { order, supplements } = await this.payments.query(merchant, orderNo);
    return queryAnswer(order, supplements, language);
  }

  @Post('close')
  @HttpCode(200)
  @DescribeClose
  async close(
    @CurrentMerchant() merchant: Merchant,
    @Body() body: OrderActionDto,
    @AnswerLanguage() language: Language,
  ) {
    return closeAnswer(await this.payments.close(merchant, body.orderNo), language);
  }

  @Post('cancel')
  @HttpCode(200)
  @DescribeCancel
  async cancel(
    @CurrentMerchant() merchant: Merchant,
    @Body() body: OrderActionDto,
    @AnswerLanguage() language: Language,
  ) {
    return cancelAnswer(await this.payments.cancel(merchant, body.orderNo), language);
  }
}
