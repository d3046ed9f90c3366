import type { ChannelHarness, ChannelUnderTest, Has, PaymentMethod } from './channel-harness.js';
import { describeEndings } from './channel-suite-endings.js';
import { describeFaults } from './channel-suite-faults.js';
import { describeNotifications } from './channel-suite-notifications.js';
import { describeRefunds } from './channel-suite-refunds.js';
import { describeStatements } from './channel-suite-statements.js';
import { Shop } from './shop.js';

const HOUR_MS = 3_600_000;

/** Behaviours that every channel must have, whatever its gateway speaks. */
export function describeChannel(under: ChannelUnderTest): void {
  describe(`${under.name} as a channel`, () => {
    let harness: ChannelHarness;
    let shop: Shop;

    beforeAll(async () => {
      harness = await under.start();
      shop = new Shop(harness);
    });

    afterAll(() => harness.close());

    describeAccount(() => harness);
    const ifOffered = (method: PaymentMethod): jest.It => (under.methods.includes(method) ? it : it.skip);
    const tests = { precreate: ifOffered('precreate'), barcode: ifOffered('barcode') };
    const has: Has = (what) => !under.lacks?.includes(what);
    describeCodes(() => shop, tests.precreate, has);
    describeCashier(() => shop, under.methods);
    describeBarcodes(() => shop, tests.barcode, has);
    describeEndings(() => shop, tests, has);
    describeRefunds(() => shop, tests.precreate, has);
    describeFaults(() => shop, tests, has);
    describeNotifications(() => shop, tests.precreate);
    // Last: it moves the clock by days.
    describeStatements(() => shop, tests, has);
  });
}

function describeAccount(harness: () => ChannelHarness): void {
  describe('an account', () => {
    it('that works has no faults', () => {
      const { channel, account } = harness();
      expect(channel.checkAccount(account)).toEqual([]);
    });

    it('without its secrets has faults, and no call leaves it', async () => {
      const { channel, account } = harness();
      const bare = { ...account, id: 'bare', secrets: {} };
      expect(channel.checkAccount(bare).length).toBeGreaterThan(0);
      await expect(channel.query(bare, { outTradeNo: 'A1' })).rejects.toMatchObject({ kind: 'not_sent' });
    });

    it('has orders it can carry and orders it cannot', () => {
      const { channel } = harness();
      expect(channel.checkOrder({ outTradeNo: 'A-1_b', subject: '红茶' })).toEqual([]);
      expect(channel.checkOrder({ outTradeNo: 'A 1', subject: '红茶' })[0]?.field).toBe('orderNo');
      expect(channel.checkOrder({ outTradeNo: 'A1', subject: 'x'.repeat(300) })[0]?.field).toBe('goodsName');
    });

    it('has refund numbers it can carry and refund numbers it cannot', () => {
      const { channel, account } = harness();
      expect(channel.checkRefund(account, { outRequestNo: 'R-1_b' })).toEqual([]);
      const [limit] = channel.checkRefund(account, { outRequestNo: 'R'.repeat(65) });
      expect(limit?.field).toBe('refundNo');
    });
  });
}

function describeCodes(shop: () => Shop, test: jest.It, has: Has): void {
  const told = has('time of payment in a query');
  describe('a QR code', () => {
    test('is not scanned, then waits, then is paid', async () => {
      const order = await shop().precreate();
      await expect(order.query()).resolves.toMatchObject({ outcome: 'absent' });
      await order.wallet.scan(order.target);
      await expect(order.query()).resolves.toMatchObject({ outcome: 'waiting' });
      await order.wallet.pay(order.target);
      await expect(order.query()).resolves.toMatchObject({
        outcome: 'paid',
        amountFen: order.amountFen,
        channelTradeNo: expect.stringMatching(/./),
        ...(told && { paidAt: expect.any(Date) }),
        evidence: { kind: 'query', content: expect.any(Object) },
      });
    });

    (told ? test : it.skip)('was paid at the time that the gateway says', async () => {
      const order = await shop().paid();
      const { paidAt } = await order.query();
      expect(Math.abs((paidAt?.getTime() ?? 0) - shop().now().getTime())).toBeLessThan(10_000);
    });

    test('is found by the channel’s own number too', async () => {
      const order = await shop().paid();
      const { channelTradeNo } = await order.query();
      await expect(order.query(channelTradeNo)).resolves.toMatchObject({ outcome: 'paid' });
    });

    test('can be asked for again for the same order, which is still paid only once', async () => {
      const order = await shop().precreate();
      const again = await order.precreateAgain();
      await order.wallet.pay(again);
      await expect(order.wallet.pay(order.target)).rejects.toThrow();
      expect(order.wallet.books(order.outTradeNo)?.paidFen).toBe(order.amountFen);
    });

    test('cannot be paid after the time limit of its order', async () => {
      const order = await shop().precreate();
      await shop().advance(3 * HOUR_MS);
      await expect(order.wallet.pay(order.target)).rejects.toThrow();
      expect((await order.query()).outcome).toMatch(/^(absent|closed)$/);
    });

    test('that was scanned and left is closed by the time limit', async () => {
      const order = await shop().precreate();
      await order.wallet.scan(order.target);
      await order.wallet.expire(order.target);
      await expect(order.query()).resolves.toMatchObject({ outcome: 'closed' });
    });
  });
}

function describeCashier(shop: () => Shop, methods: readonly PaymentMethod[]): void {
  const behindCashier = (['page', 'wap', 'app'] as const).filter((method) => methods.includes(method));
  describe.each(behindCashier)('a payment by %s', (method) => {
    it('is opened by the payer with what was given out, and paid', async () => {
      const order = await shop().start(method);
      await expect(order.query()).resolves.toMatchObject({ outcome: 'absent' });
      await order.wallet.pay(order.target);
      await expect(order.query()).resolves.toMatchObject({ outcome: 'paid', amountFen: order.amountFen });
    });

    const test = method === 'app' ? it.skip : it;
    test('brings the browser back with parameters that are signed, and no longer so when changed', async () => {
      const order = await shop().start(method);
      const { returnUrl = '' } = await order.wallet.pay(order.target);
      const parameters = Object.fromEntries(new URL(returnUrl).searchParams);
      const { channel, account, otherAccount } = shop().harness;
      expect(channel.verifyReturn(account, parameters)).toBe(true);
      expect(channel.verifyReturn(otherAccount, parameters)).toBe(false);
      const changed = Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [name, `${value}0`]),
      );
      expect(channel.verifyReturn(account, changed)).toBe(false);
    });
  });
}

function describeBarcodes(shop: () => Shop, test: jest.It, has: Has): void {
  describe('a bar code', () => {
    test('is charged at once', async () => {
      const order = shop().order();
      const result = await order.barcode('pays');
      expect(result).toMatchObject({ outcome: 'paid', amountFen: order.amountFen });
      await expect(order.query()).resolves.toMatchObject({
        outcome: 'paid',
        channelTradeNo: result.channelTradeNo,
      });
    });

    test('waits for a password, and is paid when it was entered', async () => {
      const order = shop().order();
      await expect(order.barcode('waits')).resolves.toMatchObject({ outcome: 'waiting' });
      await expect(order.query()).resolves.toMatchObject({ outcome: 'waiting' });
      await order.wallet.confirm(order.outTradeNo);
      await expect(order.query()).resolves.toMatchObject({ outcome: 'paid', amountFen: order.amountFen });
    });

    test('waits for a password, and is closed when the payer refuses', async () => {
      const order = shop().order();
      await order.barcode('waits');
      await order.wallet.refuse(order.outTradeNo);
      await expect(order.query()).resolves.toMatchObject({ outcome: 'closed' });
    });

    it('says whether another code may pay an order whose code was declined', () => {
      expect(shop().harness.channel.keepsCode).toBe(!has('second code after a decline'));
    });

    if (has('second code after a decline')) {
      test('is declined, and another code may pay the same order', async () => {
        const order = shop().order();
        await expect(order.barcode('is declined')).rejects.toMatchObject({ kind: 'declined', final: true });
        await expect(order.barcode('pays')).resolves.toMatchObject({ outcome: 'paid' });
      });
    } else {
      test('is declined, and no other code can pay the same order', async () => {
        const order = shop().order();
        await expect(order.barcode('is declined')).rejects.toMatchObject({ kind: 'declined', final: true });
        await expect(order.barcode('pays')).rejects.toMatchObject({ kind: 'declined', final: true });
        expect(order.wallet.books(order.outTradeNo)?.paidFen ?? 0).toBe(0);
      });
    }

    test('for an order that is paid already charges nobody a second time', async () => {
      const order = shop().order();
      await order.barcode('pays');
      await expect(order.barcode('pays')).resolves.toMatchObject({ outcome: 'paid' });
      expect(order.wallet.books(order.outTradeNo)?.paidFen).toBe(order.amountFen);
    });
  });
}
