import type { AbcGatewayRules } from '../gateway-options.ts';
import type { MerchantRegistry } from '../merchants/merchant-registry.ts';
import type { Order } from '../orders/order.ts';
import type { OrderBooks } from '../orders/order-books.ts';
import { viewTrade, type TradeView } from './views.ts';

/** The books for reading: what a test compares its own books with. */
export class BooksReader {
  readonly #books: OrderBooks;
  readonly #merchants: MerchantRegistry;
  readonly #rules: AbcGatewayRules;

  constructor(books: OrderBooks, merchants: MerchantRegistry, rules: AbcGatewayRules) {
    this.#books = books;
    this.#merchants = merchants;
    this.#rules = rules;
  }

  /** Every order, oldest first. */
  trades(): TradeView[] {
    return this.#books.all().map((order) => this.view(order));
  }

  /** The order of a number; without a merchant the first one that has it. */
  trade(outTradeNo: string, merchantId?: string): TradeView | undefined {
    const order = this.findOrder(outTradeNo, merchantId);
    return order && this.view(order);
  }

  /** Money taken and given back, over all merchants or one; `trades` counts the orders that were paid. */
  totals(merchantId?: string): { trades: number; paidFen: number; refundedFen: number } {
    const paid = this.trades().filter(
      (trade) => trade.paidFen > 0 && (merchantId === undefined || trade.merchantId === merchantId),
    );
    return {
      trades: paid.length,
      paidFen: paid.reduce((sum, trade) => sum + trade.paidFen, 0),
      refundedFen: paid.reduce((sum, trade) => sum + trade.refundedFen, 0),
    };
  }

  findOrder(outTradeNo: string, merchantId?: string): Order | undefined {
    const merchants =
      merchantId === undefined ? this.#merchants.all().map((one) => one.merchantId) : [merchantId];
    for (const merchant of merchants) {
      const order = this.#books.byNumber(merchant, outTradeNo);
      if (order) return order;
    }
    return undefined;
  }

  view(order: Order): TradeView {
    return viewTrade(order, this.#rules);
  }
}
