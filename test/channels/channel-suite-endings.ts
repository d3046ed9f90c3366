import type { Has } from './channel-harness.js';
import type { Shop } from './shop.js';

export function describeEndings(
  shop: () => Shop,
  test: { precreate: jest.It; barcode: jest.It },
  has: Has,
): void {
  describe('closing', () => {
    test.precreate('finds nothing before the scan', async () => {
      const order = await shop().precreate();
      await expect(order.close()).resolves.toMatchObject({ outcome: 'absent' });
    });

    if (has('close')) describeClose(shop, test.precreate);
    else describeNoClose(shop, test.precreate);
  });

  describe('cancelling', () => {
    test.precreate('finds nothing for a number that the gateway does not know', async () => {
      await expect(shop().order().cancel()).resolves.toMatchObject({ outcome: 'absent' });
    });

    test.barcode('closes a bar code that waits, which nobody can pay any more', async () => {
      const order = shop().order();
      await order.barcode('waits');
      await expect(order.cancel()).resolves.toMatchObject({ outcome: 'closed' });
      await expect(order.query()).resolves.toMatchObject({ outcome: 'closed' });
      await expect(order.wallet.confirm(order.outTradeNo)).rejects.toThrow();
    });

    if (has('cancel beyond open bar codes')) describeCancel(shop, test.precreate);
    else describeNarrowCancel(shop, test);
  });
}

function describeClose(shop: () => Shop, test: jest.It): void {
  test('ends a trade that waits, which nobody can pay any more', async () => {
    const order = await shop().precreate();
    await order.wallet.scan(order.target);
    await expect(order.close()).resolves.toMatchObject({ outcome: 'closed' });
    await expect(order.query()).resolves.toMatchObject({ outcome: 'closed' });
    await expect(order.wallet.pay(order.target)).rejects.toThrow();
  });

  test('is refused for a trade that is paid', async () => {
    const order = await shop().paid();
    await expect(order.close()).resolves.toMatchObject({ outcome: 'refused' });
    await expect(order.query()).resolves.toMatchObject({ outcome: 'paid' });
  });
}

/** What cannot be closed must not be called closed: it is paid, or over by its time limit. */
function describeNoClose(shop: () => Shop, test: jest.It): void {
  test('closes nothing, so that a link stays payable until its time limit', async () => {
    const order = await shop().precreate();
    await order.wallet.scan(order.target);
    await expect(order.close()).resolves.toMatchObject({ outcome: 'absent' });
    await order.wallet.pay(order.target);
    await expect(order.close()).resolves.toMatchObject({ outcome: 'refused' });
    await expect(order.query()).resolves.toMatchObject({ outcome: 'paid' });
  });
}

function describeCancel(shop: () => Shop, test: jest.It): void {
  test('closes a trade that waits', async () => {
    const order = await shop().precreate();
    await order.wallet.scan(order.target);
    await expect(order.cancel()).resolves.toMatchObject({ outcome: 'closed' });
    await expect(order.query()).resolves.toMatchObject({ outcome: 'closed' });
  });

  test('gives the money of a paid trade back, which a query then tells from one never paid', async () => {
    const order = await shop().paid();
    await expect(order.cancel()).resolves.toMatchObject({ outcome: 'refunded' });
    await expect(order.query()).resolves.toMatchObject({ outcome: 'refunded' });
    expect(order.wallet.books(order.outTradeNo)?.refundedFen).toBe(order.amountFen);
  });
}

function describeNarrowCancel(shop: () => Shop, test: { precreate: jest.It; barcode: jest.It }): void {
  test.barcode('is refused for good where the order is paid, which stays paid', async () => {
    const order = shop().order();
    await order.barcode('pays');
    await expect(order.cancel()).rejects.toMatchObject({ kind: 'declined', final: true });
    await expect(order.query()).resolves.toMatchObject({ outcome: 'paid' });
    expect(order.wallet.books(order.outTradeNo)?.refundedFen).toBe(0);
  });

  test.barcode('says so of one that was cancelled before, and of one that was given back', async () => {
    const cancelled = shop().order();
    await cancelled.barcode('waits');
    await cancelled.cancel();
    await expect(cancelled.cancel()).resolves.toMatchObject({ outcome: 'closed' });
    const refunded = shop().order();
    await refunded.barcode('pays');
    await refunded.refund('R1', refunded.amountFen);
    await expect(refunded.cancel()).resolves.toMatchObject({ outcome: 'refunded' });
  });

  test.precreate('tells nothing of a link that waits', async () => {
    const order = await shop().precreate();
    await order.wallet.scan(order.target);
    await expect(order.cancel()).rejects.toMatchObject({ kind: 'unknown' });
    await expect(order.query()).resolves.toMatchObject({ outcome: 'waiting' });
  });
}
