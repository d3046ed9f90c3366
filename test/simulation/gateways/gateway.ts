import type { TestService } from '../../support/service.ts';
import type { Random } from '../random.ts';
import type { Landmark } from '../landmarks.ts';

/** A call of the service that can be struck, whatever the channel's own name for it. */
export type Call = 'start' | 'barcode' | 'query' | 'close' | 'cancel' | 'refund' | 'queryRefund';

/** What a channel's own books hold of one order. Amounts in fen, times ISO 8601. */
export interface Trade {
  readonly orderNo: string;
  readonly channelTradeNo: string;
  /** Somebody could still pay it. */
  readonly isPayable: boolean;
  /** What the payer has paid, 0 while unpaid. */
  readonly paidFen: number;
  readonly paidAt?: string;
  /** A query says when it was paid; if not, whoever asks knows no better than when he heard of it. */
  readonly isTimeTold: boolean;
  readonly refundedFen: number;
  /** Refunds that moved money; `isLate`: some time after they were accepted. */
  readonly refunds: readonly { requestNo: string; amountFen: number; isLate?: boolean }[];
  /** Refunds that the channel has taken up and not carried out. */
  readonly failedRefundNos: readonly string[];
}

/** The order that something is done about. */
export interface Target {
  readonly orderNo: string;
  readonly refunds: readonly { refundNo: string }[];
}

/** What the payer does. A refusal of the wallet is thrown with its `reason`. */
export interface Payer {
  scan(target: string): Promise<unknown>;
  pay(target: string): Promise<unknown>;
  refuse(orderNo: string): Promise<unknown>;
  confirm(orderNo: string): Promise<unknown>;
}

/** A call as the gateway saw it. */
export interface SeenCall {
  readonly call: Call | undefined;
  /** `lost`: there was none, or none that can be believed. */
  readonly answer: 'confirming' | 'unknown' | 'lost' | 'other';
}

/** A message as the gateway sent it. */
export interface SeenMessage {
  readonly isWithheld: boolean;
  /** What befell its sends. */
  readonly faults: readonly string[];
}

/** What somebody posts to us who would like to be the channel. */
export interface FalseMessage {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

/** What a history needs of a gateway; what differs between channels is said here and nowhere else. */
export interface SimulatedGateway {
  /** Settings by which the service has its first merchant there. */
  readonly environment: Readonly<Record<string, string>>;
  /** Last digits of payment codes, by which a local gateway tells how the payment goes. */
  readonly codeEnds: readonly string[];
  /** What cannot happen there. */
  readonly neverReaches: readonly Landmark[];
  readonly payer: Payer;
  /** Moves its clock; resolves when all that fell due on the way has happened. */
  advance(ms: number): Promise<void>;
  /** Lets one of these calls go wrong for this order; calls that the channel has not got are passed over. */
  strikeCall(calls: readonly Call[], target: Target, random: Random): void;
  /** Lets somebody between the gateway and the service change an answer about this order. */
  forgeAnswer(orderNo: string, random: Random): void;
  /** Whether an answer about it came changed. */
  hasForgedAnswer(orderNo: string): boolean;
  /** Lets the order's next message go astray, come late, twice or changed. */
  strikeMessage(orderNo: string, random: Random): void;
  /** Nothing goes wrong any more. */
  calm(): void;
  /** Sends one of the past again. */
  repeatMessage(orderNo: string, random: Random): Promise<void>;
  /** A message that the channel never meant; `null` where it has no such order to speak of. */
  falseMessage(orderNo: string, random: Random): Promise<FalseMessage | null>;
  /**
   * Money goes back behind the service's back, and a message tells of it. @returns whether it did.
   * Absent: the channel tells nobody of what is done at its console.
   */
  refundAtConsole?(service: TestService, orderNo: string, random: Random): Promise<boolean>;
  /** Sends what never reached us. */
  tellUntold(orderNo: string): Promise<void>;
  /** Resolves when no message is on its way and none is due. */
  idle(): Promise<void>;
  trade(orderNo: string): Trade | undefined;
  calls(orderNo: string): SeenCall[];
  messages(orderNo: string): SeenMessage[];
  /** All that its books hold of an order, for people. */
  describe(orderNo: string): string[];
  /** The log of calls is short: it begins anew. */
  forgetCalls(): void;
  close(): Promise<void>;
}
