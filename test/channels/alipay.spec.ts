import { previousBeijingDay, type BeijingDay } from '../../src/common/beijing-day.js';
import { startAlipayHarness, type AlipayHarness } from './alipay-harness.js';
import type { ChannelHarness, Lack } from './channel-harness.js';
import { describeChannel } from './channel-suite.js';
import { Shop } from './shop.js';
import { moveTo, newDay } from './support/days.js';

const METHODS = ['precreate', 'page', 'wap', 'app', 'barcode'] as const;

/** A query tells of a refund that was made, or of none: "not received, or failed" is one word at Alipay. */
const LACKS: readonly Lack[] = ['failures of refunds it has taken on'];

describeChannel({
  name: 'Alipay, with public keys',
  methods: METHODS,
  lacks: LACKS,
  start: () => startAlipayHarness({}),
});

describeChannel({
  name: 'Alipay, with certificates and encryption',
  methods: METHODS,
  lacks: LACKS,
  start: () =>
    startAlipayHarness({ mode: 'certificate', encryptKey: Buffer.alloc(16, 5).toString('base64') }),
});

describeChannel({
  name: 'Alipay, with an old application that signs with SHA-1',
  methods: METHODS,
  lacks: LACKS,
  start: () => startAlipayHarness({ signType: 'RSA' }),
});

describe('Alipay, with an account that is set up wrongly', () => {
  let harness: ChannelHarness;

  beforeAll(async () => {
    harness = await startAlipayHarness({});
  });

  afterAll(() => harness.close());

  it('declines an application that it does not know, for which it cannot sign', async () => {
    const unknown = { ...harness.account, id: 'unknown', appId: '9021999999999999' };
    await expect(harness.channel.query(unknown, { outTradeNo: 'A1' })).rejects.toMatchObject({
      kind: 'declined',
      details: { channelCode: '40002', channelSubCode: 'isv.invalid-app-id' },
    });
  });

  it('declines requests that are signed with another key', async () => {
    const { account, otherAccount } = harness;
    const { privateKey = '' } = otherAccount.secrets;
    const mixedUp = { ...account, id: 'mixed-up', secrets: { ...account.secrets, privateKey } };
    await expect(harness.channel.query(mixedUp, { outTradeNo: 'A1' })).rejects.toMatchObject({
      kind: 'declined',
      details: { channelCode: '40002', channelSubCode: 'isv.invalid-signature' },
    });
  });
});

describe('Alipay’s bill of a day', () => {
  const DOWNLOAD = 'downloadBillFile.resource';
  let harness: AlipayHarness;
  let day: BeijingDay;

  beforeAll(async () => {
    harness = await startAlipayHarness({}, { emptyBill: 'file' });
    const shop = new Shop(harness);
    day = await newDay(shop);
    await shop.paid();
    await moveTo(shop, day, 24 + 9);
  });

  afterEach(() => harness.gateway.faults.clear());

  afterAll(() => harness.close());

  it.each(['dropAfter', 'http502After'] as const)(
    'that is lost on its way (%s) is fetched again',
    async (kind) => {
      harness.gateway.faults.add({ kind, method: DOWNLOAD, times: 2 });
      const result = await harness.channel.statement(harness.account, day);
      expect(result).toMatchObject({ outcome: 'ready', statement: { lines: [{ kind: 'payment' }] } });
      expect(harness.gateway.faults.all()).toEqual([]);
    },
  );

  it('that is lost every time is not there', async () => {
    harness.gateway.faults.add({ kind: 'dropAfter', method: DOWNLOAD, times: 9 });
    await expect(harness.channel.statement(harness.account, day)).rejects.toMatchObject({
      kind: 'unknown',
      reason: 'no_answer',
    });
  });

  it('that is cut off is no statement', async () => {
    harness.gateway.faults.add({ kind: 'truncated', method: DOWNLOAD });
    await expect(harness.channel.statement(harness.account, day)).rejects.toMatchObject({
      kind: 'unknown',
      reason: 'invalid_response',
    });
  });

  it('that is made without rows is empty', async () => {
    await expect(harness.channel.statement(harness.account, previousBeijingDay(day))).resolves.toMatchObject({
      outcome: 'empty',
      evidence: { content: { bill_file_code: 'EMPTY_DATA_WITH_BILL_FILE' } },
    });
  });
});
