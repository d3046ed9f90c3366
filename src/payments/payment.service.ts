import { Injectable } from '@nestjs/common';
import type { Merchant } from '../merchants/merchant.js';
import { CancelOrder } from './cancel-order.js';
import { CloseOrder } from './close-order.js';
import type { OrderContent } from './create-order.js';
import type { Order } from './order.js';
import type { BarcodePayment } from './charge-barcode.js';
import { PayBarcode } from './pay-barcode.js';
import type { LinkMethod } from './payment-method.js';
import { QueryOrder, type QueriedOrder } from './query-order.js';
import { StartLink, type StartedLink } from './start-link.js';

/** What can be done with a payment, each a use-case of its own; behind them the channels (alipay-sdk). */
@Injectable()
export class PaymentService {
  constructor(
    private readonly startLink: StartLink,
    private readonly payBarcode: PayBarcode,
    private readonly queryOrder: QueryOrder,
    private readonly closeOrder: CloseOrder,
    private readonly cancelOrder: CancelOrder,
  ) {}

  start(merchant: Merchant, method: LinkMethod, content: OrderContent): Promise<StartedLink> {
    return this.startLink.start(merchant, method, content);
  }

  barcode(merchant: Merchant, authCode: string, content: OrderContent): Promise<BarcodePayment> {
    return this.payBarcode.pay(merchant, authCode, content);
  }

  query(merchant: Merchant, orderNo: string): Promise<QueriedOrder> {
    return this.queryOrder.byOrderNo(merchant.id, orderNo);
  }

  queryByTradeNo(merchant: Merchant, tradeNo: string): Promise<QueriedOrder> {
    return this.queryOrder.byTradeNo(merchant.id, tradeNo);
  }

  close(merchant: Merchant, orderNo: string): Promise<Order> {
    return this.closeOrder.close(merchant.id, orderNo);
  }

  cancel(merchant: Merchant, orderNo: string): Promise<Order> {
    return this.cancelOrder.cancel(merchant.id, orderNo);
  }
}
