import type { GatewayClock } from '../../shared/clock/clock.ts';
import { DEFAULT_PAYER, type Payer } from '../../shared/payers/payers.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import type { TradeBooks } from './trade-books.ts';
import { sameOrder, type Checkout, type Trade } from './trade.ts';

/** What a payer holds in his hand: something to open, or a trade that is open already. */
export interface Opening {
  readonly checkout?: Checkout;
  readonly trade?: Trade;
}

/** Everything a payer can do. Refusals are {@link WalletProblem}s. */
export class PayerActions {
  readonly #books: TradeBooks;
  readonly #clock: GatewayClock;

  constructor(books: TradeBooks, clock: GatewayClock) {
    this.#books = books;
    this.#clock = clock;
  }

  /**
   * Scans the code, or logs in to the cashier: from here on the trade exists (WAIT_BUYER_PAY). A
   * trade that waits already is found again, for the same buyer.
   */
  open(opening: Opening, payer?: Payer): Trade {
    const trade = this.find(opening);
    if (trade) return this.#reopen(trade, opening.checkout, payer ?? trade.payer);
    const checkout = opening.checkout;
    if (!checkout) throw new WalletProblem('unknown');
    const { terms } = checkout;
    if (this.#books.isLocked(terms.sellerId, terms.outTradeNo)) throw new WalletProblem('closed');
    if (this.#clock.nowMs() >= checkout.codeExpiresAtMs) throw new WalletProblem('codeExpired');
    return this.#books.open(terms, payer ?? DEFAULT_PAYER);
  }

  /** Opens where needed, then pays. */
  pay(opening: Opening, payer?: Payer): Trade {
    const trade = this.open(opening, payer);
    this.#books.pay(trade);
    return trade;
  }

  /**
   * Turns the payment down. A bar-code payment that waited is closed by that; a scanned or opened
   * order stays as it is, since Alipay lets the payer come back until the time limit.
   */
  refuse(opening: Opening): Trade | undefined {
    const trade = this.find(opening);
    const nowMs = this.#clock.nowMs();
    if (!trade) {
      if (!opening.checkout) throw new WalletProblem('unknown');
      opening.checkout.refusedAtMs = nowMs;
      this.#books.saveCheckout(opening.checkout);
      return undefined;
    }
    if (trade.status !== 'WAIT_BUYER_PAY') throw new WalletProblem('notWaiting');
    trade.refusedAtMs = nowMs;
    if (trade.waiting) this.#books.close(trade, 'refusal');
    else this.#books.update(trade);
    return trade;
  }

  /** Confirms a bar-code payment that waits for its password. */
  confirm(opening: Opening): Trade {
    const trade = this.find(opening);
    if (!trade?.waiting || trade.status !== 'WAIT_BUYER_PAY') throw new WalletProblem('notWaiting');
    this.#books.pay(trade);
    return trade;
  }

  /** Lets the time limit pass: moves it to the present, for the code and for the trade behind it. */
  expire(opening: Opening): Trade | undefined {
    const nowMs = this.#clock.nowMs();
    const trade = this.find(opening);
    if (!trade && !opening.checkout) throw new WalletProblem('unknown');
    if (opening.checkout) {
      opening.checkout.codeExpiresAtMs = Math.min(opening.checkout.codeExpiresAtMs, nowMs);
      this.#books.saveCheckout(opening.checkout);
    }
    if (trade?.status !== 'WAIT_BUYER_PAY') return trade;
    trade.expiresAtMs = nowMs;
    this.#books.update(trade);
    return this.#books.byTradeNo(trade.tradeNo);
  }

  /** The trade behind an opening, if there is one yet. */
  find({ trade, checkout }: Opening): Trade | undefined {
    if (trade) return this.#books.byTradeNo(trade.tradeNo);
    return checkout && this.#books.byNumber(checkout.terms.sellerId, checkout.terms.outTradeNo);
  }

  #reopen(trade: Trade, checkout: Checkout | undefined, payer: Payer): Trade {
    if (trade.status === 'TRADE_CLOSED') throw new WalletProblem('closed');
    if (trade.status !== 'WAIT_BUYER_PAY') throw new WalletProblem('alreadyPaid');
    if (checkout && !sameOrder(checkout.terms, trade.terms)) throw new WalletProblem('inconsistent');
    if (trade.payer.userId !== payer.userId) throw new WalletProblem('otherBuyer');
    return trade;
  }
}
