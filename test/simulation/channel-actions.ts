import { CALL_FAULTS, type FaultKind } from '../../local/gateway/alipay/faults/fault.ts';
import { consoleRefund } from '../support/console-refund.ts';
import { beijingText, postNotification, signedForm, type Form } from '../support/notices.ts';
import type { History, ShopOrder } from './history.ts';
import type { Random } from './random.ts';
import { consoleNumber, type Action } from './shop-actions.ts';

/** What struck calls answer for good, or for now. */
const REFUSALS: Readonly<Record<string, readonly string[]>> = {
  refund: ['ACQ.SELLER_BALANCE_NOT_ENOUGH', 'ACQ.TRADE_STATUS_ERROR', 'ACQ.SOMETHING_NEW'],
  cancel: ['ACQ.SELLER_BALANCE_NOT_ENOUGH', 'ACQ.TRADE_CANCEL_TIME_OUT'],
  close: ['ACQ.REASON_ILLEGAL_STATUS', 'ACQ.INVALID_PARAMETER'],
  pay: ['ACQ.BUYER_BALANCE_NOT_ENOUGH', 'ACQ.PAYMENT_AUTH_CODE_INVALID'],
  precreate: ['ACQ.INVALID_PARAMETER'],
};
const CALL_KINDS = (Object.keys(CALL_FAULTS) as FaultKind[]).filter(
  (kind) => kind !== 'retryFlag' && kind !== 'refusal',
);
const NOTIFY_KINDS: readonly FaultKind[] = [
  'withhold',
  'withhold',
  'withhold',
  'delayNotify',
  'reorder',
  'duplicate',
  'tamper',
  'forge',
  'doubleEncode',
];

/** A wallet refuses what cannot be done; the payer then leaves it. */
async function byPayer(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Error && 'reason' in error)) throw error;
  }
}

const target = (order: ShopOrder, random: Random): string =>
  order.links.length > 0 && random.chance(0.8) ? random.pick(order.links) : order.orderNo;

async function strikeCall({ world, theme }: History, { orderNo }: ShopOrder, random: Random): Promise<void> {
  const method = random.pick(theme.struckMethods);
  const times = random.between(1, 3);
  const { faults } = world.service.gateway;
  const subCodes = REFUSALS[method];
  if (subCodes && random.chance(0.2)) {
    faults.add({ kind: 'refusal', method, outTradeNo: orderNo, times, subCode: random.pick(subCodes) });
  } else if (method === 'cancel' && random.chance(0.3)) {
    faults.add({ kind: 'retryFlag', method, outTradeNo: orderNo, times });
  } else if (random.chance(0.3)) {
    // A slow answer, in real time: other things happen between the deed and the word of it.
    faults.add({ kind: 'delay', method, outTradeNo: orderNo, delayMs: random.between(5, 120) });
  } else {
    faults.add({ kind: random.pick(CALL_KINDS), method, outTradeNo: orderNo, times, delayMs: 50 });
  }
}

/** A message of the channel comes again: one of the past, or one that nobody sent. */
async function repeatMessage({ world }: History, { orderNo }: ShopOrder, random: Random): Promise<void> {
  const { notifications } = world.service.gateway;
  const sent = notifications.of(orderNo);
  if (sent.length > 0) await notifications.resend(random.pick(sent).id);
}

/** What nobody at the channel said; signed, it is a genuine message about money that is not the order's. */
async function falseMessage({ world }: History, { orderNo }: ShopOrder, random: Random): Promise<void> {
  const { service } = world;
  if (!service.gateway.books.trade(orderNo)) return;
  const claim = {
    trade_status: 'TRADE_SUCCESS',
    total_amount: '0.02',
    gmt_payment: beijingText(service.gateway.clock.offsetMs),
  };
  if (random.chance(0.4)) {
    await postNotification(service, await signedForm(service, orderNo, claim));
    return;
  }
  const form = await signedForm(service, orderNo);
  const lie = random.pick<Form>([
    claim,
    { out_trade_no: `${orderNo}x` },
    { refund_fee: '0.02' },
    { sign: 'AAAA' },
  ]);
  await postNotification(service, { ...form, ...lie });
}

async function refundAtConsole(history: History, { orderNo }: ShopOrder, random: Random): Promise<void> {
  const { service } = history.world;
  const trade = service.gateway.books.trade(orderNo);
  // What makes the sum whole is not told by every product: statements find that, notifications do not.
  const leftFen = trade ? trade.paidFen - trade.refundedFen - 1 : 0;
  if (leftFen < 1) return;
  history.hasConsoleRefunds = true;
  const amountFen = random.between(1, Math.min(leftFen, 500));
  await consoleRefund(service, orderNo, { outRequestNo: consoleNumber(), amountFen }).catch(() => undefined);
}

export const CHANNEL_ACTIONS: readonly (readonly [weight: number, name: string, action: Action])[] = [
  [
    4,
    'scan',
    ({ world }, order, random) => byPayer(() => world.service.gateway.payer.scan(target(order, random))),
  ],
  [
    18,
    'pay',
    ({ world }, order, random) => byPayer(() => world.service.gateway.payer.pay(target(order, random))),
  ],
  [3, 'refuse', ({ world }, order) => byPayer(() => world.service.gateway.payer.refuse(order.orderNo))],
  [6, 'confirm', ({ world }, order) => byPayer(() => world.service.gateway.payer.confirm(order.orderNo))],
  [14, 'strike a call', strikeCall],
  [
    9,
    'strike a message',
    async ({ world }, { orderNo }, random) => {
      const delayMs = random.between(1_000, 400_000);
      world.service.gateway.faults.add({ kind: random.pick(NOTIFY_KINDS), outTradeNo: orderNo, delayMs });
    },
  ],
  [6, 'repeat a message', repeatMessage],
  [6, 'send a false message', falseMessage],
  [2, 'refund at the console', refundAtConsole],
  [6, 'work', ({ world }) => world.work()],
];
