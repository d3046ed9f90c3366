/**
 * The port through which the service reaches whoever carries the money.
 *
 * Every way of learning about a payment (the answer of a call, a query, a notification, a line of a
 * statement) yields the same {@link PaymentResult}; one use-case applies it. A call that does not end
 * in a result throws one of the three kinds of `ChannelError`: not sent, declined, unknown.
 * Amounts are integer fen, times are `Date`s; texts of the wire stay inside an adapter.
 */

import type { BeijingDay } from '../common/beijing-day.js';
import type { AccountFault } from './account-faults.js';
import type { Acknowledgement, OrderLimit, ReturnClaim } from './channel-replies.js';
import type { Evidence } from './evidence.js';
import type {
  BarcodeRequest,
  PrecreateRequest,
  PrecreateResult,
  RedirectRequest,
  StartRequest,
} from './start-request.js';
import type { StatementResult } from './statement.js';

export const CHANNEL_CODES = ['alipay', 'abc'] as const;
export type ChannelCode = (typeof CHANNEL_CODES)[number];

/** A merchant's account at a channel, as stored; each adapter parses `settings` and `secrets` itself. */
export interface ChannelAccount {
  id: string;
  /** Grows with every change of the account, so that adapters know when a cached client is stale. */
  revision: number;
  merchantId: string;
  channel: ChannelCode;
  /** Alipay: app_id. ABC: the merchant number. */
  appId: string;
  /** Alipay: the seller's 2088… number. ABC: the merchant number. Order numbers are one space per seller. */
  sellerId: string;
  gateway: string;
  /** Put before our orderNo to make the channel's out_trade_no; empty for most. */
  outTradeNoPrefix: string;
  settings: Readonly<Record<string, unknown>>;
  secrets: Readonly<Record<string, string>>;
}

/**
 * What the channel says of a payment, in normal form.
 * - `paid`      the money is there (Alipay: TRADE_SUCCESS, TRADE_FINISHED)
 * - `refunded`  it was paid and has been given back in full since (TRADE_CLOSED with a payment time)
 * - `waiting`   a trade exists and waits for the payer (WAIT_BUYER_PAY)
 * - `closed`    a trade existed, was never paid and cannot be paid any more (TRADE_CLOSED)
 * - `absent`    the channel knows no trade by that number: not scanned *yet*, never "failed"
 */
export interface PaymentResult {
  outcome: 'paid' | 'refunded' | 'waiting' | 'closed' | 'absent';
  channelTradeNo?: string;
  amountFen?: number;
  paidAt?: Date;
  buyerLogonId?: string;
  buyerUserId?: string;
  evidence: Evidence;
}

/** How an order is named at the channel. `channelTradeNo` is used in preference where it is known. */
export interface PaymentReference {
  outTradeNo: string;
  channelTradeNo?: string;
}

/**
 * - `closed`   closed at the channel now
 * - `absent`   there is no trade to close, or none that the channel can close: it stays payable to its time limit
 * - `refused`  the trade is in no state to be closed (paid, or closed already): query it
 */
export interface CloseResult {
  outcome: 'closed' | 'absent' | 'refused';
  channelTradeNo?: string;
  evidence: Evidence;
}

/**
 * - `closed`    it was unpaid and is closed
 * - `refunded`  it was paid and the money went back
 * - `absent`    nothing was found to cancel
 * - `retry`     the channel asks for the same call again
 */
export interface CancelResult {
  outcome: 'closed' | 'refunded' | 'absent' | 'retry';
  channelTradeNo?: string;
  evidence: Evidence;
}

export interface RefundRequest extends PaymentReference {
  /** Our refund number; the same for ever, for one refund (out_request_no). */
  outRequestNo: string;
  refundAmountFen: number;
  reason?: string;
  operatorId?: string;
  storeId?: string;
}

/**
 * - `success`      the money went back (fund_change Y, or a query that says so)
 * - `unconfirmed`  accepted, but this answer alone does not prove that money moved: ask
 * - `absent`       (query only) the channel knows no such refund: send the same number and amount again
 * - `failed`       (query only) the channel took this very refund on and says that it failed: no money moved, and
 *                  none will unless it is sent anew. Only for a state documented as failed, never by inference
 */
export interface RefundResult {
  outcome: 'success' | 'unconfirmed' | 'absent' | 'failed';
  channelTradeNo?: string;
  /** This refund's amount, where the answer has it (a query). */
  refundAmountFen?: number;
  /** All refunds of the trade together, as the channel counts them, where the answer has it. */
  totalRefundedFen?: number;
  /** `true`: this very call moved money. */
  fundChange?: boolean;
  refundedAt?: Date;
  buyerLogonId?: string;
  buyerUserId?: string;
  detailItems?: readonly RefundDetailItem[];
  /** `failed`: the channel's own word for that, to be shown (ABC: the Status, 99). */
  failureCode?: string;
  evidence: Evidence;
}

export type RefundDetailItem = { fundChannel: string; amountFen: number };

/** A message as it came in: the form's raw bytes, before anything looked at them. */
export interface RawNotification {
  body: Buffer;
  contentType?: string;
}

/** What an unverified message claims; only good for finding the account whose key verifies it. */
export interface ParsedNotification {
  /** Alipay: app_id. ABC: the merchant number. */
  appId: string;
  notifyId?: string;
  fields: Readonly<Record<string, string>>;
}

export interface NotificationRefusal {
  /** Short machine word, e.g. `bad_signature`, `repeated_parameter`, `unknown_sign_type`. */
  reason: string;
  /** A likely cause in plain words, for operations. */
  detail?: string;
}

/** A refund that a notification tells of; amounts as the channel counts them. */
export interface NotifiedRefund {
  outRequestNo?: string;
  totalRefundedFen: number;
  refundedAt?: Date;
}

/** A verified message, translated. `payment` is absent where it is not about a payment. */
export interface VerifiedNotification {
  notifyId?: string;
  sellerId?: string;
  outTradeNo?: string;
  payment?: PaymentResult;
  refund?: NotifiedRefund;
}

export type Parsed = { ok: true; message: ParsedNotification } | { ok: false; refusal: NotificationRefusal };
export type Verified =
  { ok: true; notification: VerifiedNotification } | { ok: false; refusal: NotificationRefusal };

export interface Channel {
  readonly code: ChannelCode;
  /** Whether a returning browser surely brings what names its order; if not, the address itself must. */
  readonly signsReturns: boolean;
  /** Whether an order must be paid by the method it was first started with. */
  readonly keepsMethod: boolean;
  /** Whether an order ends with a payment code that was declined; if not, another code may pay it. */
  readonly keepsCode: boolean;

  /** Checks the account's settings and keys without calling anybody; names every fault, empty when usable. */
  checkAccount(account: ChannelAccount): AccountFault[];

  /** What this channel cannot carry (lengths, character set); empty when it can. */
  checkOrder(request: Pick<StartRequest, 'outTradeNo' | 'subject' | 'body'>): OrderLimit[];
  /** As {@link checkOrder}, for a refund of this account: its number, as it goes out, may be too long. */
  checkRefund(account: ChannelAccount, request: Pick<RefundRequest, 'outRequestNo'>): OrderLimit[];

  precreate(account: ChannelAccount, request: PrecreateRequest): Promise<PrecreateResult>;
  /** Answers a GET URL that opens the payer's page. Alipay: signed here, nothing is sent; ABC: a call like any other. */
  page(account: ChannelAccount, request: RedirectRequest): Promise<string>;
  wap(account: ChannelAccount, request: RedirectRequest): Promise<string>;
  /** Answers the signed order string for the app's SDK. */
  app(account: ChannelAccount, request: StartRequest): Promise<string>;
  /** `paid` or `waiting`; a refusal is thrown as declined, a lost answer as unknown. */
  barcode(account: ChannelAccount, request: BarcodeRequest): Promise<PaymentResult>;

  query(account: ChannelAccount, reference: PaymentReference): Promise<PaymentResult>;
  close(account: ChannelAccount, reference: PaymentReference): Promise<CloseResult>;
  cancel(account: ChannelAccount, reference: PaymentReference): Promise<CancelResult>;
  refund(account: ChannelAccount, request: RefundRequest): Promise<RefundResult>;
  queryRefund(
    account: ChannelAccount,
    request: PaymentReference & { outRequestNo: string },
  ): Promise<RefundResult>;
  /** The channel's book of one day. A read: it may be asked again at any time, and moves nothing. */
  statement(account: ChannelAccount, day: BeijingDay): Promise<StatementResult>;

  /** Reads a raw message without believing it. Never throws. */
  parseNotification(raw: RawNotification): Parsed;
  /** Verifies with this account's keys and translates. Never throws; every doubt is a refusal. */
  verifyNotification(account: ChannelAccount, message: ParsedNotification): Verified;
  /** Says "received", or "send it again". @param resultUrl where ABC sends the payer's browser next */
  acknowledge(stored: boolean, resultUrl: string): Acknowledgement;
  /** Reads what a returning browser brought without believing it; `null` when it names no order. Never throws. */
  parseReturn(parameters: Readonly<Record<string, string>>): ReturnClaim | null;
  /** Checks the signed parameters of a returning browser. Never evidence of payment. */
  verifyReturn(account: ChannelAccount, parameters: Readonly<Record<string, string>>): boolean;
}
