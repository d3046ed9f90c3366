import type { LocalGateway } from './local-gateway.ts';
import type { TestService } from './service.ts';

/** A service, whichever gateway it is connected to. */
export type AnyService = TestService<LocalGateway>;

/** What can befall the answer to a call; "before": it was not carried out, "after": it was. */
export type AnswerFault =
  | 'lost before'
  | 'lost after'
  | 'unknown before'
  | 'unknown after'
  | '502 after'
  | 'unsigned'
  | 'wrongly signed'
  | 'cut off'
  /** A genuine refusal that may pass by itself; not carried out. */
  | 'refused for now'
  /** The refusal that the channel has for what it will never do, as far as it has one; not carried out. */
  | 'refused for good'
  /** A refund is taken on and fails later; where none is, it is refused for good. */
  | 'failed later'
  /** A genuine refusal to begin a payment. */
  | 'no start';

export type FaultyCall = 'precreate' | 'barcode' | 'query' | 'close' | 'cancel' | 'refund' | 'queryRefund';

/** What differs between the channels when the same story is told to each of them. */
export interface ChannelSide {
  readonly service: AnyService;
  /** Strikes the next such call of this order. */
  strike(fault: AnswerFault, call: FaultyCall, orderNo: string): void;
  /** Calls of this kind that the gateway got for the order. */
  calls(call: FaultyCall, orderNo: string): number;
  /** Refund numbers as they went out for the order, one a call. */
  refundNumbers(orderNo: string): string[];
  /** The body of the first message that the gateway made of this order, whether it was sent or kept back. */
  messageOf(orderNo: string): string;
  /** Another genuine message that says that the order is paid; it was sent to nobody. @param amount in yuan */
  newMessage(orderNo: string, amount?: string): Promise<string>;
  /** Posts a body as the channel does. @throws when the answer is none of the two that the channel knows */
  post(body: string | Uint8Array<ArrayBuffer>): Promise<'accepted' | 'refused'>;
}

/** A channel with what its gateway has not, all of it documented. */
export interface TestedChannel {
  readonly name: string;
  /** An order is paid by the method that it was started with. */
  readonly keepsMethod: boolean;
  /** It has refusals of a refund that are for good; else a refused one is asked for again and again. */
  readonly declinesRefunds: boolean;
  start(extra?: Record<string, string>): Promise<ChannelSide>;
}

let codes = 0;

/** A payment code that nobody has used yet, with the fate that both gateways read from its last four digits. */
export function codeEnding(last: string): string {
  codes += 1;
  return `28${String(codes).padStart(12, '0')}${last}`;
}

export interface UntoldOrder {
  orderNo: string;
  /** The genuine message that was kept back. */
  message: string;
}

/** Nobody listens there: what is sent to it is signed and kept, and reaches nobody. */
export const NOWHERE = 'http://127.0.0.1:9/';
