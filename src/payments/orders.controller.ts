import { Body, Controller, Get, HttpCode, Post, Query, UseGuards } from '@nestjs/common';
import { AnswerLanguage } from '../common/errors/language.decorator.js';
import type { Language } from '../common/errors/language.js';
import { parseYuan } from '../common/money.js';
import { pageOf, toPage } from '../common/paging/page.js';
import { ApiKeyGuard } from '../merchants/api-key.guard.js';
import { CurrentMerchant } from '../merchants/current-merchant.decorator.js';
import type { Merchant } from '../merchants/merchant.js';
import { DescribeCreateOrder, DescribeListOrders } from './docs/orders.docs.js';
import { orderFilter } from './dto/order-filter.js';
import { CreateOrderDto, ListOrdersDto } from './dto/orders.dto.js';
import { fieldsOf } from './order-content.js';
import { OrderListRepository } from './order-list.repository.js';
import { createdAnswer, listedOrder } from './payment-answers.js';
import { RegisterOrder } from './register-order.js';

/** Orders as such: made before a method is chosen, and listed. */
@Controller('api/payment/orders')
@UseGuards(ApiKeyGuard)
export class OrdersController {
  constructor(
    private readonly registerOrder: RegisterOrder,
    private readonly orderList: OrderListRepository,
  ) {}

  @Post()
  @HttpCode(200)
  @DescribeCreateOrder
  async create(
    @CurrentMerchant() merchant: Merchant,
    @Body() body: CreateOrderDto,
    @AnswerLanguage() language: Language,
  ) {
    const order = await this.registerOrder.register(merchant, {
      ...fieldsOf(body),
      orderNo: body.orderNo ?? undefined,
      goodsName: body.goodsName ?? undefined,
      returnUrl: body.returnUrl ?? undefined,
      quitUrl: body.quitUrl ?? undefined,
      items: body.items.map(({ id, name, count, price }) => ({
        itemId: String(id),
        name,
        count,
        priceFen: parseYuan(price) ?? 0,
      })),
    });
    return createdAnswer(order, language);
  }

  @Get()
  @DescribeListOrders
  async list(@CurrentMerchant() merchant: Merchant, @Query() query: ListOrdersDto) {
    const page = toPage(query);
    const orders = await this.orderList.list({ ...orderFilter(query), ...page, merchantId: merchant.id });
    return pageOf(orders, page, listedOrder);
  }
}
