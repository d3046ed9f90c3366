import type { Notification as SharedNotification } from '../../shared/notifications/notification.ts';
import type { TradeEvent } from '../trades/trade.ts';

/** Its id is the `notify_id`, its fields are the signed form. */
export interface Notification extends SharedNotification {
  readonly event: TradeEvent | 'manual';
  readonly tradeNo: string;
  readonly sellerId: string;
  readonly appId: string;
  readonly charset: string;
}
