import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { DomainError } from '../common/errors/domain-error.js';
import { AnswerLanguage } from '../common/errors/language.decorator.js';
import type { Language } from '../common/errors/language.js';
import { ApiKeyGuard } from '../merchants/api-key.guard.js';
import { CurrentMerchant } from '../merchants/current-merchant.decorator.js';
import type { Merchant } from '../merchants/merchant.js';
import { OrdersRepository } from '../payments/orders.repository.js';
import { DescribeOrderDetail } from './docs/order-detail.docs.js';
import { orderDetailAnswer } from './order-detail.answer.js';
import { OrderDetailRepository } from './order-detail.repository.js';

/** One order with its refunds. Stands here because refunds know orders, and not the other way round. */
@Controller('api/payment/orders')
@UseGuards(ApiKeyGuard)
export class OrderDetailController {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly details: OrderDetailRepository,
  ) {}

  @Get(':orderNo')
  @DescribeOrderDetail
  async detail(
    @CurrentMerchant() merchant: Merchant,
    @Param('orderNo') orderNo: string,
    @AnswerLanguage() language: Language,
  ) {
    const order = await this.orders.findByOrderNo(merchant.id, orderNo);
    if (!order) throw new DomainError('ORDER_NOT_FOUND');
    return orderDetailAnswer(order, await this.details.read(order.id), language);
  }
}
