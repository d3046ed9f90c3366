import type { AnswerFault } from '../../support/channel-side.ts';
import type { Shop } from './shop.ts';
import { closed, leaves, order, succeeded, toldOrder, type Story } from './story.ts';

const MINUTE_S = 60;
/** The channel's "no such order" is believed only when so much more time has passed. */
const GRACE_S = 11;

const EXPIRED = {
  history: ['link_started → PENDING', 'expired → CLOSED (query)'],
  webhooks: [closed(2)],
  end: order({ status: 'CLOSED', version: 2 }),
};

const CLOSED_AFTER_WISH = {
  history: ['link_started → PENDING', 'close_requested → PENDING', 'expired → CLOSED (query)'],
  webhooks: [closed(3)],
  end: order({ status: 'CLOSED', version: 3 }),
};

/** How orders end that nobody pays: by their time limit, or because the shop wants it. */
export const ENDING_STORIES: readonly Story[] = [
  ...(['qrcode', 'pc', 'wap', 'app'] as const).map(
    (method) =>
      ({
        name: `is never opened by its payer (${method}), and ends by its time limit`,
        tell: async (shop) => {
          await shop.start(method, { timeoutExpress: '5m' });
          await shop.passes(5 * MINUTE_S);
          await shop.query();
          await shop.start(method);
          await shop.passes(GRACE_S);
          await shop.query();
          await shop.start(method);
        },
        leaves: leaves({
          answers: [
            `${method}: 200 PENDING`,
            'query: 200 PENDING',
            `${method}: 409 ORDER_STATUS_ERROR`,
            'query: 200 CLOSED',
            `${method}: 409 ORDER_CLOSED`,
          ],
          ...EXPIRED,
        }),
      }) satisfies Story,
  ),
  {
    name: 'is never opened by its payer, and left alone',
    tell: async (shop) => {
      await shop.start('qrcode', { timeoutExpress: '5m' });
      await shop.passes(5 * MINUTE_S + GRACE_S);
      await shop.comesTo('CLOSED');
    },
    leaves: leaves({ answers: ['qrcode: 200 PENDING'], ...EXPIRED }),
  },
  {
    name: 'is opened by its payer, who does not pay, and left alone',
    tell: async (shop) => {
      await shop.start('qrcode', { timeoutExpress: '5m' });
      await shop.scans();
      await shop.query();
      await shop.passes(5 * MINUTE_S + GRACE_S);
      await shop.comesTo('CLOSED');
    },
    leaves: leaves({
      answers: ['qrcode: 200 PENDING', 'query: 200 PENDING'],
      history: ['link_started → PENDING', 'closed → CLOSED (query)'],
      webhooks: [closed(2)],
      end: order({ status: 'CLOSED', version: 2 }),
    }),
  },
  {
    name: 'is closed by the shop before its payer opens it',
    tell: async (shop) => {
      await shop.start('qrcode', { timeoutExpress: '5m' });
      await shop.close();
      await shop.close();
      await shop.start('qrcode');
      await shop.query();
      await shop.passes(5 * MINUTE_S + GRACE_S);
      await shop.comesTo('CLOSED');
      await shop.close();
    },
    leaves: leaves({
      answers: [
        'qrcode: 200 PENDING',
        'close: 200 PENDING isSuccess=false closeRequested',
        'close: 200 PENDING isSuccess=false closeRequested',
        'qrcode: 409 ORDER_STATUS_ERROR',
        'query: 200 PENDING closeRequested',
        'close: 200 CLOSED closeRequested',
      ],
      ...CLOSED_AFTER_WISH,
    }),
  },
  {
    name: 'is closed by the shop after its payer has opened it',
    tell: async (shop) => {
      await shop.start('qrcode', { timeoutExpress: '5m' });
      await shop.scans();
      await shop.close();
      await shop.passes(5 * MINUTE_S + GRACE_S);
      await shop.comesTo('CLOSED');
      await shop.close();
    },
    leaves: leaves({
      answers: ['qrcode: 200 PENDING', 'close: 200 CLOSED', 'close: 200 CLOSED'],
      history: ['link_started → PENDING', 'closed → CLOSED (response)'],
      webhooks: [closed(2)],
      end: order({ status: 'CLOSED', version: 2 }),
    }),
    differs: {
      at: 'the bank',
      because: 'the bank has no close: the code stays payable until its time limit, and so does the order',
      record: {
        answers: [
          'qrcode: 200 PENDING',
          'close: 200 PENDING isSuccess=false closeRequested',
          'close: 200 CLOSED closeRequested',
        ],
        history: ['link_started → PENDING', 'close_requested → PENDING', 'closed → CLOSED (query)'],
        webhooks: [closed(3)],
        end: order({ status: 'CLOSED', version: 3 }),
      },
    },
  },
  ...(
    [
      ['lost before', '503 CHANNEL_UNAVAILABLE'],
      ['502 after', '503 CHANNEL_UNAVAILABLE'],
      ['unsigned', '502 CHANNEL_RESPONSE_INVALID'],
      ['wrongly signed', '502 CHANNEL_RESPONSE_INVALID'],
    ] satisfies [AnswerFault, string][]
  ).map(([fault, refusal]) => ({
    name: `is to be closed while the channel cannot be asked (${fault}), and paid in time all the same`,
    tell: async (shop: Shop) => {
      await shop.start('qrcode');
      shop.fault(fault, 'close');
      await shop.close();
      await shop.pays();
      await shop.query();
    },
    leaves: leaves({
      answers: ['qrcode: 200 PENDING', `close: ${refusal}`, 'query: 200 SUCCESS'],
      history: ['link_started → PENDING', 'paid → SUCCESS (notification)'],
      webhooks: [succeeded(2)],
      end: order({ status: 'SUCCESS', version: 2 }),
      money: 'paid 100, refunded 0',
    }),
  })),
  {
    name: 'is closed by the shop while its payer should enter his password',
    tell: async (shop) => {
      await shop.charge('waits');
      await shop.close();
      await shop.passes(31);
      await shop.comesTo('CLOSED');
    },
    leaves: leaves({
      answers: ['barcode: 200 USERPAYING 1002 isSuccess=false', 'close: 200 CLOSED'],
      history: [
        'barcode_sent → UNKNOWN',
        'payer_confirming → USERPAYING (response)',
        'closed → CLOSED (response)',
      ],
      webhooks: [closed(3)],
      end: order({ status: 'CLOSED', version: 3 }),
    }),
    differs: {
      at: 'the bank',
      because: 'the bank has no close: a bar code is cancelled, by the shop or at its limit',
      record: {
        answers: [
          'barcode: 200 USERPAYING 1002 isSuccess=false',
          'close: 200 USERPAYING isSuccess=false closeRequested',
        ],
        history: [
          'barcode_sent → UNKNOWN',
          'payer_confirming → USERPAYING (response)',
          'close_requested → USERPAYING',
          'cancel_requested → USERPAYING',
          'cancelled → CLOSED (response)',
        ],
        webhooks: [closed(5)],
        end: order({ status: 'CLOSED', version: 5 }),
      },
    },
  },
  {
    name: 'is paid while the shop, which does not know it, closes it',
    tell: async (shop) => {
      await shop.start('qrcode');
      shop.message('withhold');
      await shop.pays();
      await shop.close();
      await shop.release();
    },
    leaves: leaves({
      answers: ['qrcode: 200 PENDING', 'close: 409 ORDER_PAID'],
      history: ['link_started → PENDING', 'paid → SUCCESS (query)'],
      webhooks: [{ type: 'payment.succeeded', data: toldOrder({ status: 'SUCCESS', version: 2 }) }],
      end: order({ status: 'SUCCESS', version: 2 }),
      money: 'paid 100, refunded 0',
    }),
  },
  {
    name: 'is to be cancelled although it has a link of which all is known',
    tell: async (shop) => {
      await shop.start('qrcode', { timeoutExpress: '5m' });
      await shop.cancel();
      await shop.passes(5 * MINUTE_S + GRACE_S);
      await shop.comesTo('CLOSED');
    },
    leaves: leaves({ answers: ['qrcode: 200 PENDING', 'cancel: 409 ORDER_STATUS_ERROR'], ...EXPIRED }),
  },
];
