import type { BeijingDay } from '../common/beijing-day.js';
import type { Evidence } from './evidence.js';

/**
 * Most lines that a statement may have. It is held whole, since it is true only when its last line was read
 * and its sums were compared: some 100 MB at the very most.
 */
export const MAX_STATEMENT_LINES = 100_000;

/**
 * What the channel answers when it is asked for its book of a day.
 * - `ready`      the book, whole and with at least one line
 * - `empty`      the channel says that it booked nothing that day
 * - `not_ready`  asked too early. It says nothing of the day; `expectedAt` is when the book usually stands, and
 *                absent where that time has passed already and the channel is late
 *
 * Failures are thrown as everywhere (`ChannelError`). A book moves nothing, so each kind may be asked again:
 * not sent and unknown soon, declined when somebody has looked at the account. A book that is unsigned where it
 * should be signed, broken, of another day or account, that has a line which cannot be read or sums that do not
 * fit its lines, is thrown as unknown (`invalid_response`); no part of it is given out.
 */
export type StatementResult =
  | { outcome: 'ready'; statement: Statement }
  | { outcome: 'empty'; evidence: Evidence }
  | { outcome: 'not_ready'; expectedAt?: Date; evidence: Evidence };

/**
 * The channel's book of one day for one account: all that its seller was paid and gave back that day, also by
 * systems that are not this service.
 */
export interface Statement {
  day: BeijingDay;
  /** In the channel's own order; never empty. */
  lines: readonly StatementLine[];
  /** As the channel itself states them; the lines have been found to agree. Absent where it states none. */
  totals?: StatementTotals;
  /** How many records of the same files were left out because they are of another merchant or means of payment. */
  passedOver: number;
}

/** One movement of money. */
export interface StatementLine {
  kind: 'payment' | 'refund';
  /** As it was sent to the channel, with the account's prefix. Of a refund: that of the order it belongs to. */
  outTradeNo: string;
  /** Absent where the book does not have the number that answers and notifications have. */
  channelTradeNo?: string;
  /** Refunds: the number that it was asked for with, as the port takes it; absent where the book has none. */
  outRequestNo?: string;
  /** Always positive: what the payer paid, or got back. */
  amountFen: number;
  /** What of it is the merchant's, discounts at the merchant's cost taken off; not negative. */
  receivedFen?: number;
  /** What the channel keeps of a payment, or gives back of it with a refund; not negative. */
  feeFen?: number;
  /** When it was paid or given back, to the second. */
  occurredAt: Date;
  /** The record as it stands in the book: its columns by their names, empty ones left out. */
  evidence: Evidence;
}

export interface StatementTotals {
  payments: StatementSum;
  refunds: StatementSum;
}

export interface StatementSum {
  count: number;
  /** Sum of the lines' `receivedFen`; not negative. */
  receivedFen: number;
}
