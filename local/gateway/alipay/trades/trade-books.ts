import { randomInt } from 'node:crypto';
import type { GatewayClock } from '../../shared/clock/clock.ts';
import type { Journal } from '../../shared/data-folder/journal.ts';
import type { Payer } from '../../shared/payers/payers.ts';
import { chinaDate } from '../../shared/values/china-time.ts';
import {
  expiryOf,
  numberKey,
  refundedFen,
  type Checkout,
  type ClosedBy,
  type OrderTerms,
  type Refund,
  type Trade,
  type TradeEvent,
  type Waiting,
} from './trade.ts';

const TRADE = 'trade';
const CHECKOUT = 'checkout';
const LOCK = 'lock';

/** Refunds are possible for twelve months by the current product pages. */
export const REFUND_WINDOW_MS = 365 * 24 * 3600_000;

export type TradeListener = (trade: Trade, event: TradeEvent) => void;

/**
 * Every checkout and trade. All moves of a trade go through here; each is journalled before it is
 * told to anyone. Expiry is looked up on every access and also scheduled, so that it is told in time.
 */
export class TradeBooks {
  readonly #clock: GatewayClock;
  readonly #journal: Journal;
  readonly #listener: TradeListener;
  readonly #trades = new Map<string, Trade>();
  readonly #byNumber = new Map<string, Trade>();
  readonly #checkouts = new Map<string, Checkout>();
  readonly #checkoutByNumber = new Map<string, Checkout>();
  readonly #locks = new Set<string>();

  constructor(clock: GatewayClock, journal: Journal, listener: TradeListener) {
    this.#clock = clock;
    this.#journal = journal;
    this.#listener = listener;
    for (const [, checkout] of journal.records<Checkout>(CHECKOUT)) this.#indexCheckout(checkout);
    for (const [key] of journal.records<true>(LOCK)) this.#locks.add(key);
    for (const [, trade] of journal.records<Trade>(TRADE)) {
      this.#indexTrade(trade);
      this.#schedule(trade);
    }
  }

  /** Oldest first. */
  all(): Trade[] {
    return [...this.#trades.values()].map((trade) => this.#settle(trade));
  }

  byTradeNo(tradeNo: string): Trade | undefined {
    const trade = this.#trades.get(tradeNo);
    return trade && this.#settle(trade);
  }

  byNumber(sellerId: string, outTradeNo: string): Trade | undefined {
    const trade = this.#byNumber.get(numberKey(sellerId, outTradeNo));
    return trade && this.#settle(trade);
  }

  checkouts(): Checkout[] {
    return [...this.#checkouts.values()];
  }

  checkout(id: string): Checkout | undefined {
    return this.#checkouts.get(id);
  }

  /** The newest checkout of a number. */
  checkoutByNumber(sellerId: string, outTradeNo: string): Checkout | undefined {
    return this.#checkoutByNumber.get(numberKey(sellerId, outTradeNo));
  }

  saveCheckout(checkout: Checkout): void {
    this.#indexCheckout(checkout);
    this.#journal.put(CHECKOUT, checkout.id, checkout);
  }

  /** A locked number opens no trade any more. */
  lockNumber(sellerId: string, outTradeNo: string): void {
    const key = numberKey(sellerId, outTradeNo);
    this.#locks.add(key);
    this.#journal.put(LOCK, key, true);
  }

  isLocked(sellerId: string, outTradeNo: string): boolean {
    return this.#locks.has(numberKey(sellerId, outTradeNo));
  }

  /** A new trade in WAIT_BUYER_PAY. The caller has made sure that the number has none. */
  open(terms: OrderTerms, payer: Payer, waiting?: Waiting): Trade {
    const nowMs = this.#clock.nowMs();
    const trade: Trade = {
      tradeNo: this.#newTradeNo(nowMs),
      terms,
      payer,
      status: 'WAIT_BUYER_PAY',
      createdAtMs: nowMs,
      expiresAtMs: expiryOf(terms, nowMs),
      refunds: [],
      ...(waiting && { waiting }),
    };
    this.#indexTrade(trade);
    this.#save(trade, 'opened');
    this.#schedule(trade);
    return trade;
  }

  /** Keeps a change that is no move: a new payer's wait, a refusal, another time limit. */
  update(trade: Trade): void {
    this.#save(trade);
    this.#schedule(trade);
  }

  pay(trade: Trade): void {
    trade.status = 'TRADE_SUCCESS';
    trade.paidAtMs = this.#clock.nowMs();
    delete trade.waiting;
    this.#save(trade, 'paid');
    this.#schedule(trade);
  }

  close(trade: Trade, closedBy: ClosedBy, atMs = this.#clock.nowMs()): void {
    trade.status = 'TRADE_CLOSED';
    trade.closedAtMs = atMs;
    trade.closedBy = closedBy;
    delete trade.waiting;
    this.#save(trade, 'closed');
  }

  /** Books a refund; the one that makes the sum whole closes the trade. */
  refund(trade: Trade, refund: Omit<Refund, 'refundedAtMs'>): Refund {
    const booked = { ...refund, refundedAtMs: this.#clock.nowMs() };
    trade.refunds.push(booked);
    const isWhole = refundedFen(trade) === trade.terms.totalFen;
    if (isWhole) {
      trade.status = 'TRADE_CLOSED';
      trade.closedAtMs = booked.refundedAtMs;
      trade.closedBy = refund.origin;
    }
    this.#save(trade, isWhole ? 'fullRefund' : 'partialRefund');
    return booked;
  }

  #settle(trade: Trade): Trade {
    const nowMs = this.#clock.nowMs();
    const autoPayAtMs = trade.waiting?.autoPayAtMs;
    if (trade.status === 'WAIT_BUYER_PAY' && autoPayAtMs !== undefined && nowMs >= autoPayAtMs)
      this.pay(trade);
    if (trade.status === 'WAIT_BUYER_PAY' && nowMs >= trade.expiresAtMs) {
      this.close(trade, 'timeout', trade.expiresAtMs);
    }
    if (trade.status === 'TRADE_SUCCESS' && nowMs >= (trade.paidAtMs ?? nowMs) + REFUND_WINDOW_MS) {
      trade.status = 'TRADE_FINISHED';
      trade.finishedAtMs = (trade.paidAtMs ?? nowMs) + REFUND_WINDOW_MS;
      this.#save(trade, 'finished');
    }
    return trade;
  }

  #schedule(trade: Trade): void {
    const dueMs = nextMoveMs(trade);
    if (dueMs !== undefined) this.#clock.at(dueMs, () => void this.#settle(trade));
  }

  #save(trade: Trade, event?: TradeEvent): void {
    this.#journal.put(TRADE, trade.tradeNo, trade);
    if (event) this.#listener(trade, event);
  }

  #indexTrade(trade: Trade): void {
    this.#trades.set(trade.tradeNo, trade);
    this.#byNumber.set(numberKey(trade.terms.sellerId, trade.terms.outTradeNo), trade);
  }

  #indexCheckout(checkout: Checkout): void {
    this.#checkouts.set(checkout.id, checkout);
    this.#checkoutByNumber.set(numberKey(checkout.terms.sellerId, checkout.terms.outTradeNo), checkout);
  }

  /** 28 digits: the day, Alipay's usual `22001`, and digits that are new here. */
  #newTradeNo(nowMs: number): string {
    const digits = (length: number): string => String(randomInt(10 ** length)).padStart(length, '0');
    const tradeNo = `${chinaDate(nowMs).replaceAll('-', '')}22001${digits(8)}${digits(7)}`;
    return this.#trades.has(tradeNo) ? this.#newTradeNo(nowMs) : tradeNo;
  }
}

function nextMoveMs(trade: Trade): number | undefined {
  if (trade.status === 'WAIT_BUYER_PAY') {
    return Math.min(trade.expiresAtMs, trade.waiting?.autoPayAtMs ?? Number.POSITIVE_INFINITY);
  }
  return trade.status === 'TRADE_SUCCESS' ? (trade.paidAtMs ?? 0) + REFUND_WINDOW_MS : undefined;
}
