import type { ShopOrder } from './history.ts';
import type { Random } from './random.ts';
import type { Action } from './shop-actions.ts';

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

const falseMessage: Action = async ({ world }, { orderNo }, random) => {
  const message = await world.gateway.falseMessage(orderNo, random);
  if (message) await world.receive(message);
};

const refundAtConsole: Action = async (history, { orderNo }, random) => {
  const { gateway, service } = history.world;
  if (await gateway.refundAtConsole?.(service, orderNo, random)) history.hasConsoleRefunds = true;
};

export const CHANNEL_ACTIONS: readonly (readonly [weight: number, name: string, action: Action])[] = [
  [4, 'scan', ({ world }, order, random) => byPayer(() => world.gateway.payer.scan(target(order, random)))],
  [18, 'pay', ({ world }, order, random) => byPayer(() => world.gateway.payer.pay(target(order, random)))],
  [3, 'refuse', ({ world }, order) => byPayer(() => world.gateway.payer.refuse(order.orderNo))],
  [6, 'confirm', ({ world }, order) => byPayer(() => world.gateway.payer.confirm(order.orderNo))],
  [
    14,
    'strike a call',
    async ({ world, theme }, order, random) => world.gateway.strikeCall(theme.struckCalls, order, random),
  ],
  [
    9,
    'strike a message',
    async ({ world }, { orderNo }, random) => world.gateway.strikeMessage(orderNo, random),
  ],
  [
    5,
    'forge an answer',
    async ({ world }, { orderNo }, random) => world.gateway.forgeAnswer(orderNo, random),
  ],
  // One of the past comes again.
  [6, 'repeat a message', ({ world }, { orderNo }, random) => world.gateway.repeatMessage(orderNo, random)],
  [6, 'send a false message', falseMessage],
  [2, 'refund at the console', refundAtConsole],
  [6, 'work', ({ world }) => world.work()],
];
