import type { RawNotification, VerifiedNotification } from '../../src/channels/channel.js';
import type { ChannelHarness } from './channel-harness.js';
import type { Shop } from './shop.js';

/** Raw bytes in; a notification, or the reason of its refusal. */
function receive(
  { channel, account }: ChannelHarness,
  raw: RawNotification | undefined,
  by = account,
): VerifiedNotification | string {
  if (!raw) throw new Error('no notification came');
  const parsed = channel.parseNotification(raw);
  if (!parsed.ok) return parsed.refusal.reason;
  const verified = channel.verifyNotification(by, parsed.message);
  return verified.ok ? verified.notification : verified.refusal.reason;
}

export function describeNotifications(shop: () => Shop, test: jest.It): void {
  describe('a notification', () => {
    test('of a payment says what a query says', async () => {
      const order = await shop().paid();
      const [raw] = await shop().harness.notifications(order.outTradeNo);
      const queried = await order.query();
      expect(receive(shop().harness, raw)).toMatchObject({
        outTradeNo: order.outTradeNo,
        payment: {
          outcome: 'paid',
          amountFen: queried.amountFen,
          channelTradeNo: queried.channelTradeNo,
          paidAt: queried.paidAt ?? expect.any(Date),
          evidence: { kind: 'notification' },
        },
      });
    });

    test('can be read any number of times', async () => {
      const order = await shop().paid();
      const [raw] = await shop().harness.notifications(order.outTradeNo);
      expect(receive(shop().harness, raw)).toEqual(receive(shop().harness, raw));
    });

    test('keeps no signature in its evidence', async () => {
      const order = await shop().paid();
      const [raw] = await shop().harness.notifications(order.outTradeNo);
      const notification = receive(shop().harness, raw);
      expect(typeof notification).toBe('object');
      expect(JSON.stringify(notification)).not.toMatch(/"(sign|Signature)":/);
    });

    for (const how of ['changed', 'forged'] as const) {
      test(`that was ${how} is refused`, async () => {
        const order = await shop().precreate();
        shop().harness.spoilNotification(how, order.outTradeNo);
        await order.wallet.pay(order.target);
        const [raw] = await shop().harness.notifications(order.outTradeNo);
        expect(receive(shop().harness, raw)).toBe('bad_signature');
      });
    }

    test('is refused by the keys of another account', async () => {
      const order = await shop().paid();
      const { harness } = shop();
      const [raw] = await harness.notifications(order.outTradeNo);
      expect(typeof receive(harness, raw, harness.otherAccount)).toBe('string');
    });

    test('of which a single byte is another is refused, wherever it is', async () => {
      const order = await shop().paid();
      const { harness } = shop();
      const [raw] = await harness.notifications(order.outTradeNo);
      const body = raw?.body ?? Buffer.alloc(0);
      for (let at = 0; at < body.length; at += 7) {
        const changed = Buffer.from(body);
        changed[at] = (changed[at] ?? 0) === 0x37 ? 0x38 : 0x37;
        expect([at, typeof receive(harness, { ...raw, body: changed })]).toEqual([at, 'string']);
      }
    });
  });

  describe('whatever is posted instead of a notification', () => {
    it.each([
      ['nothing', ''],
      ['separators', '&=&'],
      ['half an escape', 'sign=%'],
      ['an empty object', '{}'],
      ['an array', '[]'],
      ['null', 'null'],
      ['an empty message', '{"MSG":{}}'],
      ['a flood', 'a'.repeat(100_000)],
      ['a control character', '\u0000'],
      ['a field twice', 'sign=&sign='],
    ])('is refused without throwing: %s', (_name, text) => {
      expect(typeof receive(shop().harness, { body: Buffer.from(text) })).toBe('string');
    });
  });
}
