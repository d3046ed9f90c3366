import type { NotificationProtocol } from '../../shared/notifications/protocol.ts';
import type { BankSend, Notification } from './notification.ts';
import { renderBody, SPOILING_FAULTS } from './spoiling.ts';

const URL_TAG = /<URL>\s*([^<\s][^<]*?)\s*<\/URL>/i;

/** A signed document in one form field, acknowledged by HTTP 200 with `<URL>…</URL>` in the answer. */
export const BANK_PROTOCOL: NotificationProtocol<Notification, BankSend> = {
  spoilingFaults: SPOILING_FAULTS,
  render: (notification, fault) => ({
    body: renderBody(notification, fault),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
  judge: (send, exchange) => {
    if ('error' in exchange) return send;
    const merchantUrl = URL_TAG.exec(exchange.answer)?.[1];
    return { ...send, merchantUrl, accepted: exchange.httpStatus === 200 && merchantUrl !== undefined };
  },
  waitAfter: ({ retryMs, attempts }) => retryMs[attempts - 1],
  targetOf: ({ outTradeNo, merchantId, totalFen }) => ({ outTradeNo, payee: merchantId, totalFen }),
  receiverOf: ({ merchantId }) => merchantId,
};
