import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { pageOf, toPage } from '../common/paging/page.js';
import { orderFilter } from '../payments/dto/order-filter.js';
import { OrderListRepository } from '../payments/order-list.repository.js';
import { listedOrder } from '../payments/payment-answers.js';
import { AdminGuard } from './admin.guard.js';
import { DescribeListAllOrders } from './docs/orders.docs.js';
import { ListAllOrdersDto } from './dto/orders.dto.js';

/** The orders of all merchants. */
@Controller('api/admin/orders')
@UseGuards(AdminGuard)
export class AllOrdersController {
  constructor(private readonly orderList: OrderListRepository) {}

  @Get()
  @DescribeListAllOrders
  async list(@Query() query: ListAllOrdersDto) {
    const page = toPage(query);
    const { merchantId, orderNo } = query;
    const orders = await this.orderList.list({ ...orderFilter(query), ...page, merchantId, orderNo });
    return pageOf(orders, page, (order) => ({ ...listedOrder(order), merchantId: order.merchantId }));
  }
}
