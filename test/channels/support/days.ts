import {
  beijingDayOf,
  beijingHour,
  nextBeijingDay,
  type BeijingDay,
} from '../../../src/common/beijing-day.js';
import type { Shop } from '../shop.js';

const MORNING = 10;

/** Ten in the morning of a day on which nothing has happened yet, nor on the day before. */
export async function newDay(shop: Shop): Promise<BeijingDay> {
  const day = nextBeijingDay(nextBeijingDay(beijingDayOf(shop.now())));
  await moveTo(shop, day, MORNING);
  return day;
}

/** Moves the gateway's clock forward. @param hour after the midnight at which the day begins */
export async function moveTo(shop: Shop, day: BeijingDay, hour: number): Promise<void> {
  await shop.advance(Math.max(0, beijingHour(day, hour).getTime() - shop.now().getTime()));
}
