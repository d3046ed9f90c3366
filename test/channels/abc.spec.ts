import { startAbcHarness } from './abc-harness.js';
import type { Lack } from './channel-harness.js';
import { describeChannel } from './channel-suite.js';
import { Shop } from './shop.js';
import { moveTo, newDay } from './support/days.js';

const METHODS = ['precreate', 'page', 'wap', 'app', 'barcode'] as const;

/** What the bank's platform has not, in either dialect. */
const LACKS: readonly Lack[] = [
  'close',
  'cancel beyond open bar codes',
  'proof in the answer to a refund',
  'final refusals of refunds',
  'second code after a decline',
  'trade number in a statement',
  'totals of a statement',
];

describeChannel({
  name: 'ABC, in its own dialect',
  methods: METHODS,
  lacks: [...LACKS, 'time of payment in a query'],
  start: () => startAbcHarness({}),
});

describeChannel({
  name: 'ABC, in the dialect of the older document',
  methods: METHODS,
  lacks: LACKS,
  start: () => startAbcHarness({ dialect: 'seed' }),
});

describe('ABC, should it keep a day under its own date', () => {
  it('has the same statement, when the file of the next day is there too', async () => {
    const harness = await startAbcHarness({}, { settleDate: 'sameDay' });
    try {
      const { channel, account } = harness;
      const shop = new Shop(harness);
      const day = await newDay(shop);
      const order = await shop.paid();
      await moveTo(shop, day, 24 + 17);
      const early = await channel.statement(account, day);
      expect(early).toMatchObject({ outcome: 'not_ready', evidence: { kind: 'statement' } });
      await moveTo(shop, day, 48 + 17);
      await expect(channel.statement(account, day)).resolves.toMatchObject({
        outcome: 'ready',
        statement: { lines: [{ kind: 'payment', outTradeNo: order.outTradeNo, amountFen: order.amountFen }] },
      });
    } finally {
      await harness.close();
    }
  });
});
