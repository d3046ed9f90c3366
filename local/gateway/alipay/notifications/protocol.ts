import { ALIPAY_RETRY_MS, type Send } from '../../shared/notifications/notification.ts';
import type { NotificationProtocol } from '../../shared/notifications/protocol.ts';
import { parseYuan } from '../../shared/values/fen.ts';
import type { Notification } from './notification.ts';
import { renderBody, SPOILING_FAULTS } from './spoiling.ts';

/** A signed form, acknowledged by HTTP 200 with exactly `success`. */
export const ALIPAY_PROTOCOL: NotificationProtocol<Notification, Send> = {
  spoilingFaults: SPOILING_FAULTS,
  render: ({ fields, charset }, fault) => ({
    body: renderBody(fields, fault),
    headers: {
      'content-type': `application/x-www-form-urlencoded; charset=${charset}`,
      'user-agent': 'Mozilla/4.0',
    },
  }),
  judge: (send, exchange) => ({
    ...send,
    accepted: 'answer' in exchange && exchange.httpStatus === 200 && exchange.answer === 'success',
  }),
  waitAfter: ({ attempts }) => ALIPAY_RETRY_MS[attempts - 1],
  targetOf: ({ outTradeNo, sellerId, fields }) => ({
    outTradeNo,
    payee: sellerId,
    totalFen: parseYuan(fields['total_amount'] ?? ''),
  }),
  receiverOf: ({ appId }) => appId,
};
