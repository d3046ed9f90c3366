import type { Channel, ChannelAccount, RawNotification } from '../../src/channels/channel.js';

/** What can happen to the answer of a call that the gateway carried out, or a call it could not. */
export type AnswerFault = 'lost' | 'unsigned' | 'wrongly signed' | 'truncated' | 'HTTP 502' | 'system error';

export type FaultyCall = 'barcode' | 'query' | 'close' | 'cancel' | 'refund' | 'queryRefund' | 'statement';

export type PaymentMethod = 'precreate' | 'page' | 'wap' | 'app' | 'barcode';

/** What the local gateways keep of a payment and give back with a refund, in thousandths. */
export const FEE_PER_MILLE = 6;

/** The payer's side of a gateway. A target is what the channel gave out: a code, a URL, an order string. */
export interface Wallet {
  /** Opens what was given out, so that the gateway has a trade that waits. */
  scan(target: string): Promise<void>;
  /** Opens it where that has not happened, and pays. @returns where the browser goes then, if anywhere. */
  pay(target: string): Promise<{ returnUrl?: string }>;
  /** Enters the password for a bar-code payment that waits. */
  confirm(outTradeNo: string): Promise<void>;
  /** Turns a waiting bar-code payment down. */
  refuse(outTradeNo: string): Promise<void>;
  /** Moves the time limit of what was given out to now. */
  expire(target: string): Promise<void>;
  /** A payment code that is charged at once, waits for a password, or is declined. */
  authCode(behaviour: 'pays' | 'waits' | 'is declined'): string;
  /** The gateway's own books, in fen; `null` when it has no such trade. */
  books(outTradeNo: string): { paidFen: number; refundedFen: number } | null;
}

/** A channel with a gateway and a payer to test it against. */
export interface ChannelHarness {
  channel: Channel;
  account: ChannelAccount;
  /** The same account at a gateway where nobody listens. */
  unreachable: ChannelAccount;
  /** Another account of the same channel, with keys of its own. */
  otherAccount: ChannelAccount;
  /** An account of another seller, whose business is in no statement but its own. */
  otherSeller: ChannelAccount;
  clock: { now(): Date; advance(ms: number): Promise<void> };
  wallet: Wallet;
  /** Strikes the next such call, where it is about an order for this one. */
  strike(fault: AnswerFault, call: FaultyCall, outTradeNo?: string): void;
  /** Has the next refund of this order taken on, and fail some seconds later. */
  failRefund(outTradeNo: string): void;
  /** Spoils the next notification of this order. */
  spoilNotification(how: 'changed' | 'forged', outTradeNo: string): void;
  notifyUrl: string;
  /** What the gateway has posted about an order, oldest first, once all that is due was posted. */
  notifications(outTradeNo: string): Promise<RawNotification[]>;
  close(): Promise<void>;
}

/** What a gateway itself has not, so that the service does without. */
export type Lack =
  /** Nothing ends a code or a link but its time limit. */
  | 'close'
  /** A cancel ends bar codes that are not paid, and nothing else. */
  | 'cancel beyond open bar codes'
  /** The answer to a refund says "accepted"; a query has to prove it. */
  | 'proof in the answer to a refund'
  /** A refund is carried out or refused at once: none is taken on and fails. */
  | 'failures of refunds it has taken on'
  /** No refusal of a refund is known to be for ever. */
  | 'final refusals of refunds'
  /** A query says that an order is paid, but not when. */
  | 'time of payment in a query'
  /** The book of a day has other numbers of a trade than the channel's answers. */
  | 'trade number in a statement'
  /** The book of a day does not say what it adds up to. */
  | 'totals of a statement'
  /** An order that was declined is over, and its number with it. */
  | 'second code after a decline';

/** Whether the gateway has what others lack. */
export type Has = (what: Lack) => boolean;

export interface ChannelUnderTest {
  name: string;
  /** Methods of payment that the channel has. */
  methods: readonly PaymentMethod[];
  lacks?: readonly Lack[];
  start(): Promise<ChannelHarness>;
}
