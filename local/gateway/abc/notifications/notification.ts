import type { Notification as SharedNotification, Send } from '../../shared/notifications/notification.ts';

export interface BankSend extends Send {
  /** What the answer's `<URL>` names: where the payer's browser is to go. */
  readonly merchantUrl?: string;
}

/** Its id is the gateway's own, as the bank's messages carry none; its fields are the message's elements. */
export interface Notification extends SharedNotification<BankSend> {
  readonly event: 'paid' | 'manual';
  readonly merchantId: string;
  readonly totalFen: number;
  /** What stands between `<Message>` and `</Message>`, and the signature over its GBK bytes. */
  readonly message: string;
  readonly signature: string;
  /** Waits after the 1st, 2nd … failed send, in milliseconds. */
  readonly retryMs: readonly number[];
}
