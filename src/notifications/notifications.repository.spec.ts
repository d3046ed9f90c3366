import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import type { Settings } from '../config/settings.js';
import { Database } from '../database/database.js';
import type { NotificationOutcome, ReceivedNotification } from './notification.js';
import { NotificationsRepository } from './notifications.repository.js';

describe('The record of a message', () => {
  let testDatabase: TestDatabase;
  let database: Database;
  let notifications: NotificationsRepository;
  let serial = 0;
  /** A millisecond later each time, so that the records stand in the order in which they were made. */
  const later = () => new Date(1_768_478_400_000 + (serial += 1));
  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    database = new Database({ DATABASE_URL: testDatabase.url, DATABASE_POOL_MAX: 2 } as Settings);
    notifications = new NotificationsRepository(database);
  });
  afterAll(async () => {
    await database.prisma.$disconnect();
    await database.pool.end();
    await testDatabase.drop();
  });

  const message = (body = `message ${(serial += 1)}`): ReceivedNotification => ({
    channel: 'alipay',
    raw: { body: Buffer.from(body) },
  });
  const rows = async () =>
    (await database.pool.query('SELECT * FROM channel_notifications ORDER BY id')).rows as object[];
  async function recordAfter(...outcomes: NotificationOutcome[]): Promise<object> {
    const received = message();
    for (const outcome of outcomes) await notifications.save(received, outcome, later());
    return (await rows()).at(-1)!;
  }

  const refused = { verdict: 'refused', reason: 'unknown_order', detail: 'no such order' } as const;

  it('is one for all its repetitions, which it counts', async () => {
    const before = (await rows()).length;
    expect(await recordAfter({ verdict: 'known' }, { verdict: 'known' }, { verdict: 'known' })).toMatchObject(
      {
        received_count: 3,
      },
    );
    expect(await rows()).toHaveLength(before + 1);
  });

  it.each<[string, NotificationOutcome[], object]>([
    [
      'gets better when what was refused is applied',
      [refused, { verdict: 'applied' }],
      { verdict: 'applied', reason: null, detail: null },
    ],
    [
      'gets better when a twin of it was the one that changed something',
      [{ verdict: 'known' }, { verdict: 'applied' }],
      { verdict: 'applied' },
    ],
    [
      'stays applied when it is repeated',
      [{ verdict: 'applied' }, { verdict: 'known' }],
      { verdict: 'applied', reason: null },
    ],
    [
      'stays applied when its repetition is refused',
      [{ verdict: 'applied' }, refused],
      { verdict: 'applied', reason: null, detail: null },
    ],
    [
      'has the latest reason while it is refused',
      [refused, { verdict: 'refused', reason: 'wrong_app' }],
      { verdict: 'refused', reason: 'wrong_app', detail: null },
    ],
  ])('%s', async (_what, outcomes, expected) => {
    expect(await recordAfter(...outcomes)).toMatchObject({ ...expected, received_count: 2 });
  });

  it('can be put right without being counted again', async () => {
    const received = message();
    await notifications.save(received, { verdict: 'applied' }, later());
    await notifications.correct(received, { verdict: 'kept', reason: 'refund_unconfirmed' });
    expect((await rows()).at(-1)).toMatchObject({
      verdict: 'kept',
      reason: 'refund_unconfirmed',
      received_count: 1,
    });
  });

  it('holds bytes of any kind, and no more than 16 KB of them', async () => {
    const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    await notifications.save({ ...message(), raw: { body: everyByte } }, refused, later());
    const [{ raw }] = (await rows()).slice(-1) as [{ raw: string }];
    expect(raw).toBe(everyByte.toString('latin1').replace('\u0000', '\uFFFD'));
    await notifications.save(message('x'.repeat(100_000)), refused, later());
    expect((await rows()).at(-1)).toMatchObject({ raw: 'x'.repeat(16_384) });
  });
});
