import type { AnswerFault } from '../../support/channel-side.ts';
import type { Shop } from './shop.ts';
import { leaves, order, refundSucceeded, succeeded, toldOrder, type Story } from './story.ts';

const PAID_BY_CODE = ['link_started → PENDING', 'paid → SUCCESS (notification)'];
/** Before that a refund query may not know of a refund that is on its way. */
const RESEND_S = 10;

async function paid(shop: Shop): Promise<void> {
  await shop.start('qrcode');
  await shop.pays();
}

const FULL = { refundedAmount: 100, refundStatus: 'FULL' };
const PARTIAL = { refundedAmount: 40, refundStatus: 'PARTIAL' };

/** One refund of 40 that was not sure at first, and went through. */
const FOUND_AT_LAST = {
  history: PAID_BY_CODE,
  refunds: ['40 request: requested, succeeded → SUCCESS'],
  webhooks: [succeeded(2), refundSucceeded({ refundNo: 'ORDER-1', amount: 40 }, { version: 4, ...PARTIAL })],
  end: order({ status: 'SUCCESS', version: 4, ...PARTIAL }),
  money: 'paid 100, refunded 40',
};

const WORDS = { channelSubCode: 'WORDS', channelMessage: 'WORDS' };
const refundFailed = (words: object) => ({
  type: 'refund.failed',
  data: {
    orderNo: 'ORDER',
    refundNo: 'ORDER-1',
    refundAmount: 40,
    status: 'FAILED',
    origin: 'request',
    ...words,
    version: 2,
    order: toldOrder({ status: 'SUCCESS', version: 4 }),
  },
});

/** One refund of 40 that failed, and went through when the shop asked for it once more. */
const FAILED_AND_REPEATED = {
  history: PAID_BY_CODE,
  refunds: ['40 request: requested, declined, repeated, succeeded → SUCCESS'],
  end: order({ status: 'SUCCESS', version: 6, ...PARTIAL }),
  money: 'paid 100, refunded 40',
};
const REPEATED = refundSucceeded({ refundNo: 'ORDER-1', amount: 40, version: 4 }, { version: 6, ...PARTIAL });

export const REFUND_STORIES: readonly Story[] = [
  {
    name: 'is given back in full, once',
    tell: async (shop) => {
      await shop.start('qrcode');
      await shop.refund(100);
      await shop.pays();
      await shop.refund(100);
      await shop.refund(100);
      await shop.refundQuery();
      await shop.refund(1, 2);
    },
    leaves: leaves({
      answers: [
        'qrcode: 200 PENDING',
        'refund 100: 409 ORDER_STATUS_ERROR',
        'refund 100: 200 SUCCESS refunded 100 left 0',
        'refund 100: 200 SUCCESS refunded 100 left 0',
        'refund-query: 200 SUCCESS refunded 100 left 0',
        'refund 1: 409 REFUND_AMOUNT_EXCEEDED',
      ],
      history: PAID_BY_CODE,
      refunds: ['100 request: requested, succeeded → SUCCESS'],
      webhooks: [
        succeeded(2),
        refundSucceeded({ refundNo: 'ORDER-1', amount: 100 }, { version: 4, ...FULL }),
      ],
      end: order({ status: 'SUCCESS', version: 4, ...FULL }),
      money: 'paid 100, refunded 100',
    }),
  },
  {
    name: 'is given back in parts',
    tell: async (shop) => {
      await paid(shop);
      await shop.refund(40);
      await shop.refund(70, 2);
      await shop.refund(60, 2);
      await shop.refund(30, 1);
      await shop.query();
    },
    leaves: leaves({
      answers: [
        'qrcode: 200 PENDING',
        'refund 40: 200 SUCCESS refunded 40 left 60',
        'refund 70: 409 REFUND_AMOUNT_EXCEEDED',
        'refund 60: 200 SUCCESS refunded 100 left 0',
        'refund 30: 409 REFUND_CONFLICT',
        'query: 200 SUCCESS',
      ],
      history: PAID_BY_CODE,
      refunds: ['40 request: requested, succeeded → SUCCESS', '60 request: requested, succeeded → SUCCESS'],
      webhooks: [
        succeeded(2),
        refundSucceeded({ refundNo: 'ORDER-1', amount: 40 }, { version: 4, ...PARTIAL }),
        refundSucceeded({ refundNo: 'ORDER-2', amount: 60 }, { version: 6, ...FULL }),
      ],
      end: order({ status: 'SUCCESS', version: 6, ...FULL }),
      money: 'paid 100, refunded 100',
    }),
  },
  ...(
    [
      'lost after',
      'unknown after',
      '502 after',
      'unsigned',
      'wrongly signed',
      'cut off',
    ] satisfies AnswerFault[]
  ).map((fault) => ({
    name: `is given back by a call whose answer was ${fault}: the loop finds the refund`,
    tell: async (shop: Shop) => {
      await paid(shop);
      // Alipay tells of refunds in parts by messages too; here none gets through.
      shop.message('withhold');
      shop.fault(fault, 'refund');
      await shop.refund(40);
      await shop.refund(70, 2);
      await shop.passes(RESEND_S);
      await shop.refundsComeTo('SUCCESS');
      await shop.refundQuery();
    },
    leaves: leaves({
      answers: [
        'qrcode: 200 PENDING',
        'refund 40: 200 PROCESSING refunded 0 left 60',
        'refund 70: 409 REFUND_AMOUNT_EXCEEDED',
        'refund-query: 200 SUCCESS refunded 40 left 60',
      ],
      ...FOUND_AT_LAST,
    }),
  })),
  ...(['lost before', 'unknown before', 'refused for now'] satisfies AnswerFault[]).map((fault) => ({
    name: `was not given back, by a call that was ${fault}: it is sent again under its number`,
    tell: async (shop: Shop) => {
      await paid(shop);
      shop.fault(fault, 'refund');
      await shop.refund(40);
      await shop.passes(RESEND_S);
      await shop.refundsComeTo('SUCCESS');
      await shop.refund(40);
      const numbers = shop.side.refundNumbers(shop.orderNo);
      shop.answers.push(`sent under ${new Set(numbers).size} number, ${numbers.length} times`);
    },
    leaves: leaves({
      answers: [
        'qrcode: 200 PENDING',
        'refund 40: 200 PROCESSING refunded 0 left 60',
        'refund 40: 200 SUCCESS refunded 40 left 60',
        'sent under 1 number, 2 times',
      ],
      ...FOUND_AT_LAST,
    }),
  })),
  {
    name: 'is given back, of which the query that should prove it says nothing at first',
    tell: async (shop) => {
      await paid(shop);
      shop.message('withhold');
      shop.fault('lost after', 'refund');
      await shop.refund(40);
      shop.fault('unsigned', 'queryRefund');
      await shop.passes(2);
      await shop.refundQuery();
      await shop.passes(RESEND_S);
      await shop.refundsComeTo('SUCCESS');
      await shop.refundQuery();
    },
    leaves: leaves({
      answers: [
        'qrcode: 200 PENDING',
        'refund 40: 200 PROCESSING refunded 0 left 60',
        'refund-query: 200 PROCESSING refunded 0 left 60',
        'refund-query: 200 SUCCESS refunded 40 left 60',
      ],
      ...FOUND_AT_LAST,
    }),
  },
  {
    name: 'may not be given back, by the channel’s last word',
    tell: async (shop) => {
      await paid(shop);
      shop.fault('refused for good', 'refund');
      await shop.refund(40);
      await shop.refund(100, 2);
    },
    leaves: leaves({
      answers: [
        'qrcode: 200 PENDING',
        'refund 40: 200 FAILED CHANNEL_REJECTED isSuccess=false refunded 0 left 100',
        'refund 100: 200 SUCCESS refunded 100 left 0',
      ],
      history: PAID_BY_CODE,
      refunds: ['40 request: requested, declined → FAILED', '100 request: requested, succeeded → SUCCESS'],
      webhooks: [
        succeeded(2),
        refundFailed(WORDS),
        refundSucceeded({ refundNo: 'ORDER-2', amount: 100 }, { version: 6, ...FULL }),
      ],
      end: order({ status: 'SUCCESS', version: 6, ...FULL }),
      money: 'paid 100, refunded 100',
    }),
    differs: {
      at: 'the bank',
      because:
        'no refusal of the bank is known to be for good: what is owed stays reserved and is sent again',
      tell: async (shop) => {
        await paid(shop);
        shop.fault('refused for good', 'refund');
        await shop.refund(40);
        await shop.refund(100, 2);
        await shop.passes(RESEND_S);
        await shop.refundsComeTo('SUCCESS');
      },
      record: {
        answers: [
          'qrcode: 200 PENDING',
          'refund 40: 200 PROCESSING refunded 0 left 60',
          'refund 100: 409 REFUND_AMOUNT_EXCEEDED',
        ],
        ...FOUND_AT_LAST,
      },
    },
  },
  {
    name: 'is to be given back, which the channel takes on and fails: asked again, it is the same refund',
    tell: async (shop) => {
      await paid(shop);
      shop.message('withhold');
      shop.fault('failed later', 'refund');
      await shop.refund(40);
      await shop.passes(RESEND_S);
      await shop.refundsComeTo('FAILED');
      await shop.refundQuery();
      await shop.refund(40);
      const numbers = shop.side.refundNumbers(shop.orderNo);
      shop.answers.push(`sent under ${new Set(numbers).size} number, ${numbers.length} times`);
    },
    leaves: leaves({
      answers: [
        'qrcode: 200 PENDING',
        'refund 40: 200 PROCESSING refunded 0 left 60',
        'refund-query: 200 FAILED CHANNEL_REJECTED isSuccess=false refunded 0 left 100',
        'refund 40: 200 SUCCESS refunded 40 left 60',
        'sent under 1 number, 2 times',
      ],
      ...FAILED_AND_REPEATED,
      webhooks: [succeeded(2), refundFailed({}), REPEATED],
    }),
    differs: {
      at: 'Alipay',
      because: 'Alipay carries a refund out at once, or refuses it then, with words',
      record: {
        answers: [
          'qrcode: 200 PENDING',
          'refund 40: 200 FAILED CHANNEL_REJECTED isSuccess=false refunded 0 left 100',
          'refund-query: 200 FAILED CHANNEL_REJECTED isSuccess=false refunded 0 left 100',
          'refund 40: 200 SUCCESS refunded 40 left 60',
          'sent under 1 number, 2 times',
        ],
        webhooks: [succeeded(2), refundFailed(WORDS), REPEATED],
      },
    },
  },
  {
    name: 'is given back after it was charged by a bar code',
    tell: async (shop) => {
      shop.message('withhold');
      await shop.charge('pays');
      await shop.refund(40);
      await shop.release();
      await shop.query();
    },
    leaves: leaves({
      ...FOUND_AT_LAST,
      answers: ['barcode: 200 SUCCESS', 'refund 40: 200 SUCCESS refunded 40 left 60', 'query: 200 SUCCESS'],
      history: ['barcode_sent → UNKNOWN', 'paid → SUCCESS (response)'],
    }),
  },
];
