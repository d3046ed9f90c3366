import { CHANNEL_ACTIONS } from './channel-actions.ts';
import { History } from './history.ts';
import { Random } from './random.ts';
import { settle } from './settle.ts';
import { orderSomething, SHOP_ACTIONS } from './shop-actions.ts';
import { LATE_PAYMENT_POLICIES, type World } from './world.ts';

const ROUNDS = 12;
const ACTIONS = [...SHOP_ACTIONS, ...CHANNEL_ACTIONS].map(([weight, name, action]) => ({
  weight,
  name,
  action,
}));
/** How much more of its favoured actions a history has. */
const FAVOUR = 4;
/** What time does between two rounds, in milliseconds. */
const PAUSES_MS = [0, 0, 0, 0, 1_200, 1_200, 3_500, 11_000, 32_000, 70_000, 320_000];

/** Something that befalls the service while a round goes on. */
type Disturbance = 'none' | 'restart' | 'broken connections';

/**
 * Histories that share a service and a clock: a wave's seed gives the pace of time and what befalls the
 * service, a history's seed (`<wave>-<number>`) gives everything else of it, so that it can be run alone.
 */
export async function runWave(world: World, seed: string, numbers: readonly number[]): Promise<History[]> {
  const random = new Random(seed);
  await world.setLatePayment(random.pick(LATE_PAYMENT_POLICIES));
  const histories = numbers.map((number) => {
    const name = `${seed}-${number}`;
    return new History(world, new Random(name), name);
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    await playRound(world, histories, round, random.fork(round));
  }
  await settle(world, histories);
  return histories;
}

async function playRound(
  world: World,
  histories: readonly History[],
  round: number,
  random: Random,
): Promise<void> {
  await world.advance(random.pick(PAUSES_MS));
  const disturbance = random.weighted<Disturbance>([
    [10, 'none'],
    [1, 'restart'],
    [2, 'broken connections'],
  ]);
  const waitMs = random.between(2, 150);
  await Promise.all([
    disturb(world, disturbance, waitMs),
    ...histories.map((history) => playPart(history, round)),
    noteContradictions(world, histories),
  ]);
  await world.endDisturbance();
}

/** The invariants hold at any moment, not only in the end. */
async function noteContradictions(world: World, histories: readonly History[]): Promise<void> {
  const contradictions = await world.contradictions();
  for (const { name, violations, orders } of histories) {
    const own = contradictions.filter((text) => orders.some(({ orderNo }) => text.includes(` ${orderNo} `)));
    violations.push(...own.map((text) => `${name} meanwhile: ${text}`));
  }
  await noteStillPayable(world, histories);
}

/** What is closed here can be paid no more at that moment, whether or not somebody goes on to pay it. */
async function noteStillPayable(world: World, histories: readonly History[]): Promise<void> {
  const orderNos = histories.flatMap(({ orders }) => orders.map(({ orderNo }) => orderNo));
  const closed = await world.closedOf(orderNos);
  const payable = new Set(closed.filter((orderNo) => world.gateway.trade(orderNo)?.isPayable));
  for (const { violations, orders } of histories) {
    const own = orders.filter(({ orderNo }) => payable.has(orderNo));
    violations.push(...own.map(({ orderNo }) => `${orderNo} meanwhile: CLOSED, and still payable there`));
  }
}

async function disturb(world: World, disturbance: Disturbance, waitMs: number): Promise<void> {
  if (disturbance === 'none') return;
  world.isDisturbed = true;
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  if (disturbance === 'restart') await world.restart();
  else await world.breakConnections();
}

/** What one history does in one round, at the same time. */
async function playPart(history: History, round: number): Promise<void> {
  const random = history.random.fork(round);
  const isNew = history.orders.length === 0 || (history.orders.length < 3 && random.chance(0.2));
  const count = random.between(2, 5);
  history.log.push(`– round ${round}`);
  if (isNew) {
    await guarded(history, 'order', () => orderSomething(history, random.fork('order')));
    return;
  }
  const order = random.pick(history.orders);
  const choices = ACTIONS.map(
    (choice) =>
      [choice.weight * (history.theme.favoured.includes(choice.name) ? FAVOUR : 1), choice] as const,
  );
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const own = random.fork(index);
      const { name, action } = own.weighted(choices);
      history.log.push(`${name} ${order.orderNo}`);
      await guarded(history, name, () => action(history, order, own));
    }),
  );
}

/** A fault of the simulation, or of something in it that must not throw. */
async function guarded(history: History, name: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!history.world.isDisturbed) history.violations.push(`${name} failed: ${String(error)}`);
  }
}
