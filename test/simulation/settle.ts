import type { History } from './history.ts';
import type { World } from './world.ts';

const HOUR_MS = 3_600_000;
/** The channel repeats an unanswered message for 24 h 22 min. */
const LAST_MESSAGE_MS = 25 * HOUR_MS;
const MAX_STEPS = 150;
const SHORTEST_STEP_MS = 2_000;
const LONGEST_STEP_MS = 1_200_000;

/**
 * Lets time pass until the service has nothing open and the channel has nothing left to tell. What never
 * comes to an end is left for the checks to find.
 */
export async function settle(world: World, histories: readonly History[]): Promise<void> {
  await untilQuiet(world);
  await tellUntold(world, histories);
  await world.advance(LAST_MESSAGE_MS);
  await untilQuiet(world);
}

/** Of money that went back at its console the channel's message is all that we learn: it comes, if late. */
async function tellUntold({ gateway }: World, histories: readonly History[]): Promise<void> {
  gateway.calm();
  const orders = histories
    .filter((history) => history.hasConsoleRefunds)
    .flatMap((history) => history.orders);
  for (const { orderNo } of orders) await gateway.tellUntold(orderNo);
}

async function untilQuiet(world: World): Promise<void> {
  let stepMs = SHORTEST_STEP_MS;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    await world.gateway.idle();
    await world.work();
    const waitMs = await world.untilNextLookMs();
    if (waitMs === null) return;
    // Ever longer steps: what is due in between is found overdue, as after a pause of all workers.
    if (waitMs > 0) await world.advance(Math.round(Math.max(waitMs + 1, stepMs)));
    stepMs = Math.min(stepMs * 1.3, LONGEST_STEP_MS);
  }
}
