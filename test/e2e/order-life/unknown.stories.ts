import { closed, leaves, order, succeeded, type Story } from './story.ts';
import type { AnswerFault } from '../../support/channel-side.ts';
import type { Shop } from './shop.ts';

const LOOP_S = 4;
const BEYOND_LIMIT_S = 31;

/** Charged, but nobody was told: not by the answer, and not by a message. */
const chargedUnknown = (fault: AnswerFault) => ({
  tell: async (shop: Shop) => {
    shop.message('withhold');
    shop.fault(fault, 'barcode');
    await shop.charge('pays');
    await shop.chargeAgain();
    await shop.passes(LOOP_S);
    await shop.comesTo('SUCCESS');
    await shop.chargeAgain();
  },
});

/** Bar codes of which nobody knows at first whether they were charged. */
export const UNKNOWN_STORIES: readonly Story[] = [
  {
    name: 'waits for its payer’s password, which no answer said, and he enters it',
    tell: async (shop) => {
      shop.fault('unknown after', 'barcode');
      await shop.charge('waits');
      await shop.passes(LOOP_S);
      await shop.comesTo('USERPAYING');
      await shop.confirms();
      await shop.query();
    },
    leaves: leaves({
      answers: ['barcode: 200 UNKNOWN PAYMENT_UNKNOWN isSuccess=false', 'query: 200 SUCCESS'],
      history: [
        'barcode_sent → UNKNOWN',
        'payer_confirming → USERPAYING (query)',
        'paid → SUCCESS (notification)',
      ],
      webhooks: [succeeded(3)],
      end: order({ status: 'SUCCESS', version: 3 }),
      money: 'paid 100, refunded 0',
    }),
  },
  ...(['lost after', 'unknown after', '502 after', 'unsigned', 'wrongly signed', 'cut off'] as const).map(
    (fault) => ({
      name: `is charged by a bar code whose answer was ${fault}: the loop finds the money`,
      ...chargedUnknown(fault),
      leaves: leaves({
        answers: [
          'barcode: 200 UNKNOWN PAYMENT_UNKNOWN isSuccess=false',
          // The same code again asks what became of it.
          'barcode: 200 SUCCESS',
          'barcode: 200 SUCCESS',
        ],
        history: ['barcode_sent → UNKNOWN', 'paid → SUCCESS (query)'],
        webhooks: [succeeded(2)],
        end: order({ status: 'SUCCESS', version: 2 }),
        money: 'paid 100, refunded 0',
      }),
    }),
  ),
  ...(['lost before', 'unknown before'] as const).map((fault) => ({
    name: `was not charged by a bar code whose answer was ${fault}: it is cancelled at its limit`,
    tell: async (shop: Shop) => {
      shop.fault(fault, 'barcode');
      await shop.charge('pays');
      await shop.query();
      await shop.start('qrcode');
      await shop.passes(BEYOND_LIMIT_S);
      await shop.comesTo('CLOSED');
    },
    leaves: leaves({
      answers: [
        'barcode: 200 UNKNOWN PAYMENT_UNKNOWN isSuccess=false',
        'query: 200 UNKNOWN PAYMENT_UNKNOWN',
        'qrcode: 409 ORDER_STATUS_ERROR',
      ],
      history: ['barcode_sent → UNKNOWN', 'cancel_requested → UNKNOWN', 'cancelled → CLOSED (response)'],
      webhooks: [closed(3)],
      end: order({ status: 'CLOSED', version: 3 }),
    }),
  })),
  {
    name: 'is charged by a bar code whose answer was lost, and cancelled by the shop that was told nothing',
    tell: async (shop) => {
      shop.message('withhold');
      shop.fault('lost after', 'barcode');
      await shop.charge('pays');
      await shop.cancel();
      await shop.query();
    },
    leaves: leaves({
      answers: [
        'barcode: 200 UNKNOWN PAYMENT_UNKNOWN isSuccess=false',
        'cancel: 200 CLOSED',
        'query: 200 CLOSED',
      ],
      history: [
        'barcode_sent → UNKNOWN',
        'cancel_requested → UNKNOWN',
        'cancelled_refunded → CLOSED (response)',
      ],
      refunds: ['100 cancel: cancelled → SUCCESS'],
      webhooks: [closed(3, { thirdOrderNo: 'NUMBER', refundedAmount: 100, refundStatus: 'FULL' })],
      end: order({
        status: 'CLOSED',
        version: 3,
        thirdOrderNo: 'NUMBER',
        refundedAmount: 100,
        refundStatus: 'FULL',
      }),
      money: 'paid 100, refunded 100',
    }),
    differs: {
      at: 'the bank',
      because: 'the bank cancels no order that is paid: it is found so, and the shop refunds it',
      record: {
        answers: [
          'barcode: 200 UNKNOWN PAYMENT_UNKNOWN isSuccess=false',
          'cancel: 409 ORDER_PAID',
          'query: 200 SUCCESS',
        ],
        history: [
          'barcode_sent → UNKNOWN',
          'cancel_requested → UNKNOWN',
          'cancel_refused → UNKNOWN (response)',
          'paid → SUCCESS (query)',
        ],
        refunds: [],
        webhooks: [succeeded(4)],
        end: order({ status: 'SUCCESS', version: 4 }),
        money: 'paid 100, refunded 0',
      },
    },
  },
];
