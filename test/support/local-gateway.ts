/** What can be done to a call, or to a notification, of either local gateway. */
export type SharedFault =
  | 'dropBefore'
  | 'dropAfter'
  | 'http502Before'
  | 'http502After'
  | 'delay'
  | 'unsigned'
  | 'wrongSignature'
  | 'truncated'
  | 'withhold'
  | 'delayNotify'
  | 'duplicate'
  | 'tamper'
  | 'forge';

/** A text (code, URL, order string) or the number of an order. */
export type PayTarget = string | { orderString: string } | { outTradeNo: string };

/** One message of a gateway's, with what came of each time it was sent. */
export interface SentNotification {
  readonly id: string;
  readonly sends: readonly { readonly accepted: boolean; readonly httpStatus?: number }[];
}

/** What the local gateways of all channels have in common, so that one story can be told to each of them. */
export interface LocalGateway {
  readonly gatewayUrl: string;
  readonly clock: { advance(ms: number): Promise<void> };
  readonly payer: {
    scan(target: PayTarget): Promise<unknown>;
    pay(target: PayTarget): Promise<unknown>;
    refuse(target: PayTarget): Promise<unknown>;
    confirm(target: PayTarget): Promise<unknown>;
  };
  readonly books: {
    /** Amounts in fen. */
    trade(
      outTradeNo: string,
    ): { paidFen: number; refundedFen: number; refunds: readonly object[]; isWaiting: boolean } | undefined;
    totals(): { paidFen: number; refundedFen: number };
  };
  readonly faults: {
    add(fault: {
      kind: SharedFault;
      method?: string;
      outTradeNo?: string;
      times?: number;
      delayMs?: number;
    }): unknown;
    clear(): void;
  };
  readonly notifications: {
    idle(): Promise<void>;
    withhold(): void;
    release(): Promise<void>;
    of(outTradeNo: string): SentNotification[];
    resend(id: string): Promise<unknown>;
  };
  readonly requests: { of(method: string, outTradeNo?: string): readonly object[] };
  close(): Promise<void>;
}
