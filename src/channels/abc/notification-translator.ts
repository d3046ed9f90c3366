import { parseChannelYuan } from '../../common/money.js';
import type { PaymentResult, VerifiedNotification } from '../channel.js';
import { SUCCESS_CODE, textOf } from './answer.js';
import type { NotificationFields } from './notification-fields.js';
import { tradeParts } from './trade-results.js';

/** A signed message whose content cannot be what it should be. */
export class MalformedNotificationError extends Error {
  override readonly name = 'MalformedNotificationError';
}

/**
 * Puts a verified message into normal form. The bank tells of payments only, and of those that succeeded: any
 * other ReturnCode is about no payment, and never makes an order fail.
 * @throws MalformedNotificationError
 */
export function translateNotification(fields: NotificationFields): VerifiedNotification {
  const notification: VerifiedNotification = {
    notifyId: textOf(fields, 'iRspRef'),
    sellerId: textOf(fields, 'MerchantID'),
    outTradeNo: textOf(fields, 'OrderNo'),
  };
  if (textOf(fields, 'ReturnCode') !== SUCCESS_CODE) return notification;
  return { ...notification, payment: paymentOf(fields) };
}

function paymentOf(fields: NotificationFields): PaymentResult {
  if (textOf(fields, 'OrderNo') === undefined) throw new MalformedNotificationError('no OrderNo');
  const amountFen = parseChannelYuan(textOf(fields, 'Amount'));
  if (amountFen === null) throw new MalformedNotificationError('no Amount');
  return {
    outcome: 'paid',
    amountFen,
    ...tradeParts(fields),
    evidence: { kind: 'notification', content: fields, reference: textOf(fields, 'iRspRef') },
  };
}
