import type { NamedTarget } from '../../shared/control/readers.ts';
import { payerById, payerNamed } from '../../shared/payers/payers.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import type { PaymentCodes } from '../orders/magic-codes.ts';
import type { OrderBooks } from '../orders/order-books.ts';
import { orderOfString } from '../orders/order-string.ts';
import type { Order } from '../orders/order.ts';
import type { PayerActions } from '../orders/payer-actions.ts';
import type { ReturnPage } from '../wallet/return.ts';
import type { BooksReader } from './books-reader.ts';
import type { TradeView } from './views.ts';

/**
 * What a payer acts on: a QRURL, a payment URL, an application's order string (or the Base64 around
 * it), or an order's number; as a plain text or by name.
 */
export type PayTarget = string | (NamedTarget & { merchantId?: string });

/** A payment with where its payer goes then. */
export interface PaymentView extends TradeView {
  /** The return page with a signed MSG in its query; only where the order named one. */
  readonly signedReturnUrl?: string;
}

export interface PayerControlParts {
  readonly actions: PayerActions;
  readonly books: OrderBooks;
  readonly reader: BooksReader;
  readonly authCodes: PaymentCodes;
  readonly returnPage: ReturnPage;
}

/**
 * A payer without a screen, for tests and the control API. Every refusal is a WalletProblem. A payer
 * is named by his wallet's id (`lilei`, `hanmeimei`); without one it is the order's own or the first.
 */
export class PayerControl {
  readonly #parts: PayerControlParts;

  constructor(parts: PayerControlParts) {
    this.#parts = parts;
  }

  /** Scans a QR code: status 02 from here. */
  async scan(target: PayTarget, payerId?: string): Promise<TradeView> {
    return this.#view(this.#parts.actions.open(this.resolve(target), payerNamed(payerId)));
  }

  /** Logs in to a cashier page; the same step as a scan. */
  async login(target: PayTarget, payerId?: string): Promise<TradeView> {
    return this.scan(target, payerId);
  }

  /** Scans or logs in where that has not happened, then pays. */
  async pay(target: PayTarget, payerId?: string): Promise<PaymentView> {
    const order = this.#parts.actions.pay(this.resolve(target), payerNamed(payerId));
    return { ...this.#view(order), signedReturnUrl: this.#parts.returnPage.signedUrl(order) };
  }

  /** Turns it down: a waiting bar-code payment fails, anything else stays payable. */
  async refuse(target: PayTarget): Promise<TradeView> {
    return this.#view(this.#parts.actions.refuse(this.resolve(target)));
  }

  /** Enters the password of a bar-code payment that answered AP6419. */
  async confirm(target: PayTarget): Promise<TradeView> {
    return this.#view(this.#parts.actions.confirm(this.resolve(target)));
  }

  /** Moves the time limit of the order to now. */
  async expire(target: PayTarget): Promise<TradeView> {
    return this.#view(this.#parts.actions.expire(this.resolve(target)));
  }

  /** A fresh payment code from this payer's wallet: 18 digits, good for 60 s and one payment. */
  async paymentCode(payerId?: string): Promise<{ code: string; expiresAtMs: number }> {
    return this.#parts.authCodes.show(payerById(payerId));
  }

  /** Finds the order that a target means. */
  resolve(target: PayTarget): Order {
    const { qrCode, paymentUrl, orderString, outTradeNo, merchantId } =
      typeof target === 'string' ? { qrCode: target } : target;
    const text = (qrCode ?? paymentUrl ?? orderString)?.trim();
    const order =
      text === undefined ? this.#parts.reader.findOrder(outTradeNo ?? '', merchantId) : this.#byText(text);
    if (!order) throw new WalletProblem('unknown');
    return order;
  }

  #byText(text: string): Order | undefined {
    const { books, reader } = this.#parts;
    if (!/^https?:/.test(text)) return reader.findOrder(text) ?? orderOfString(text, books);
    const path = URL.canParse(text) ? new URL(text).pathname : '';
    return books.byToken(/^\/(?:qr|cashier)\/(\w+)$/.exec(path)?.[1] ?? '');
  }

  #view(order: Order): TradeView {
    return this.#parts.reader.view(order);
  }
}
