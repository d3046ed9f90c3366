import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '../common/errors/domain-error.js';
import { OrdersRepository } from '../payments/orders.repository.js';
import type { Refund } from './refund.js';
import { RefundsRepository, type RefundOfOrder } from './refunds.repository.js';
import { SettleRefund } from './settle-refund.js';

/** The numbers by which a refund is asked for; those that are given must all fit. */
export interface AskedRefund {
  refundNo?: string;
  orderNo?: string;
  tradeNo?: string;
}

/** Tells what became of a refund; while it is in progress, asks the channel. */
@Injectable()
export class QueryRefund {
  constructor(
    private readonly refunds: RefundsRepository,
    private readonly orders: OrdersRepository,
    private readonly settleRefund: SettleRefund,
  ) {}

  /**
   * By the refund's number, or by its order's alone where the order has one refund.
   * @throws DomainError REFUND_NOT_FOUND, also where order or trade number are not the refund's own;
   * PARAM_ERROR without any number, or for an order with several refunds
   */
  async query(merchantId: string, asked: AskedRefund): Promise<RefundOfOrder> {
    const refund =
      asked.refundNo === undefined
        ? await this.onlyRefundOf(merchantId, asked)
        : await this.refunds.findByRefundNo(merchantId, asked.refundNo);
    if (!refund) throw new DomainError('REFUND_NOT_FOUND');
    const pair = await this.refunds.getWithOrder(refund.id);
    const sameOrder = asked.orderNo === undefined || asked.orderNo === pair.order.orderNo;
    const sameTrade = asked.tradeNo === undefined || asked.tradeNo === pair.order.channelTradeNo;
    if (!sameOrder || !sameTrade) throw new DomainError('REFUND_NOT_FOUND');
    return pair.refund.status === 'PROCESSING' ? this.settleRefund.settle(refund.id) : pair;
  }

  private async onlyRefundOf(merchantId: string, { orderNo, tradeNo }: AskedRefund): Promise<Refund | null> {
    if (orderNo === undefined && tradeNo === undefined) {
      throw fieldError(
        'refundNo',
        'refundNo、orderNo、tradeNo 至少提供一个',
        'refundNo, orderNo or tradeNo must be given',
      );
    }
    const order =
      orderNo === undefined
        ? await this.orders.findByTradeNo(merchantId, tradeNo!)
        : await this.orders.findByOrderNo(merchantId, orderNo);
    if (!order) return null;
    const refunds = await this.refunds.findByOrder(order.id);
    if (refunds.length <= 1) return refunds[0] ?? null;
    throw fieldError(
      'refundNo',
      `该订单有 ${refunds.length} 笔退款，须提供 refundNo`,
      `the order has ${refunds.length} refunds: say which`,
    );
  }
}
