import type { ChannelHarness } from './channel-harness.js';
import { startAlipayHarness } from './alipay-harness.js';
import { describeChannel } from './channel-suite.js';

const METHODS = ['precreate', 'page', 'wap', 'app', 'barcode'] as const;

describeChannel({
  name: 'Alipay, with public keys',
  methods: METHODS,
  start: () => startAlipayHarness({}),
});

describeChannel({
  name: 'Alipay, with certificates and encryption',
  methods: METHODS,
  start: () =>
    startAlipayHarness({ mode: 'certificate', encryptKey: Buffer.alloc(16, 5).toString('base64') }),
});

describeChannel({
  name: 'Alipay, with an old application that signs with SHA-1',
  methods: METHODS,
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
