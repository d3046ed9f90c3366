import { startAbcHarness } from './abc-harness.js';
import type { Lack } from './channel-harness.js';
import { describeChannel } from './channel-suite.js';

const METHODS = ['precreate', 'page', 'wap', 'app', 'barcode'] as const;

/** What the bank's platform has not, in either dialect. */
const LACKS: readonly Lack[] = [
  'close',
  'cancel beyond open bar codes',
  'proof in the answer to a refund',
  'final refusals of refunds',
  'second code after a decline',
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
