import { randomBytes } from 'node:crypto';
import type { GatewayClock } from '../../shared/clock/clock.ts';
import { chinaMidnight } from '../../shared/values/china-time.ts';
import { encodeText } from '../../shared/wire/charset.ts';
import { encodeForm } from '../../shared/wire/form.ts';
import type { TradeBooks } from '../trades/trade-books.ts';
import { accountDetail, accountSummary } from './account-bill.ts';
import { allLines, type BillLine } from './bill-lines.ts';
import type { BillFrame } from './bill-text.ts';
import { tradeDetail, tradeSummary } from './trade-bill.ts';
import { zip } from './zip.ts';

const LINK_MS = 30_000;
const READY_MS = 9 * 3600_000;
const DAY_MS = 24 * 3600_000;
/** `yyyy-MM`. */
const MONTH_LENGTH = 7;

/** The bills made here; the other types that Alipay has belong to products that are not. */
const BILLS = {
  trade: { label: '业务明细', detail: tradeDetail, summary: tradeSummary },
  signcustomer: { label: '账务明细', detail: accountDetail, summary: accountSummary },
} as const;

export type BillType = keyof typeof BILLS;

export function isBillType(text: string): text is BillType {
  return Object.hasOwn(BILLS, text);
}

interface Link {
  readonly sellerId: string;
  readonly type: BillType;
  readonly period: string;
  readonly expiresAtMs: number;
}

/** What a test may choose about bills; see GatewayRules. */
export interface BillRules {
  readonly serviceFeePerMille: number;
}

/** Bill files and the short-lived links to them. */
export class Bills {
  readonly #books: TradeBooks;
  readonly #clock: GatewayClock;
  readonly #rules: BillRules;
  readonly #links = new Map<string, Link>();

  constructor(books: TradeBooks, clock: GatewayClock, rules: BillRules) {
    this.#books = books;
    this.#clock = clock;
    this.#rules = rules;
  }

  /** A bill is made after its period: of a day by 9:00 of the next one, of a month by its third day. */
  isMade(period: string): boolean {
    const days = period.length === MONTH_LENGTH ? 2 : 0;
    return this.#clock.nowMs() >= boundsOf(period).toMs + days * DAY_MS + READY_MS;
  }

  isEmpty(sellerId: string, period: string): boolean {
    return this.#lines(sellerId, period).length === 0;
  }

  /** Path and query of a link that lives 30 s. */
  link(sellerId: string, type: BillType, period: string): string {
    const token = randomBytes(16).toString('hex');
    const nowMs = this.#clock.nowMs();
    this.#links.set(token, { sellerId, type, period, expiresAtMs: nowMs + LINK_MS });
    const account = accountOf(sellerId);
    const date = period.replaceAll('-', '');
    const query = encodeForm([
      ['bizType', type],
      ['userId', account],
      ['fileType', 'csv.zip'],
      ['bizDates', date],
      ['downloadFileName', `${account}_${date}.csv.zip`],
      ['fileId', `/${type}/${account}/${date}.csv.zip`],
      ['timestamp', String(Math.floor(nowMs / 1000))],
      ['token', token],
    ]);
    return `/downloadBillFile.resource?${query}`;
  }

  /** The zip behind a link's token; undefined for one that is unknown or dead. */
  download(token: string): { fileName: string; content: Buffer } | undefined {
    const link = this.#links.get(token);
    if (!link || this.#clock.nowMs() >= link.expiresAtMs) return undefined;
    const { label, detail, summary } = BILLS[link.type];
    const lines = this.#lines(link.sellerId, link.period);
    const stem = `${accountOf(link.sellerId)}_${link.period.replaceAll('-', '')}`;
    const frame = this.#frame(link);
    const content = zip([
      {
        name: encodeText(`${stem}_${label}(汇总).csv`, 'gbk'),
        content: encodeText(summary(frame, lines), 'gbk'),
      },
      { name: encodeText(`${stem}_${label}.csv`, 'gbk'), content: encodeText(detail(frame, lines), 'gbk') },
    ]);
    return { fileName: `${stem}.csv.zip`, content };
  }

  #frame(link: Link): BillFrame {
    const { fromMs, toMs } = boundsOf(link.period);
    return { account: accountOf(link.sellerId), fromMs, toMs, exportedAtMs: this.#clock.nowMs() };
  }

  #lines(sellerId: string, period: string): BillLine[] {
    const { fromMs, toMs } = boundsOf(period);
    const trades = this.#books.all().filter((trade) => trade.terms.sellerId === sellerId);
    return allLines(trades, this.#rules.serviceFeePerMille).filter(
      (line) => line.atMs >= fromMs && line.atMs < toMs,
    );
  }
}

/** The account in bills: the seller's number and four digits more. */
function accountOf(sellerId: string): string {
  return `${sellerId}0156`;
}

/** A day (`yyyy-MM-dd`) or a month (`yyyy-MM`) in China time; the end is exclusive. */
function boundsOf(period: string): { fromMs: number; toMs: number } {
  const [year = 0, month = 0, day] = period.split('-').map(Number);
  const next = new Date(day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1));
  const start = day === undefined ? `${period}-01` : period;
  return {
    fromMs: chinaMidnight(start) ?? 0,
    toMs: chinaMidnight(next.toISOString().slice(0, 10)) ?? 0,
  };
}
