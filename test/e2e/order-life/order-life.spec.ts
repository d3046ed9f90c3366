import pg from 'pg';
import { runDueJobs } from '../../simulation/due-jobs.ts';
import { expectSoundHistory } from '../../support/order-books.ts';
import type { ChannelSide } from '../../support/channel-side.ts';
import { MERCHANT_ID } from '../../support/service.ts';
import { TESTED_CHANNELS } from '../../support/tested-channels.ts';
import { BARCODE_STORIES } from './barcode.stories.ts';
import { ENDING_STORIES } from './ending.stories.ts';
import { LATE_STORIES } from './late.stories.ts';
import { NOTIFICATION_STORIES } from './notification.stories.ts';
import { PAYING_STORIES } from './paying.stories.ts';
import { recordOf } from './record.ts';
import { REFUND_STORIES } from './refund.stories.ts';
import { Shop } from './shop.ts';
import type { Story } from './story.ts';
import { UNKNOWN_STORIES } from './unknown.stories.ts';

const ADMIN_KEY = 'admin-key-0123456789';

/**
 * The same stories are told to every channel, and must leave the same answers, histories, refunds, findings,
 * webhooks and sums. What a channel does otherwise is said in the story, with its reason.
 */
describe.each(TESTED_CHANNELS)('At $name, an order that', (channel) => {
  let side: ChannelSide;
  let workers: pg.Pool;
  beforeAll(async () => {
    side = await channel.start({ BARCODE_LIMIT_S: '30', ADMIN_API_KEY: ADMIN_KEY });
    workers = new pg.Pool({ connectionString: side.service.database.url, max: 4 });
  });
  afterAll(async () => {
    await workers.end();
    await side.service.stop();
  });
  afterEach(async () => {
    side.service.gateway.faults.clear();
    await side.service.gateway.notifications.release();
  });

  it.each([
    ...PAYING_STORIES,
    ...BARCODE_STORIES,
    ...UNKNOWN_STORIES,
    ...ENDING_STORIES,
    ...LATE_STORIES,
    ...REFUND_STORIES,
    ...NOTIFICATION_STORIES,
  ])('$name', async (story: Story) => {
    const difference = story.differs && channel.name.startsWith(story.differs.at) ? story.differs : undefined;
    const { latePayment = 'hold' } = story;
    await side.service.patch(`/api/admin/merchants/${MERCHANT_ID}`, { latePayment }, ADMIN_KEY).expect(200);
    const shop = new Shop(side, () => runDueJobs(side.service, workers));
    await (difference?.tell ?? story.tell)(shop);
    const record = {
      answers: shop.answers,
      ...(await recordOf(side, shop.orderNo, channel.name === 'Alipay')),
    };
    expect(record).toEqual({ ...story.leaves, ...difference?.record });
    // A refund moves the order's version on without a change of its status.
    if (record.refunds.length === 0) await expectSoundHistory(side.service, shop.orderNo);
  });
});
