import type { ChannelCode, RawNotification } from '../channels/channel.js';

/**
 * applied: it changed an order or a refund · known: genuine, and nothing new · kept: genuine, but waits for
 * something · refused: not to be believed, or in contradiction to the order
 */
export type NotificationVerdict = 'applied' | 'known' | 'kept' | 'refused';

/** What came of one message. */
export interface NotificationOutcome {
  verdict: NotificationVerdict;
  /** Short machine word of a refusal, e.g. `bad_signature`, `unknown_order`, `wrong_amount`. */
  reason?: string;
  /** A likely cause in plain words. */
  detail?: string;
  orderId?: string;
}

/** A message with what could be read of it without believing it. */
export interface ReceivedNotification {
  channel: ChannelCode;
  raw: RawNotification;
  notifyId?: string;
  appId?: string;
  outTradeNo?: string;
}
