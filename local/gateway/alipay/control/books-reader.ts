import type { AppRegistry } from '../apps/app-registry.ts';
import type { TradeBooks } from '../trades/trade-books.ts';
import type { Checkout, Trade } from '../trades/trade.ts';
import { viewCheckout, viewTrade, type CheckoutView, type TradeView } from './views.ts';

/** The books for reading: what a test compares its own books with. */
export class BooksReader {
  readonly #books: TradeBooks;
  readonly #apps: AppRegistry;

  constructor(books: TradeBooks, apps: AppRegistry) {
    this.#books = books;
    this.#apps = apps;
  }

  /** Every trade, oldest first. */
  trades(): TradeView[] {
    return this.#books.all().map(viewTrade);
  }

  /** The trade of a number, if it has one; without a seller the first seller that has it. */
  trade(outTradeNo: string, sellerId?: string): TradeView | undefined {
    const trade = this.findTrade(outTradeNo, sellerId);
    return trade && viewTrade(trade);
  }

  /** QR codes, pages and order strings that were given out. */
  checkouts(): CheckoutView[] {
    return this.#books.checkouts().map(viewCheckout);
  }

  /** Money taken and given back, over all sellers or one. */
  totals(sellerId?: string): { paidFen: number; refundedFen: number; trades: number } {
    const trades = this.trades().filter((trade) => sellerId === undefined || trade.sellerId === sellerId);
    return {
      trades: trades.length,
      paidFen: trades.reduce((sum, trade) => sum + trade.paidFen, 0),
      refundedFen: trades.reduce((sum, trade) => sum + trade.refundedFen, 0),
    };
  }

  findTrade(outTradeNo: string, sellerId?: string): Trade | undefined {
    return this.#firstOf(sellerId, (seller) => this.#books.byNumber(seller, outTradeNo));
  }

  findCheckout(outTradeNo: string, sellerId?: string): Checkout | undefined {
    return this.#firstOf(sellerId, (seller) => this.#books.checkoutByNumber(seller, outTradeNo));
  }

  #firstOf<T>(sellerId: string | undefined, find: (sellerId: string) => T | undefined): T | undefined {
    const sellers = sellerId === undefined ? this.#apps.all().map((app) => app.sellerId) : [sellerId];
    for (const seller of new Set(sellers)) {
      const found = find(seller);
      if (found) return found;
    }
    return undefined;
  }
}
