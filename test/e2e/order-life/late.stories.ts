import { closed, leaves, order, PAID, refundSucceeded, type Story, toldOrder } from './story.ts';
import type { Shop } from './shop.ts';

const CLOSING = ['qrcode: 200 PENDING', 'close: 200 PENDING isSuccess=false closeRequested'];
const WISH = ['link_started → PENDING', 'close_requested → PENDING'];

/** The code is still payable when the shop has asked to close the order: the same everywhere. */
async function paidAfterTheWish(shop: Shop): Promise<void> {
  await shop.start('qrcode');
  await shop.close();
  shop.message('duplicate');
  await shop.pays();
}

/** Closed for good, and yet a genuine message says that it was paid. */
async function toldAfterTheCancel(shop: Shop): Promise<void> {
  await shop.charge('waits');
  await shop.cancel();
  const message = await shop.side.newMessage(shop.orderNo);
  for (let times = 0; times < 3; times += 1) await shop.receives(message);
}

const CANCELLED = [
  'barcode: 200 USERPAYING 1002 isSuccess=false',
  'cancel: 200 CLOSED',
  ...Array<string>(3).fill('message: accepted'),
];
const CANCEL = [
  'barcode_sent → UNKNOWN',
  'payer_confirming → USERPAYING (response)',
  'cancel_requested → USERPAYING',
  'cancelled → CLOSED (response)',
];
const NAMED = { thirdOrderNo: 'NUMBER' };
const BECAUSE_UNNAMED = {
  at: 'the bank',
  because: 'the bank has a number for an order only once it is paid',
} as const;

/** Payments that the shop does not count on any more. */
export const LATE_STORIES: readonly Story[] = [
  {
    name: 'is paid after the shop closed it, where late payments are accepted',
    latePayment: 'accept',
    tell: async (shop) => {
      await paidAfterTheWish(shop);
      await shop.query();
      await shop.refund(100);
    },
    leaves: leaves({
      answers: [
        ...CLOSING,
        'query: 200 SUCCESS closeRequested',
        'refund 100: 200 SUCCESS refunded 100 left 0',
      ],
      history: [...WISH, 'paid_late → SUCCESS (notification)'],
      findings: ['late_payment resolved'],
      refunds: ['100 request: requested, succeeded → SUCCESS'],
      webhooks: [
        { type: 'payment.succeeded', data: toldOrder({ status: 'SUCCESS', version: 3, late: true }) },
        refundSucceeded(
          { refundNo: 'ORDER-1', amount: 100 },
          { version: 5, refundedAmount: 100, refundStatus: 'FULL', late: true },
        ),
      ],
      end: order({ status: 'SUCCESS', version: 5, refundedAmount: 100, refundStatus: 'FULL' }),
      money: 'paid 100, refunded 100',
    }),
  },
  {
    name: 'is paid after the shop closed it, where late payments are held',
    latePayment: 'hold',
    tell: async (shop) => {
      await paidAfterTheWish(shop);
      await shop.query();
      await shop.refund(100);
    },
    leaves: leaves({
      answers: [...CLOSING, 'query: 200 CLOSED closeRequested', 'refund 100: 409 ORDER_STATUS_ERROR'],
      history: [...WISH, 'paid_late → CLOSED (notification)'],
      findings: ['late_payment open'],
      webhooks: [{ type: 'payment.late', data: toldOrder({ status: 'CLOSED', version: 3, ...PAID }) }],
      end: order({ status: 'CLOSED', version: 3, ...PAID }),
      money: 'paid 100, refunded 0',
    }),
  },
  {
    name: 'is paid after the shop closed it, where late payments are given back',
    latePayment: 'refund',
    tell: async (shop) => {
      await paidAfterTheWish(shop);
      await shop.refundsComeTo('SUCCESS');
      await shop.query();
    },
    leaves: leaves({
      answers: [...CLOSING, 'query: 200 CLOSED closeRequested'],
      history: [...WISH, 'refunded_late → CLOSED (notification)'],
      refunds: ['100 late_payment: requested, succeeded → SUCCESS'],
      findings: ['late_payment resolved'],
      webhooks: [
        { type: 'payment.late', data: toldOrder({ status: 'CLOSED', version: 3, ...PAID }) },
        refundSucceeded(
          { refundNo: 'NUMBER', amount: 100, origin: 'late_payment' },
          { status: 'CLOSED', version: 4, refundedAmount: 100, refundStatus: 'FULL', ...PAID },
        ),
      ],
      end: order({ status: 'CLOSED', version: 4, refundedAmount: 100, refundStatus: 'FULL', ...PAID }),
      money: 'paid 100, refunded 100',
    }),
  },
  {
    name: 'is told to be paid after its cancel, where late payments are held',
    latePayment: 'hold',
    tell: toldAfterTheCancel,
    leaves: leaves({
      answers: CANCELLED,
      history: [...CANCEL, 'paid_late → CLOSED (notification)'],
      findings: ['late_payment open'],
      webhooks: [
        closed(4, NAMED),
        { type: 'payment.late', data: toldOrder({ status: 'CLOSED', version: 5, ...PAID }) },
      ],
      end: order({ status: 'CLOSED', version: 5, ...PAID }),
    }),
    differs: {
      ...BECAUSE_UNNAMED,
      record: {
        webhooks: [
          closed(4),
          { type: 'payment.late', data: toldOrder({ status: 'CLOSED', version: 5, ...PAID }) },
        ],
      },
    },
  },
  {
    name: 'is told to be paid after its cancel, where late payments are accepted',
    latePayment: 'accept',
    tell: toldAfterTheCancel,
    leaves: leaves({
      answers: CANCELLED,
      history: [...CANCEL, 'paid_late → SUCCESS (notification)'],
      findings: ['late_payment resolved'],
      webhooks: [
        closed(4, NAMED),
        { type: 'payment.succeeded', data: toldOrder({ status: 'SUCCESS', version: 5, late: true }) },
      ],
      end: order({ status: 'SUCCESS', version: 5 }),
    }),
    differs: {
      ...BECAUSE_UNNAMED,
      record: {
        webhooks: [
          closed(4),
          { type: 'payment.succeeded', data: toldOrder({ status: 'SUCCESS', version: 5, late: true }) },
        ],
      },
    },
  },
  {
    name: 'is told to be paid with another amount',
    tell: async (shop) => {
      await shop.charge('waits');
      const message = await shop.side.newMessage(shop.orderNo, '0.01');
      for (let times = 0; times < 3; times += 1) await shop.receives(message);
      await shop.cancel();
    },
    leaves: leaves({
      answers: [
        'barcode: 200 USERPAYING 1002 isSuccess=false',
        ...Array<string>(3).fill('message: refused'),
        'cancel: 200 CLOSED',
      ],
      history: [
        'barcode_sent → UNKNOWN',
        'payer_confirming → USERPAYING (response)',
        'mismatch → USERPAYING (notification)',
        'cancel_requested → USERPAYING',
        'cancelled → CLOSED (response)',
      ],
      findings: ['amount_mismatch open'],
      webhooks: [
        { type: 'payment.mismatch', data: toldOrder({ status: 'USERPAYING', version: 3 }) },
        closed(5, NAMED),
      ],
      end: order({ status: 'CLOSED', version: 5, ...NAMED }),
    }),
    differs: {
      ...BECAUSE_UNNAMED,
      record: {
        webhooks: [
          { type: 'payment.mismatch', data: toldOrder({ status: 'USERPAYING', version: 3 }) },
          closed(5),
        ],
        end: order({ status: 'CLOSED', version: 5 }),
      },
    },
  },
];
