import type { GatewayClock } from '../../shared/clock/clock.ts';
import { DEFAULT_PAYER, type Payer } from '../../shared/payers/payers.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import type { OrderBooks } from './order-books.ts';
import type { Order } from './order.ts';

/** Everything a payer can do. Refusals are WalletProblems; nothing has changed then. */
export class PayerActions {
  readonly #books: OrderBooks;
  readonly #clock: GatewayClock;

  constructor(books: OrderBooks, clock: GatewayClock) {
    this.#books = books;
    this.#clock = clock;
  }

  /** Scans the code or logs in to the cashier; an order that waits is found again by the same payer. */
  open(order: Order, payer = order.payer ?? DEFAULT_PAYER): Order {
    if (order.state === 'paid') throw new WalletProblem('alreadyPaid');
    if (order.state === 'failed' || order.state === 'cancelled') throw new WalletProblem('closed');
    if (this.#clock.nowMs() >= order.expiresAtMs) throw new WalletProblem('codeExpired');
    if (order.state === 'unpaid') this.#books.begin(order, payer);
    if (order.payer?.userId !== payer.userId) throw new WalletProblem('otherBuyer');
    return order;
  }

  /** Opens where needed, then pays. */
  pay(order: Order, payer?: Payer): Order {
    this.#books.pay(this.open(order, payer));
    return order;
  }

  /** Enters the password of a bar-code payment that waits. */
  confirm(order: Order): Order {
    if (!order.waiting || order.state !== 'paying') throw new WalletProblem('notWaiting');
    this.#books.pay(order);
    return order;
  }

  /** Turns it down: a bar-code payment that waited has failed, anything else stays payable. */
  refuse(order: Order): Order {
    if (order.state !== 'unpaid' && order.state !== 'paying') throw new WalletProblem('notWaiting');
    order.refusedAtMs = this.#clock.nowMs();
    if (order.waiting) this.#books.close(order, 'refusal');
    else this.#books.update(order);
    return order;
  }

  /** Lets the time limit pass: moves it to the present. */
  expire(order: Order): Order {
    if (order.state !== 'unpaid' && order.state !== 'paying') return order;
    order.expiresAtMs = Math.min(order.expiresAtMs, this.#clock.nowMs());
    this.#books.update(order);
    return this.#books.byToken(order.token) ?? order;
  }
}
