import { Injectable } from '@nestjs/common';
import { DomainError } from '../common/errors/domain-error.js';
import { RefundsRepository, type RefundOfOrder } from './refunds.repository.js';
import { SettleRefund } from './settle-refund.js';

/** Tells what became of a refund; while it is in progress, asks the channel. */
@Injectable()
export class QueryRefund {
  constructor(
    private readonly refunds: RefundsRepository,
    private readonly settleRefund: SettleRefund,
  ) {}

  /** @throws DomainError REFUND_NOT_FOUND, also where order or trade number are not the refund's own */
  async query(
    merchantId: string,
    asked: { refundNo: string; orderNo?: string; tradeNo?: string },
  ): Promise<RefundOfOrder> {
    const refund = await this.refunds.findByRefundNo(merchantId, asked.refundNo);
    if (!refund) throw new DomainError('REFUND_NOT_FOUND');
    const pair = await this.refunds.getWithOrder(refund.id);
    const sameOrder = asked.orderNo === undefined || asked.orderNo === pair.order.orderNo;
    const sameTrade = asked.tradeNo === undefined || asked.tradeNo === pair.order.channelTradeNo;
    if (!sameOrder || !sameTrade) throw new DomainError('REFUND_NOT_FOUND');
    return pair.refund.status === 'PROCESSING' ? this.settleRefund.settle(refund.id) : pair;
  }
}
