import type { Has } from './channel-harness.js';
import type { Shop, ShopOrder } from './shop.js';

function refundedFen(order: ShopOrder): number | undefined {
  return order.wallet.books(order.outTradeNo)?.refundedFen;
}

export function describeRefunds(shop: () => Shop, test: jest.It, has: Has): void {
  const done = has('proof in the answer to a refund')
    ? { outcome: 'success', fundChange: true }
    : { outcome: 'unconfirmed' };
  const refused = { kind: 'declined', final: has('final refusals of refunds') };

  describe('a refund', () => {
    test('of a part succeeds, and a query tells so', async () => {
      const order = await shop().paid();
      await expect(order.refund('R1', 234)).resolves.toMatchObject(done);
      await expect(order.queryRefund('R1')).resolves.toMatchObject({
        outcome: 'success',
        refundAmountFen: 234,
      });
      await expect(order.query()).resolves.toMatchObject({ outcome: 'paid' });
      expect(refundedFen(order)).toBe(234);
    });

    test('follows another until all is given back', async () => {
      const order = await shop().paid();
      await order.refund('R1', 234);
      await expect(order.refund('R2', 1_000)).resolves.toMatchObject(done);
      await expect(order.queryRefund('R2')).resolves.toMatchObject({ outcome: 'success' });
      await expect(order.query()).resolves.toMatchObject({ outcome: 'refunded', amountFen: order.amountFen });
      expect(refundedFen(order)).toBe(order.amountFen);
    });

    test('sent again with the same number and amount moves no money again', async () => {
      const order = await shop().paid();
      await order.refund('R1', 234);
      const again = await order.refund('R1', 234);
      expect(again.fundChange ?? false).toBe(false);
      expect(refundedFen(order)).toBe(234);
    });

    test('sent again with another amount is declined', async () => {
      const order = await shop().paid();
      await order.refund('R1', 234);
      await expect(order.refund('R1', 235)).rejects.toMatchObject(refused);
      expect(refundedFen(order)).toBe(234);
    });

    test('of more than is left is declined', async () => {
      const order = await shop().paid();
      await order.refund('R1', 1_000);
      await expect(order.refund('R2', 235)).rejects.toMatchObject(refused);
      expect(refundedFen(order)).toBe(1_000);
    });

    test('of a trade that is not paid, or not there, is declined', async () => {
      const order = await shop().precreate();
      await expect(order.refund('R1', 1)).rejects.toMatchObject(refused);
      await order.wallet.scan(order.target);
      await expect(order.refund('R1', 1)).rejects.toMatchObject(refused);
    });

    (has('failures of refunds it has taken on') ? test : it.skip)(
      'that was taken on and failed has failed, and is no other; sent again, it may succeed',
      async () => {
        const order = await shop().paid();
        shop().harness.failRefund(order.outTradeNo);
        await order.refund('R1', 234);
        await expect(order.queryRefund('R1')).resolves.toMatchObject({ outcome: 'unconfirmed' });
        await shop().advance(10_000);
        await expect(order.queryRefund('R1')).resolves.toMatchObject({
          outcome: 'failed',
          failureCode: expect.stringMatching(/./),
        });
        await expect(order.queryRefund('R2')).resolves.toMatchObject({ outcome: 'absent' });
        expect(refundedFen(order)).toBe(0);
        await order.refund('R1', 234);
        await expect(order.queryRefund('R1')).resolves.toMatchObject({ outcome: 'success' });
        expect(refundedFen(order)).toBe(234);
      },
    );

    test('that was never asked for is absent', async () => {
      const order = await shop().paid();
      await expect(order.queryRefund('NEVER')).resolves.toMatchObject({ outcome: 'absent' });
      await expect(shop().order().queryRefund('NEVER')).resolves.toMatchObject({ outcome: 'absent' });
    });
  });
}
