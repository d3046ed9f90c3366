import type { KeyObject } from 'node:crypto';
import type { GatewayClock } from '../../shared/clock/clock.ts';
import type { NamedTarget } from '../../shared/control/readers.ts';
import { payerById, payerNamed } from '../../shared/payers/payers.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import type { Intake } from '../http/intake.ts';
import type { PaymentCodes } from '../trades/magic-codes.ts';
import type { Opening, PayerActions } from '../trades/payer-actions.ts';
import type { TradeBooks } from '../trades/trade-books.ts';
import type { Trade } from '../trades/trade.ts';
import { signedAppResult, signedReturnUrl } from '../wallet/return.ts';
import { Refusal } from '../wire/refusal.ts';
import type { BooksReader } from './books-reader.ts';
import { viewTrade, type TradeView } from './views.ts';

/**
 * What a payer acts on: a QR code or its URL, a payment URL (`gateway.do?…` or a cashier page), an
 * application's order string, or the number of an order; as a plain text or by name.
 */
export type PayTarget = string | (NamedTarget & { sellerId?: string });

/** A payment with what its payer takes back to the shop. */
export interface PaymentView extends TradeView {
  /** Signed; only where the order named a return_url. */
  readonly signedReturnUrl?: string;
  /** For app payments: the `result` text of resultStatus 9000. */
  readonly appResult?: string;
}

export interface PayerControlParts {
  readonly actions: PayerActions;
  readonly intake: Intake;
  readonly books: TradeBooks;
  readonly reader: BooksReader;
  readonly authCodes: PaymentCodes;
  readonly clock: GatewayClock;
  readonly alipayKey: KeyObject;
}

/**
 * A payer without a screen, for tests and the control API. Every refusal is a WalletProblem. A payer
 * is named by his wallet's id (`lilei`, `hanmeimei`); without one it is the trade's own or the first.
 */
export class PayerControl {
  readonly #parts: PayerControlParts;

  constructor(parts: PayerControlParts) {
    this.#parts = parts;
  }

  /** Scans a QR code: the trade exists from here on, in WAIT_BUYER_PAY. */
  async scan(target: PayTarget, payerId?: string): Promise<TradeView> {
    return viewTrade(this.#parts.actions.open(this.resolve(target), payerNamed(payerId)));
  }

  /** Logs in to a cashier page; the same step as a scan. */
  async login(target: PayTarget, payerId?: string): Promise<TradeView> {
    return this.scan(target, payerId);
  }

  /** Scans or logs in where that has not happened, then pays. */
  async pay(target: PayTarget, payerId?: string): Promise<PaymentView> {
    return this.viewPayment(this.#parts.actions.pay(this.resolve(target), payerNamed(payerId)));
  }

  /** Turns it down: a waiting bar-code payment is closed, anything else stays payable. */
  async refuse(target: PayTarget): Promise<TradeView | undefined> {
    const trade = this.#parts.actions.refuse(this.resolve(target));
    return trade && viewTrade(trade);
  }

  /** Enters the password of a bar-code payment that answered 10003. */
  async confirm(target: PayTarget): Promise<TradeView> {
    return viewTrade(this.#parts.actions.confirm(this.resolve(target)));
  }

  /** Moves the time limit of the code, and of its trade, to now. */
  async expire(target: PayTarget): Promise<TradeView | undefined> {
    const trade = this.#parts.actions.expire(this.resolve(target));
    return trade && viewTrade(trade);
  }

  /** A fresh payment code from this payer's wallet: 18 digits, good for 60 s and one payment. */
  async paymentCode(payerId?: string): Promise<{ code: string; expiresAtMs: number }> {
    return this.#parts.authCodes.show(payerById(payerId));
  }

  /** Finds what a target means; a signed request is verified like any other. */
  resolve(target: PayTarget): Opening {
    if (typeof target === 'string') return this.#resolveText(target.trim());
    const { qrCode, paymentUrl, orderString, outTradeNo, sellerId } = target;
    const text = qrCode ?? paymentUrl ?? orderString;
    if (text !== undefined) return this.#resolveText(text.trim());
    return this.#byNumber(outTradeNo ?? '', sellerId);
  }

  viewPayment(trade: Trade): PaymentView {
    const { alipayKey, clock } = this.#parts;
    const isApp = trade.terms.product === 'app';
    return {
      ...viewTrade(trade),
      signedReturnUrl: isPageProduct(trade) ? signedReturnUrl(trade, alipayKey, clock.nowMs()) : undefined,
      appResult: isApp ? signedAppResult(trade, alipayKey, clock.nowMs()) : undefined,
    };
  }

  #resolveText(text: string): Opening {
    if (/^https?:/.test(text)) return this.#resolveUrl(text);
    if (/(?:^|&)method=/.test(text)) return this.#submitted(text);
    const checkout = this.#parts.books.checkout(text);
    return checkout ? { checkout } : this.#byNumber(text);
  }

  #resolveUrl(text: string): Opening {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const id = /^\/(?:qr|cashier)\/(\w+)$/.exec(url?.pathname ?? '')?.[1];
    if (id === undefined) return this.#submitted(text.slice(text.indexOf('?') + 1));
    const checkout = this.#parts.books.checkout(id);
    if (!checkout) throw new WalletProblem('unknown');
    return { checkout };
  }

  #submitted(query: string): Opening {
    try {
      return { checkout: this.#parts.intake.submitQuery(query) };
    } catch (error) {
      if (error instanceof Refusal) throw new WalletProblem('refused', `${error.subCode} ${error.subMsg}`);
      throw error;
    }
  }

  #byNumber(outTradeNo: string, sellerId?: string): Opening {
    const { reader, books } = this.#parts;
    const trade = reader.findTrade(outTradeNo, sellerId) ?? books.byTradeNo(outTradeNo);
    if (trade) return { trade };
    const checkout = reader.findCheckout(outTradeNo, sellerId);
    if (!checkout) throw new WalletProblem('unknown');
    return { checkout };
  }
}

export function isPageProduct(trade: Trade): boolean {
  return trade.terms.product === 'page' || trade.terms.product === 'wap';
}
