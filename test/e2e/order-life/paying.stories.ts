import { leaves, order, succeeded, type Story, toldOrder } from './story.ts';

const PAID_BY_LINK = {
  history: ['link_started → PENDING', 'paid → SUCCESS (notification)'],
  webhooks: [succeeded(2)],
  end: order({ status: 'SUCCESS', version: 2 }),
  money: 'paid 100, refunded 0',
};

/** What a payer carries out: code, page, mobile page, app. */
export const PAYING_STORIES: readonly Story[] = [
  ...(['qrcode', 'pc', 'wap', 'app'] as const).map(
    (method) =>
      ({
        name: `is paid by ${method}`,
        tell: async (shop) => {
          await shop.start(method);
          await shop.start(method);
          await shop.query();
          await shop.pays();
          await shop.query();
          await shop.start(method);
          await shop.close();
          await shop.cancel();
        },
        leaves: leaves({
          answers: [
            `${method}: 200 PENDING`,
            `${method}: 200 PENDING`,
            'query: 200 PENDING',
            'query: 200 SUCCESS',
            `${method}: 409 ORDER_PAID`,
            'close: 409 ORDER_PAID',
            'cancel: 409 ORDER_PAID',
          ],
          ...PAID_BY_LINK,
        }),
      }) satisfies Story,
  ),
  {
    name: 'has no code yet, since the answer was lost, is called for again and paid',
    tell: async (shop) => {
      shop.fault('lost after', 'precreate');
      await shop.start('qrcode');
      shop.fault('unknown before', 'precreate');
      await shop.start('qrcode');
      shop.fault('unsigned', 'precreate');
      await shop.start('qrcode');
      await shop.start('qrcode');
      await shop.pays();
      await shop.query();
    },
    leaves: leaves({
      answers: [
        'qrcode: 503 CHANNEL_UNAVAILABLE',
        'qrcode: 503 CHANNEL_UNAVAILABLE',
        'qrcode: 502 CHANNEL_RESPONSE_INVALID',
        'qrcode: 200 PENDING',
        'query: 200 SUCCESS',
      ],
      ...PAID_BY_LINK,
    }),
  },
  {
    name: 'is refused a code by the channel, which is then ready to give one',
    tell: async (shop) => {
      shop.fault('no start', 'precreate');
      await shop.start('qrcode');
      await shop.query();
      await shop.start('qrcode');
      await shop.pays();
      await shop.query();
    },
    leaves: leaves({
      answers: [
        'qrcode: 422 CHANNEL_REJECTED',
        'query: 200 FAILED CHANNEL_REJECTED',
        'qrcode: 200 PENDING',
        'query: 200 SUCCESS',
      ],
      history: [
        'link_started → PENDING',
        'link_rejected → FAILED',
        'link_started → PENDING',
        'paid → SUCCESS (notification)',
      ],
      webhooks: [{ type: 'payment.failed', data: toldOrder({ status: 'FAILED', version: 2 }) }, succeeded(4)],
      end: order({ status: 'SUCCESS', version: 4 }),
      money: 'paid 100, refunded 0',
    }),
  },
  {
    name: 'was started with a QR code and is to be paid on the phone’s page',
    tell: async (shop) => {
      await shop.start('qrcode');
      await shop.start('wap');
      await shop.pays();
      await shop.query();
    },
    leaves: leaves({
      answers: ['qrcode: 200 PENDING', 'wap: 200 PENDING', 'query: 200 SUCCESS'],
      history: ['link_started → PENDING', 'link_started → PENDING', 'paid → SUCCESS (notification)'],
      webhooks: [succeeded(3)],
      end: order({ status: 'SUCCESS', version: 3 }),
      money: 'paid 100, refunded 0',
    }),
    differs: {
      at: 'the bank',
      because: 'the bank takes an order number once, with what it was first ordered with: the method stays',
      record: {
        answers: ['qrcode: 200 PENDING', 'wap: 409 ORDER_STATUS_ERROR', 'query: 200 SUCCESS'],
        ...PAID_BY_LINK,
      },
    },
  },
];
