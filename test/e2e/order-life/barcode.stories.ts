import { closed, leaves, order, succeeded, type Story, toldOrder } from './story.ts';

const LOOP_S = 4;
const BEYOND_LIMIT_S = 31;

const CONFIRMED = {
  webhooks: [succeeded(3)],
  end: order({ status: 'SUCCESS', version: 3 }),
  money: 'paid 100, refunded 0',
};

/** Alipay names the trade that it cancels. */
const CANCELLED = {
  webhooks: [closed(4, { thirdOrderNo: 'NUMBER' })],
  end: order({ status: 'CLOSED', version: 4, thirdOrderNo: 'NUMBER' }),
};
const CANCELLED_AT_THE_BANK = {
  at: 'the bank',
  because: 'the bank has a number for an order only once it is paid',
  record: { webhooks: [closed(4)], end: order({ status: 'CLOSED', version: 4 }) },
} as const;

export const BARCODE_STORIES: readonly Story[] = [
  {
    name: 'is charged by a bar code at once',
    tell: async (shop) => {
      shop.message('withhold');
      await shop.charge('pays');
      await shop.chargeAgain();
      await shop.release();
      await shop.query();
    },
    leaves: leaves({
      answers: ['barcode: 200 SUCCESS', 'barcode: 200 SUCCESS', 'query: 200 SUCCESS'],
      history: ['barcode_sent → UNKNOWN', 'paid → SUCCESS (response)'],
      webhooks: [succeeded(2)],
      end: order({ status: 'SUCCESS', version: 2 }),
      money: 'paid 100, refunded 0',
    }),
  },
  {
    name: 'waits for its payer’s password, which he enters',
    tell: async (shop) => {
      await shop.charge('waits');
      await shop.query();
      await shop.start('qrcode');
      await shop.confirms();
      await shop.query();
    },
    leaves: leaves({
      answers: [
        'barcode: 200 USERPAYING 1002 isSuccess=false',
        'query: 200 USERPAYING 1002',
        'qrcode: 409 ORDER_STATUS_ERROR',
        'query: 200 SUCCESS',
      ],
      history: [
        'barcode_sent → UNKNOWN',
        'payer_confirming → USERPAYING (response)',
        'paid → SUCCESS (notification)',
      ],
      ...CONFIRMED,
    }),
  },
  {
    name: 'waits for its payer’s password, which he enters while no message gets through',
    tell: async (shop) => {
      shop.message('withhold');
      await shop.charge('waits');
      await shop.confirms();
      await shop.passes(LOOP_S);
      await shop.comesTo('SUCCESS');
      await shop.release();
    },
    leaves: leaves({
      answers: ['barcode: 200 USERPAYING 1002 isSuccess=false'],
      history: [
        'barcode_sent → UNKNOWN',
        'payer_confirming → USERPAYING (response)',
        'paid → SUCCESS (query)',
      ],
      ...CONFIRMED,
    }),
  },
  {
    name: 'waits for its payer’s password until it is given up',
    tell: async (shop) => {
      await shop.charge('waits');
      await shop.passes(BEYOND_LIMIT_S);
      await shop.comesTo('CLOSED');
      await shop.chargeAgain();
    },
    leaves: leaves({
      answers: ['barcode: 200 USERPAYING 1002 isSuccess=false', 'barcode: 409 ORDER_CLOSED'],
      history: [
        'barcode_sent → UNKNOWN',
        'payer_confirming → USERPAYING (response)',
        'cancel_requested → USERPAYING',
        'cancelled → CLOSED (response)',
      ],
      ...CANCELLED,
    }),
    differs: CANCELLED_AT_THE_BANK,
  },
  {
    name: 'waits for its payer’s password and is cancelled by the shop',
    tell: async (shop) => {
      await shop.charge('waits');
      await shop.cancel();
      await shop.cancel();
      await shop.query();
    },
    leaves: leaves({
      answers: [
        'barcode: 200 USERPAYING 1002 isSuccess=false',
        'cancel: 200 CLOSED',
        'cancel: 200 CLOSED',
        'query: 200 CLOSED',
      ],
      history: [
        'barcode_sent → UNKNOWN',
        'payer_confirming → USERPAYING (response)',
        'cancel_requested → USERPAYING',
        'cancelled → CLOSED (response)',
      ],
      ...CANCELLED,
    }),
    differs: CANCELLED_AT_THE_BANK,
  },
  {
    name: 'is cancelled by a call whose answer is lost',
    tell: async (shop) => {
      await shop.charge('waits');
      shop.fault('lost after', 'cancel');
      await shop.cancel();
      await shop.passes(LOOP_S);
      await shop.comesTo('CLOSED');
    },
    leaves: leaves({
      answers: ['barcode: 200 USERPAYING 1002 isSuccess=false', 'cancel: 200 USERPAYING isSuccess=false'],
      history: [
        'barcode_sent → UNKNOWN',
        'payer_confirming → USERPAYING (response)',
        'cancel_requested → USERPAYING',
        'cancelled → CLOSED (response)',
      ],
      ...CANCELLED,
    }),
    differs: {
      at: 'the bank',
      because: 'a cancel at the bank begins with a query, which sees that the first one went through',
      record: {
        ...CANCELLED_AT_THE_BANK.record,
        history: [
          'barcode_sent → UNKNOWN',
          'payer_confirming → USERPAYING (response)',
          'cancel_requested → USERPAYING',
          'cancelled → CLOSED (query)',
        ],
      },
    },
  },
  {
    name: 'is turned down by the payer who should enter his password',
    tell: async (shop) => {
      await shop.charge('waits');
      await shop.refuses();
      await shop.query();
    },
    leaves: leaves({
      answers: ['barcode: 200 USERPAYING 1002 isSuccess=false', 'query: 200 CLOSED'],
      history: [
        'barcode_sent → UNKNOWN',
        'payer_confirming → USERPAYING (response)',
        'closed → CLOSED (query)',
      ],
      webhooks: [closed(3)],
      end: order({ status: 'CLOSED', version: 3 }),
    }),
  },
  {
    name: 'is declined for a balance that is too low, and tried with another code',
    tell: async (shop) => {
      await shop.charge('declines');
      await shop.chargeAgain();
      await shop.query();
      shop.message('withhold');
      await shop.charge('pays');
      shop.answers.push(`codes that reached the channel: ${shop.side.calls('barcode', shop.orderNo)}`);
    },
    leaves: leaves({
      answers: [
        'barcode: 200 FAILED CHANNEL_REJECTED isSuccess=false',
        'barcode: 200 FAILED CHANNEL_REJECTED isSuccess=false',
        'query: 200 FAILED CHANNEL_REJECTED',
        'barcode: 200 SUCCESS',
        'codes that reached the channel: 2',
      ],
      history: [
        'barcode_sent → UNKNOWN',
        'barcode_declined → FAILED (response)',
        'barcode_sent → UNKNOWN',
        'paid → SUCCESS (response)',
      ],
      webhooks: [{ type: 'payment.failed', data: toldOrder({ status: 'FAILED', version: 2 }) }, succeeded(4)],
      end: order({ status: 'SUCCESS', version: 4 }),
      money: 'paid 100, refunded 0',
    }),
    differs: {
      at: 'the bank',
      because:
        'an order that the bank has declined is over there, and its number with it: a new one is needed',
      record: {
        answers: [
          'barcode: 200 FAILED CHANNEL_REJECTED isSuccess=false',
          'barcode: 200 FAILED CHANNEL_REJECTED isSuccess=false',
          'query: 200 FAILED CHANNEL_REJECTED',
          'barcode: 409 ORDER_STATUS_ERROR',
          'codes that reached the channel: 1',
        ],
        history: ['barcode_sent → UNKNOWN', 'barcode_declined → FAILED (response)'],
        webhooks: [{ type: 'payment.failed', data: toldOrder({ status: 'FAILED', version: 2 }) }],
        end: order({ status: 'FAILED', version: 2 }),
        money: 'paid 0, refunded 0',
      },
    },
  },
];
