import { leaves, order, refundSucceeded, succeeded, type Story } from './story.ts';

const PAID_BY_MESSAGE = {
  history: ['link_started → PENDING', 'paid → SUCCESS (notification)'],
  webhooks: [succeeded(2)],
  end: order({ status: 'SUCCESS', version: 2 }),
  money: 'paid 100, refunded 0',
};
const PAID_BY_QUERY = { ...PAID_BY_MESSAGE, history: ['link_started → PENDING', 'paid → SUCCESS (query)'] };

/** What becomes of messages on their way, and of a service that is not there to hear them. */
export const NOTIFICATION_STORIES: readonly Story[] = [
  {
    name: 'is paid, of which no message comes: the shop’s query finds it',
    tell: async (shop) => {
      await shop.start('qrcode');
      shop.message('withhold');
      await shop.pays();
      await shop.query();
      await shop.release();
      await shop.query();
    },
    leaves: leaves({
      answers: ['qrcode: 200 PENDING', 'query: 200 SUCCESS', 'query: 200 SUCCESS'],
      ...PAID_BY_QUERY,
    }),
  },
  {
    name: 'is paid, of which no message comes: the loop finds it',
    tell: async (shop) => {
      await shop.start('wap');
      shop.message('withhold');
      await shop.pays();
      await shop.passes(6);
      await shop.comesTo('SUCCESS');
    },
    leaves: leaves({ answers: ['wap: 200 PENDING'], ...PAID_BY_QUERY }),
  },
  {
    name: 'is paid, of which no message comes, and the first query’s answer proves nothing',
    tell: async (shop) => {
      await shop.start('qrcode');
      shop.message('withhold');
      await shop.pays();
      for (const fault of [
        'unsigned',
        'wrongly signed',
        'cut off',
        'unknown before',
        'lost before',
      ] as const) {
        shop.fault(fault, 'query');
        await shop.query();
        await shop.passes(1);
      }
      await shop.query();
    },
    leaves: leaves({
      answers: ['qrcode: 200 PENDING', ...Array<string>(5).fill('query: 200 PENDING'), 'query: 200 SUCCESS'],
      ...PAID_BY_QUERY,
    }),
  },
  {
    name: 'is paid, and told so twice at the same moment',
    tell: async (shop) => {
      await shop.start('qrcode');
      shop.message('duplicate');
      await shop.pays();
      await shop.query();
    },
    leaves: leaves({ answers: ['qrcode: 200 PENDING', 'query: 200 SUCCESS'], ...PAID_BY_MESSAGE }),
  },
  ...(['tamper', 'forge'] as const).map(
    (fault) =>
      ({
        name: `is paid, of which a spoiled message comes first (${fault}), and the true one when it is sent again`,
        tell: async (shop) => {
          await shop.start('qrcode');
          shop.message(fault);
          await shop.pays();
          await shop.resends();
          shop.messageTaken();
          await shop.query();
        },
        leaves: leaves({
          answers: ['qrcode: 200 PENDING', 'message: refused, accepted', 'query: 200 SUCCESS'],
          ...PAID_BY_MESSAGE,
        }),
      }) satisfies Story,
  ),
  {
    name: 'is paid, queried, given back in part, and then told of by a message that is late',
    tell: async (shop) => {
      await shop.start('qrcode');
      shop.message('delayNotify', 30_000);
      await shop.pays();
      await shop.query();
      await shop.refund(40);
      await shop.passes(31);
      shop.messageTaken();
      await shop.query();
    },
    leaves: leaves({
      ...PAID_BY_QUERY,
      answers: [
        'qrcode: 200 PENDING',
        'query: 200 SUCCESS',
        'refund 40: 200 SUCCESS refunded 40 left 60',
        'message: accepted',
        'query: 200 SUCCESS',
      ],
      refunds: ['40 request: requested, succeeded → SUCCESS'],
      webhooks: [
        succeeded(2),
        refundSucceeded(
          { refundNo: 'ORDER-1', amount: 40 },
          { version: 4, refundedAmount: 40, refundStatus: 'PARTIAL' },
        ),
      ],
      end: order({ status: 'SUCCESS', version: 4, refundedAmount: 40, refundStatus: 'PARTIAL' }),
      money: 'paid 100, refunded 40',
    }),
  },
  {
    name: 'is paid while the service is away, which hears of it when the message is sent again',
    tell: async (shop) => {
      await shop.start('qrcode');
      await shop.restart(() => shop.pays());
      await shop.resends();
      await shop.query();
    },
    leaves: leaves({ answers: ['qrcode: 200 PENDING', 'query: 200 SUCCESS'], ...PAID_BY_MESSAGE }),
  },
  {
    name: 'is confirmed with the password while the service is away, and no message comes',
    tell: async (shop) => {
      shop.message('withhold');
      await shop.charge('waits');
      await shop.restart(() => shop.confirms());
      await shop.passes(4);
      await shop.comesTo('SUCCESS');
      await shop.chargeAgain();
      shop.answers.push(`charged ${shop.side.calls('barcode', shop.orderNo)} times`);
    },
    leaves: leaves({
      answers: ['barcode: 200 USERPAYING 1002 isSuccess=false', 'barcode: 200 SUCCESS', 'charged 1 times'],
      history: [
        'barcode_sent → UNKNOWN',
        'payer_confirming → USERPAYING (response)',
        'paid → SUCCESS (query)',
      ],
      webhooks: [succeeded(3)],
      end: order({ status: 'SUCCESS', version: 3 }),
      money: 'paid 100, refunded 0',
    }),
  },
  {
    name: 'is charged by a bar code whose answer is lost, by a service that is started anew',
    tell: async (shop) => {
      shop.message('withhold');
      shop.fault('lost after', 'barcode');
      await shop.charge('pays');
      await shop.restart();
      await shop.passes(4);
      await shop.comesTo('SUCCESS');
      shop.answers.push(`charged ${shop.side.calls('barcode', shop.orderNo)} times`);
    },
    leaves: leaves({
      ...PAID_BY_QUERY,
      answers: ['barcode: 200 UNKNOWN PAYMENT_UNKNOWN isSuccess=false', 'charged 1 times'],
      history: ['barcode_sent → UNKNOWN', 'paid → SUCCESS (query)'],
    }),
  },
  {
    name: 'is given back by a call that was never carried out, by a service that is started anew',
    tell: async (shop) => {
      await shop.start('qrcode');
      await shop.pays();
      shop.fault('lost before', 'refund');
      await shop.refund(100);
      await shop.restart();
      await shop.passes(10);
      await shop.refundsComeTo('SUCCESS');
      await shop.refund(100);
      shop.answers.push(`sent under ${new Set(shop.side.refundNumbers(shop.orderNo)).size} number`);
    },
    leaves: leaves({
      ...PAID_BY_MESSAGE,
      answers: [
        'qrcode: 200 PENDING',
        'refund 100: 200 PROCESSING refunded 0 left 0',
        'refund 100: 200 SUCCESS refunded 100 left 0',
        'sent under 1 number',
      ],
      refunds: ['100 request: requested, succeeded → SUCCESS'],
      webhooks: [
        succeeded(2),
        refundSucceeded(
          { refundNo: 'ORDER-1', amount: 100 },
          { version: 4, refundedAmount: 100, refundStatus: 'FULL' },
        ),
      ],
      end: order({ status: 'SUCCESS', version: 4, refundedAmount: 100, refundStatus: 'FULL' }),
      money: 'paid 100, refunded 100',
    }),
  },
];
